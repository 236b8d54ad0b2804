import { err, ok, type Result } from "../result";

/** Where a live lesson can stand with one item: answers are taken, or what was answered is shown with its key. */
export const PHASES = ["ask", "reveal"] as const;
export type Phase = (typeof PHASES)[number];

/** A place in a live lesson. `position` counts the items from 0. */
export type Place = { position: number; phase: Phase };

/**
 * Where a live lesson stands. `shown` are the positions whose answer was shown: they are never asked again. `revision`
 * grows with every move; whoever knows the newest one knows the whole state.
 */
export type LiveState = Place & { shown: number[]; revision: number; ended: boolean };

/** Where a teacher wants to go: to a place, or to the end, from which nothing leads back. */
export type Target = Place | "end";

/**
 * Why nothing is lost by refusing a move: `moved` means somebody else led on, `no-such-place` that there is no such
 * item, `shown` that its answer was shown, so that it can't be opened for answers again.
 */
export type MoveError = "moved" | "no-such-place" | "shown";

const isAt = (state: LiveState, to: Target): boolean =>
  to === "end"
    ? state.ended
    : !state.ended && state.position === to.position && state.phase === to.phase;

/**
 * The state after a move that was decided on at `revision`. A lesson that already stands there stays as it is, so that
 * a move can be sent again; any other move from an older revision is refused.
 */
export function moved(
  state: LiveState,
  items: number,
  { revision, to }: { revision: number; to: Target },
): Result<LiveState, MoveError> {
  if (isAt(state, to)) return ok(state);
  if (state.ended || state.revision !== revision) return err("moved");
  const next = { ...state, revision: state.revision + 1 };
  if (to === "end") return ok({ ...next, ended: true });
  if (!Number.isInteger(to.position) || to.position < 0 || to.position >= items)
    return err("no-such-place");
  const wasShown = state.shown.includes(to.position);
  if (wasShown && to.phase === "ask") return err("shown");
  const shown =
    wasShown || to.phase === "ask" ? state.shown : [...state.shown, to.position].sort(ascending);
  return ok({ ...next, position: to.position, phase: to.phase, shown });
}

const ascending = (a: number, b: number) => a - b;
