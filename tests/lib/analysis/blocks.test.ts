import { describe, expect, test } from "vitest";
import { read, readAsGiven } from "@/lib/analysis/text/read";

const REPORT = "The council met on Monday. It will meet again in June.";

/** Kind and words of each block of a pasted text. */
const blocks = (pasted: string): [string, string][] => {
  const { text, blocks: found } = read(pasted);
  return found.map(({ kind, span }) => [kind, text.slice(span.start, span.end)]);
};

/** What one line is when it stands between two paragraphs of a report. */
const kindOf = (line: string): string | undefined =>
  blocks(`A headline\n\n${REPORT}\n\n${line}\n\n${REPORT}`).at(2)?.[0];

describe("a line of a pasted text", () => {
  test.each([
    ["byline", "By Jane Doe"],
    ["byline", "By Jane Doe and José Ruiz"],
    ["byline", "Jane Doe | Oct 5"],
    ["byline", "Published: 5 October 2020 10:30"],
    ["byline", "October 5, 2020"],
    ["byline", "4 min read"],
    ["byline", "(Reporting by Jane Doe; editing by John Roe)"],
    ["caption", "A man walks past a burnt house in Ayr. (AFP/Getty)"],
    ["caption", "A man walks past a house in Ayr on Monday. Jane Doe/AFP via Getty Images"],
    ["caption", "Photo: Jane Doe"],
    ["caption", "Strikers stand at the gate on Tuesday. (Photo: Jane Doe)"],
    ["caption", "FILE - A bridge near Ayr in 2019. (AP Photo/Jane Doe)"],
    ["keywords", "Ayr, floods, council, money"],
    ["keywords", "Tags: Ayr, floods"],
    ["keywords", "#ayr #floods"],
    ["read-more", "Read more: Five things to know about floods"],
    ["read-more", "Related"],
    ["read-more", "Related: How a bridge is built"],
    ["read-more", "Sign up for our morning newsletter, it is free."],
    ["read-more", "Share this article"],
    ["read-more", "Advertisement"],
    ["read-more", "Follow us on Telegram"],
    ["read-more", "© 2020 The Ayr Times. All rights reserved."],
    ["headline", "What happens next"],
  ])("is set apart as %s: %s", (kind, line) => {
    expect(kindOf(line)).toBe(kind);
  });

  test.each([
    "By Monday the water had gone.",
    "By the river, people waited for boats.",
    "The picture, he told AFP, was taken from a boat.",
    "He said it to Reuters.",
    "The photo shows a bridge.",
    "Related families moved in together, the mayor said.",
    "More from the region are expected to arrive.",
    "Share prices fell by 2 percent.",
    "Watch out for ice, the council said.",
    "Comments by the mayor were met with silence.",
    "Ayr, Troon and Prestwick were without power.",
    "“We wait, we hope, we pray,” she said.",
    "October 5, 2020 was the wettest day of the year.",
    "Read is the mayor of Ayr.",
  ])("stays a part of the report: %s", (line) => {
    expect(kindOf(line)).toBe("paragraph");
  });
});

describe("a dateline", () => {
  test.each([
    ["KYIV (Reuters) — ", REPORT],
    ["KYIV, Ukraine (AP) — ", REPORT],
    ["WASHINGTON, Oct 5 (Reuters) - ", REPORT],
    ["(CNN) — ", REPORT],
    ["LONDON — ", REPORT],
  ])("is cut from its paragraph: %s", (dateline, report) => {
    expect(blocks(`A headline\n\n${dateline}${report}`).slice(1)).toEqual([
      ["dateline", dateline.trim()],
      ["paragraph", report],
    ]);
  });

  test.each([
    "NATO — the alliance of the West — met on Monday.",
    "The council (which is new) — met on Monday.",
    "Last week the Court (CJEU) — the highest one — ruled.",
  ])("is not seen in %s", (paragraph) => {
    expect(blocks(`A headline\n\n${paragraph}`).map(([kind]) => kind)).toEqual([
      "headline",
      "paragraph",
    ]);
  });
});

describe("a headline", () => {
  test("is the first short line without a stop, a line below it too", () => {
    expect(blocks(`Flood in Ayr\n\nThe mayor speaks of a long night\n\n${REPORT}`)).toEqual([
      ["headline", "Flood in Ayr"],
      ["headline", "The mayor speaks of a long night"],
      ["paragraph", REPORT],
    ]);
  });

  test("is missing where the report begins at once", () => {
    expect(blocks(`${REPORT}\n\n${REPORT}`).map(([kind]) => kind)).toEqual([
      "paragraph",
      "paragraph",
    ]);
  });

  test("is no line that stands alone", () => {
    expect(blocks("Nothing else here")).toEqual([["paragraph", "Nothing else here"]]);
  });
});

describe("white space", () => {
  test("of all sorts becomes one blank, and what nobody sees is gone", () => {
    expect(
      read("The\u00a0\u00a0mayor\t said\u200b\u202e \u0007no.\r\n\r\n\r\nHe\u00adleft.").text,
    ).toBe("The mayor said no.\n\nHeleft.");
  });

  test("keeps marks and letters as they are", () => {
    const text = '“Naïve,” she said – ‘it’s’ "5’"… 中 😀.';
    expect(read(text).text).toBe(text);
  });

  test("leaves double marks that are written as two single ones as one", () => {
    expect(read("She said ``no'' and ''yes''.").text).toBe('She said "no" and "yes".');
  });

  test("of wrapped lines joins a sentence again, and paragraphs stay apart", () => {
    const wrapped = [
      "The council of Ayr met on Monday evening to talk about the flood of",
      "last week, and it will meet again in June when the water-",
      "works are built.",
      "",
      "Nobody else came to the meeting.",
    ].join("\n");
    expect(blocks(wrapped)).toEqual([
      [
        "paragraph",
        "The council of Ayr met on Monday evening to talk about the flood of last week, and it will meet again in June when the water-works are built.",
      ],
      ["paragraph", "Nobody else came to the meeting."],
    ]);
  });

  test("of single line ends parts paragraphs that are longer than lines", () => {
    const long = `${REPORT} ${REPORT} ${REPORT}`;
    expect(blocks(`${long}\n${long}`)).toHaveLength(2);
  });
});

test("a text read as it is given keeps every character, and its lines are its paragraphs", () => {
  const text = "Head\r\n\n  By Jane Doe \n\u00a0\n\tSaid\u202e no. ";
  const reading = readAsGiven(text);
  expect(reading.text).toBe(text);
  expect(reading.blocks.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    "Head",
    "By Jane Doe",
    "Said\u202e no.",
  ]);
});
