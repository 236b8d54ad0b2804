import type { Item } from "../items/index";

/** How many questions of one of the four may follow each other while there are others. */
const MOST_IN_A_ROW = 2;

/**
 * Items in an order that mixes the four questions: always one of the question that most are left of, but never a third
 * of the same in a row while another is left. Within a question they keep their order.
 */
export function interleave<I extends Pick<Item, "question">>(items: readonly I[]): I[] {
  const piles = new Map<string, I[]>();
  for (const item of items) piles.set(item.question, [...(piles.get(item.question) ?? []), item]);
  const order: I[] = [];
  while (order.length < items.length) {
    const run = order.slice(-MOST_IN_A_ROW).map(({ question }) => question);
    const isFull = (question: string) =>
      run.length === MOST_IN_A_ROW && run.every((each) => each === question);
    const left = [...piles].filter(([, pile]) => pile.length > 0);
    const open = left.filter(([question]) => !isFull(question));
    const [next] = (open.length > 0 ? open : left).toSorted(
      ([a, one], [b, other]) =>
        other.length - one.length || Number(a === run.at(-1)) - Number(b === run.at(-1)),
    );
    const item = next?.[1].shift();
    if (!item) break;
    order.push(item);
  }
  return order;
}
