import type { BlockKind } from "../analysis";

/** One block of a pasted text before it has a place. `kind` is what the paste itself says it is, or null. */
export type Part = { words: string; kind: BlockKind | null };
