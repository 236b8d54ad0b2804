/** Kinds without a right answer, to try things out: never scored, never in a quiz, a bar or a live lesson. */
const LAB_KINDS = ["rewrite", "swap"] as const;
export type LabKind = (typeof LAB_KINDS)[number];

/** Whether an item, or a response, is of a kind without a right answer. */
export const isLab = <T extends { kind: string }>(of: T): of is T & Extract<T, { kind: LabKind }> =>
  LAB_KINDS.some((kind) => kind === of.kind);

/** Kinds whose responses nobody but their learner ever sees: whom one trusts is not for a teacher to know. */
export const PRIVATE_KINDS = ["swap"] as const satisfies readonly LabKind[];

/** Whether what is answered here stays with the learner. */
export const isPrivate = ({ kind }: { kind: string }): boolean =>
  PRIVATE_KINDS.some((own) => own === kind);
