import type { Area, Mutant } from "./mutant";
import { AUTHORISATION } from "./planted/authorisation";
import { BALANCE, STATISTICS } from "./planted/figures";
import { KEYS } from "./planted/keys";
import { ONCE_ONLY } from "./planted/once-only";
import { SHARING } from "./planted/sharing";

const BY_AREA: Record<Area, readonly Omit<Mutant, "area">[]> = {
  authorisation: AUTHORISATION,
  "once-only": ONCE_ONLY,
  key: KEYS,
  balance: BALANCE,
  statistics: STATISTICS,
  sharing: SHARING,
};

/** Every fault that is planted. */
export const MUTANTS: readonly Mutant[] = Object.entries(BY_AREA).flatMap(([area, mutants]) =>
  mutants.map((mutant) => ({ ...mutant, area: area as Area })),
);
