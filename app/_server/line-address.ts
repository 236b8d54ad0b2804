import "server-only";
import { onEachRequest } from "./line-requests";

/** Who sent it: the end of the line, or what the outermost of `proxies` trusted proxies wrote down. */
export function addressOnLine(
  forwarded: string | undefined,
  line: string | undefined,
  proxies: number,
): string {
  const told = (forwarded ?? "").split(",").map((each) => each.trim());
  return (proxies > 0 ? told.at(-proxies) : undefined) || line || "";
}

/** From now on X-Forwarded-For of every request to this process names its true sender, whatever the sender wrote there. */
export function tellTrueSenders(proxies: number): void {
  onEachRequest(({ request: { headers, socket } }) => {
    const told = headers["x-forwarded-for"];
    headers["x-forwarded-for"] = addressOnLine(
      Array.isArray(told) ? told.join(",") : told,
      socket.remoteAddress,
      proxies,
    );
  });
}
