import naughty from "big-list-of-naughty-strings";

/** A word of ours that no reply may send back. */
export const ECHO = "echo-7f3a";

const OWN = [
  "\u0000",
  `a\u0000${ECHO}`,
  "\ud800",
  "\udfff\ud800",
  "\u202e\u2066right to left\u2069",
  "\u200d\u200c\u2060\ufeff",
  "👩‍👩‍👧‍👦".repeat(40),
  "a\u0301".repeat(500),
  "x".repeat(10_000),
  "' or 1=1; drop table account; --",
  "\\'; select pg_sleep(3); --",
  `$\{jndi:ldap://127.0.0.1/a}`,
  "{{7*7}}<%= 7*7 %>#{7*7}",
  "../../../../etc/passwd",
  "..%2f..%2fetc%2fpasswd",
  "__proto__",
  "constructor",
  "toString",
  "(a+)+$".repeat(50),
  "\r\nset-cookie: session=planted",
  "＝1+1",
];

/** Texts that break what was not written for them: the big list of naughty strings, and what it leaves out. */
export const STRINGS: readonly string[] = [...naughty, ...OWN];

const deep = (times: number) => `${"[".repeat(times)}${"]".repeat(times)}`;

/** JSON in the place of one value, as it is written: arrays for scalars, numbers no program expects, inherited names. */
export const VALUES: readonly string[] = [
  ...["null", "true", "0", "-0", "-1", "1.5", "1e400", "-1e400", "5e-324", "1e15", "2147483648"],
  ...["9007199254740992", "9007199254740993", "18446744073709551616", '""', '" "', "[]", "{}"],
  `["${ECHO}"]`,
  `{"${ECHO}":"${ECHO}"}`,
  `[[["${ECHO}"]]]`,
  '{"__proto__":{"role":"owner"}}',
  '{"constructor":{"prototype":{"role":"owner"}}}',
  '{"toString":1,"valueOf":1,"length":-1,"then":1}',
  '"\\u0000"',
  '"\\ud800"',
  '"\\u202e"',
  `"${"x".repeat(60_000)}"`,
  `"${ECHO}"`,
  '"00000000-0000-0000-0000-000000000000"',
  '"2026-02-30"',
  '"9999999-12-31T00:00:00Z"',
  deep(30),
];

/** Whole bodies that are no sound JSON, or the wrong one. */
export const BODIES: readonly (string | Uint8Array)[] = [
  ...["", " ", "null", "true", "[]", "{}", '"text"', "7", "{", '{"a":', "{'a':1}", "NaN"],
  ...["undefined", '{"a":1,}', "\ufeff{}", "\u202e{}", "{}{}", "\0", '{"a":1}\0', '{"a":"\n"}'],
  deep(10_000),
  `{"id":${deep(10_000)}}`,
  `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`,
  `{"${ECHO}":"${ECHO}"}`,
  '{"__proto__":{"role":"owner"}}',
  `{${Array.from({ length: 5_000 }, (_, at) => `"k${at}":1`).join(",")}}`,
  `${ECHO} is no JSON`,
  new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
  new Uint8Array([0xc0, 0x80, 0xed, 0xa0, 0x80]),
];

/** What a body may be said to be; none of it is application/json. "": not said at all. */
export const TYPES: readonly string[] = [
  "",
  "text/plain",
  "text/html",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "application/xml",
  "application/jsonp",
  "application/json+evil",
  "text/plain; application/json",
  ",application/json",
  "a".repeat(5_000),
];

/** Addresses as no link writes them, in the place of one part of a path. */
export const PARTS: readonly string[] = [
  ...["%00", "%ff", "%c0%af", "%2e%2e", "..%2f..%2f", "%2f", "%5c", "%25", "%", "%zz", "%u0041"],
  ...["null", "undefined", "NaN", "-1", "0", "1e3", "[object%20Object]", "__proto__", "[id]"],
  ...["%F0%9F%92%A3", "%ED%A0%80", "%E2%80%AE", "%0d%0aset-cookie:a=b", "*", "'", "%27%20or%201=1"],
  "00000000-0000-0000-0000-000000000000",
  "00000000-0000-0000-0000-00000000000g",
  "a".repeat(4_000),
];
