import type { AttemptView } from "../attempt/reply";
import type { PublicItem } from "../items/index";
import type { RecordCard } from "../items/kind";
import type { Passage } from "../lesson/lesson";

/** Reply of `POST /api/review`: a sitting with its questions in order, their sentences, and the cards beside them. */
export type SittingView = AttemptView & {
  items: PublicItem[];
  passages: Passage[];
  desk: RecordCard[];
};
