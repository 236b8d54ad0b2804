/** What was, what is and what was undone, so that a change can be taken back. `field` names what was typed in last. */
export type History<T> = {
  past: readonly T[];
  present: T;
  future: readonly T[];
  field: string | null;
};

/** Most changes that can be undone. */
export const MOST_STEPS = 100;

/** A history in which nothing has happened. */
export const begin = <T>(present: T): History<T> => ({
  past: [],
  present,
  future: [],
  field: null,
});

/**
 * The history after a change. Typing on in one field is one step: give the field's name with each change of it, and
 * none with any other change. What was undone before is gone.
 */
export function change<T>(history: History<T>, next: T, field: string | null = null): History<T> {
  const { past, present } = history;
  if (next === present) return history;
  if (field !== null && field === history.field) return { ...history, present: next, future: [] };
  return { past: [...past, present].slice(-MOST_STEPS), present: next, future: [], field };
}

/** The history one step back; the same where there is none. */
export function undo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  if (past.length === 0) return history;
  const [before, ...rest] = past.toReversed();
  return {
    past: rest.toReversed(),
    present: before as T,
    future: [present, ...future],
    field: null,
  };
}

/** The history one step forward again; the same where nothing was undone. */
export function redo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  if (future.length === 0) return history;
  const [after, ...rest] = future;
  return { past: [...past, present], present: after as T, future: rest, field: null };
}
