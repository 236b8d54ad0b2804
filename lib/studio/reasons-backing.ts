import type { z } from "zod";
import type { backingSchema, Layer } from "../lesson/code";

type Status = z.output<typeof backingSchema>;
/** What is said, shortened; the title of the record that decides, if one does; and what is asked. */
export type Backed = { said: string; title: string | null; layer: Layer };
type Say = (backed: Backed) => string;

const asked = ({ layer }: Backed) => (layer === "so" ? "that it is so" : "that it was said");
const record = ({ title }: Backed) => (title ? `the record ‘${title}’` : "a record");

/** What the records say about a clause: the reason of the right answer. */
export const backingDecides: Record<Status, Say> = {
  "R-VER": (backed) =>
    `An independent record backs “${backed.said}”, ${asked(backed)}: ${record(backed)}.`,
  "R-CON": ({ said }) =>
    `Accounts of “${said}” cannot both be right, and no independent record settles it.`,
  "R-ERR": (backed) =>
    `An independent record says something else than “${backed.said}”: ${record(backed)}.`,
  "R-NIL": ({ said }) =>
    `No independent record here is about “${said}”. Not yet verified is not the same as false.`,
};

/** Why a fair reader may think that the records say something else. */
export const backingTempts: Record<Status, Say> = {
  "R-VER": ({ said }) => `“${said}” is said firmly, and firm words feel backed.`,
  "R-CON": ({ said }) => `Somebody might well see “${said}” differently.`,
  "R-ERR": ({ said }) => `You may doubt “${said}”, and doubt can feel like a no.`,
  "R-NIL": ({ said }) => `You have to look for the record that is about “${said}”.`,
};

/** What speaks against a wrong answer, in short. */
export const backingAgainst: Record<Status, Say> = {
  "R-VER": (backed) => `But ${record(backed)} is independent, is about just this and backs it.`,
  "R-CON": () => "But the accounts go against each other, and nothing independent decides.",
  "R-ERR": (backed) =>
    `But ${record(backed)} is independent, is about just this and speaks against it.`,
  "R-NIL": () => "But nothing independent here speaks for or against it.",
};
