import type { Span } from "@/lib/text/span";

const startOf = (piece: HTMLElement) => Number(piece.dataset.start);

/** How many characters of a piece lie before a place in it; `otherwise` when the place is elsewhere. */
function within(piece: HTMLElement, node: Node, at: number, otherwise: number): number {
  if (!piece.contains(node)) return otherwise;
  const before = document.createRange();
  before.setStart(piece, 0);
  before.setEnd(node, at);
  return before.toString().length;
}

/** The place in an annotated text that was pointed at last; null when it is elsewhere. */
export function pointedAt(root: HTMLElement): number | null {
  const { anchorNode: node = null, anchorOffset = 0 } = getSelection() ?? {};
  const piece = node?.parentElement?.closest<HTMLElement>("[data-start]");
  if (!node || !piece || !root.contains(piece)) return null;
  return startOf(piece) + within(piece, node, anchorOffset, 0);
}

/** The words of an annotated text that are selected in the browser, without blanks around them; null when there are none. */
export function selectedSpan(root: HTMLElement, text: string): Span | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const pieces = [...root.querySelectorAll<HTMLElement>("[data-start]")];
  const touched = pieces.filter((piece) => range.intersectsNode(piece));
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return null;
  const from = startOf(first) + within(first, range.startContainer, range.startOffset, 0);
  const whole = last.textContent?.length ?? 0;
  const to = startOf(last) + within(last, range.endContainer, range.endOffset, whole);
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const end = start + words.trim().length;
  return start < end ? { start, end } : null;
}
