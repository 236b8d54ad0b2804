import Link, { type LinkProps } from "next/link";

/**
 * A link within the app. Nothing is fetched before somebody follows it: every page is drawn on request,
 * so that looking ahead would cost the server a page for each link on the screen.
 */
export const PageLink = <Route extends string>(props: LinkProps<Route>) => (
  <Link prefetch={false} {...props} />
);
