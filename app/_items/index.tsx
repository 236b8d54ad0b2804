import type { ReactNode } from "react";
import type { Kind, PublicItem, Response } from "@/lib/items/index";
import { choose } from "./choose";
import { label } from "./label";
import { mark } from "./mark";
import { match } from "./match";
import { rewrite } from "./rewrite";
import { swap } from "./swap";
import type { ItemView, ViewProps } from "./view";

/** The registry of views: a new item kind is one file here and one line. */
const views = { label, mark, choose, match, rewrite, swap } satisfies { [K in Kind]: ItemView<K> };

type AnyView = {
  View: (props: AnyProps) => ReactNode;
  empty: Response;
  complete: (item: PublicItem, response: Response) => boolean;
};
type AnyProps = Omit<ViewProps<Kind>, "item" | "response" | "onChange"> & {
  item: PublicItem;
  response: Response;
  onChange: (response: Response) => void;
};

/** Item, response and view of one kind: the view is looked up by the item's own tag, so the three always agree. */
const viewOf = (item: PublicItem) => views[item.kind] as unknown as AnyView;

/** What an item starts with: an answer with nothing chosen. */
export const emptyResponse = (item: PublicItem): Response => viewOf(item).empty;

/** Whether a response may be sent: an incomplete one is never wrong, it is not asked yet. */
export const isComplete = (item: PublicItem, response: Response): boolean =>
  viewOf(item).complete(item, response);

/** One item of any kind. */
export function ItemField(props: AnyProps) {
  const { View } = viewOf(props.item);
  return <View {...props} />;
}
