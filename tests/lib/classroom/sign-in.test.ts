import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalEmail } from "@/lib/classroom/email";
import { codeOf, normalCode, shownCode } from "@/lib/classroom/join-code";
import { ownPath } from "@/lib/classroom/own-path";
import { PASSWORD_LENGTH, passwordFault } from "@/lib/classroom/password";
import { isPin } from "@/lib/classroom/pin";
import { refusedMessage } from "@/lib/classroom/sign-in-code";

describe("an e-mail address", () => {
  test.each([
    ["  Rivera@School.Example ", "rivera@school.example"],
    ["ｒivera@school.example", "rivera@school.example"],
    ["o'neill+class@school.example", "o'neill+class@school.example"],
  ])("“%s” is kept as “%s”", (typed, kept) => {
    expect(normalEmail(typed)).toBe(kept);
  });

  test.each([
    "",
    "rivera",
    "@school.example",
    "rivera@",
    "a@b@school.example",
    "ri vera@school.example",
    "rivera@school.example\nbcc: all@school.example",
    "rívera@school.example",
    `${"a".repeat(250)}@b.example`,
  ])("“%s” is none", (typed) => {
    expect(normalEmail(typed)).toBeNull();
  });

  test("is the same however often it is read", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const once = normalEmail(typed);
        if (once !== null) expect(normalEmail(once)).toBe(once);
      }),
    );
  });
});

describe("a class code", () => {
  test("is made of any five bytes, and read again in every way people type it", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 5, maxLength: 5 }), (bytes) => {
        const code = codeOf(bytes);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
        const typed = shownCode(code).toLowerCase().replaceAll("0", "o").replaceAll("1", "l");
        for (const each of [code, ` ${shownCode(code)} `, typed, typed.replaceAll("l", "I")])
          expect(normalCode(each)).toBe(code);
      }),
    );
  });

  test("differs for different bytes", () => {
    const bytes = fc.uint8Array({ minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        expect(codeOf(one) === codeOf(other)).toBe(one.join() === other.join());
      }),
    );
  });

  test.each(["", "ABCDEFG", "ABCDEFGHJ", "ABCDEFGU", "ABCD_EFGH", "ÄBCDEFGH"])(
    "is not “%s”",
    (typed) => {
      expect(normalCode(typed)).toBeNull();
    },
  );
});

describe("a password", () => {
  const fault = (password: string) => passwordFault(password, "rivera@school.example");

  test.each(["seven grey herons", "паролю десять", "xK9 mq2-vv7", "🦩🦩🦩🦩 flamingos"])(
    "“%s” can be taken",
    (password) => {
      expect(fault(password)).toBeNull();
    },
  );

  test.each([
    ["herons", "short"],
    ["🦩🦩🦩🦩🦩🦩🦩🦩🦩", "short"],
    ["a b".repeat(67), "long"],
    ["rivera@school.example", "address"],
    ["Rivera@School.example", "address"],
    ["password123", "common"],
    ["Passw0rd!!!", "common"],
    ["1234567890", "common"],
    ["9876543210", "common"],
    ["aaaaaaaaaaaa", "common"],
    ["abcdefghijkl", "common"],
    ["qwertyuiop1", "common"],
    ["iloveyou2024!", "common"],
  ])("“%s” is too %s", (password, expected) => {
    expect(fault(password)).toBe(expected);
  });

  test("of any length between the two that nobody lists is taken as it is", () => {
    const { min, max } = PASSWORD_LENGTH;
    expect(fault(`heron ${"x y".repeat(60)}`.slice(0, max))).toBeNull();
    expect(fault("q7 heron w".slice(0, min))).toBeNull();
  });
});

test.each([
  ["1234", true],
  ["12345678", true],
  ["123", false],
  ["123456789", false],
  ["12 34", false],
  ["١٢٣٤", false],
  ["1234\n", false],
])("“%s” is a PIN: %s", (text, expected) => {
  expect(isPin(text)).toBe(expected);
});

describe("the page to go to next", () => {
  test.each(["/teach", "/join/ABCD?next=%2Fclass", "/lessons/who-says-so#exit"])(
    "may be %s",
    (next) => {
      expect(ownPath(next, "/")).toBe(next);
    },
  );

  test.each([
    undefined,
    null,
    "",
    "teach",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/.//evil.example",
    "https://evil.example",
    "javascript:alert(1)",
  ])("is the usual one for “%s”", (next) => {
    expect(ownPath(next, "/usual")).toBe("/usual");
  });

  test("never leads away, whatever a link says", () => {
    const site = "https://who-says.example";
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.webUrl(), fc.webPath());
    fc.assert(
      fc.property(text, fc.constantFrom("", "/", "//", "/\\", "/./", "\t/"), (rest, begin) => {
        expect(new URL(ownPath(begin + rest, "/"), site).origin).toBe(site);
      }),
    );
  });
});

test("a code nobody knows has a message, also one that objects know", () => {
  for (const code of ["x", "", "toString", "__proto__", "constructor"])
    expect(refusedMessage(code)).toBe("other");
  expect(refusedMessage("account/wrong")).toBe("wrong");
});
