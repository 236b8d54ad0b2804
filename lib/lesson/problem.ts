/** What an author is told: where it is, what is wrong, and what to do about it. */
export type Problem = {
  file: string;
  item: string | null;
  rule: string;
  what: string;
  todo: string;
};

/** Collects what is wrong in one file, so that an author sees everything at once. */
export type Report = (item: string | null, rule: string, what: string, todo: string) => void;

/** A report that writes into a list of problems. */
export const reportInto =
  (problems: Problem[], file: string): Report =>
  (item, rule, what, todo) => {
    problems.push({ file, item, rule, what, todo });
  };
