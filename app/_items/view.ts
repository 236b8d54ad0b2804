import type { ComponentType } from "react";
import type { Words } from "@/app/_components/words";
import type { Feedback } from "@/lib/items/feedback";
import type { Kind, PublicItemOf, ResponseOf } from "@/lib/items/index";
import type { Passage } from "@/lib/lesson/lesson";

/** What a view of one item kind is given. `feedback` is there once the shown response has been judged. */
export type ViewProps<K extends Kind> = {
  item: PublicItemOf<K>;
  passage: Passage;
  response: ResponseOf<K>;
  onChange: (response: ResponseOf<K>) => void;
  /** True while saving and after answering: shown, and no longer changed. */
  locked: boolean;
  feedback: Feedback | null;
  t: Words<"player">;
};

/** The contract every kind's view signs: how it is drawn, how it starts, and when it may be sent. */
export type ItemView<K extends Kind> = {
  View: ComponentType<ViewProps<K>>;
  empty: ResponseOf<K>;
  complete: (item: PublicItemOf<K>, response: ResponseOf<K>) => boolean;
};
