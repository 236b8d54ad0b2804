/** What a decision returns when a user's input may be refused: a value, or an error with a code. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E };

/** A decision that went well. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** A refusal with its reason. */
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });
