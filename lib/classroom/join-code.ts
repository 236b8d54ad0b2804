/** Crockford's base 32: digits and letters without I, L, O and U. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const CODE = /^[0-9A-HJKMNP-TV-Z]{8}$/;

/** A class code as it is stored, from whatever was typed: small letters, gaps and dashes, O for 0, I or L for 1. Null when it can't be one. */
export function normalCode(typed: string): string | null {
  const code = typed
    .normalize("NFKC")
    .replace(/[\s\p{Dash}]/gu, "")
    .toUpperCase()
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return CODE.test(code) ? code : null;
}

/** A class code as people read it: ABCD-EFGH. */
export const shownCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** The class code that five random bytes make: 40 bits in eight characters. */
export function codeOf(bytes: Uint8Array): string {
  const bits = [...bytes.slice(0, 5)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]).join("");
}
