import { expect, test } from "vitest";
import { read } from "@/lib/analysis/text/read";

const blocks = (pasted: string): [string, string][] => {
  const { text, blocks: found } = read(pasted);
  return found.map(({ kind, span }) => [kind, text.slice(span.start, span.end)]);
};

test("a pasted page becomes what its reader sees, with its headline and caption", () => {
  const page = `<!doctype html><html><head><title>Ayr Times</title><style>p { color: red }</style></head><body>
    <nav><a href="/">Home</a></nav><h1>Flood in
      Ayr</h1><p>By Jane Doe</p>
    <figure><img src="x" alt="y"><figcaption>A bridge</figcaption></figure>
    <p>The <b>mayor</b> said
      &ldquo;no&rdquo; &amp; left.</p><script>document.write("<p>Run!</p>")</script>
    <p>It rained.<br><br>It snowed.</p><footer>Ayr Times Ltd</footer></body></html>`;
  expect(blocks(page)).toEqual([
    ["headline", "Flood in Ayr"],
    ["byline", "By Jane Doe"],
    ["caption", "A bridge"],
    ["paragraph", "The mayor said “no” & left."],
    ["paragraph", "It rained."],
    ["paragraph", "It snowed."],
  ]);
});

test.each([
  ["a script", "<p>One.</p><script>alert(1)</script><p>Two.</p>"],
  ["a script that is not closed", "<p>One.</p><p>Two.</p><script>alert(1)"],
  ["a handler", '<p onclick="alert(1)">One.</p><p>Two.<img src=x onerror="alert(1)"></p>'],
  ["a comment", "<p>One.</p><!-- alert(1) --><p>Two.</p>"],
  ["a frame", '<p>One.</p><iframe srcdoc="alert(1)">alert(1)</iframe><p>Two.</p>'],
  ["a drawing", "<p>One.</p><svg><text>alert(1)</text></svg><p>Two.</p>"],
])("%s is dropped, and what stands round it stays", (_, html) => {
  expect(read(html).text).toBe("One.\n\nTwo.");
});

test("markup that a page shows as words stays words", () => {
  expect(read("<p>Write &lt;script&gt;alert(1)&lt;/script&gt; so.</p>").text).toBe(
    "Write <script>alert(1)</script> so.",
  );
});

test("signs written as entities are read in a text without tags, and its lines stay", () => {
  expect(read("The mayor said &quot;no&quot;.\n\nHe&#8217;s gone.").text).toBe(
    'The mayor said "no".\n\nHe’s gone.',
  );
});

test.each([
  "If a < b and c > d, then it is so.",
  "AT&T said so; Q&A follows.",
  "He wrote <3 to her.",
])("a text that only looks like HTML stays as it is: %s", (text) => {
  expect(read(text).text).toBe(text);
});

test.each(["<b>", "<div>", "<svg>", "<li><p>"])(
  "a megabyte of %s that is never closed comes to the words before it",
  (tag) => {
    expect(read(`<p>One.</p><p>Two.</p>${tag.repeat(300_000)}`).text).toBe("One.\n\nTwo.");
  },
);

test("many tags one after the other, and many round a word, take nothing away", () => {
  const deep = `${"<span>".repeat(400)}One.${"</span>".repeat(400)}`;
  const long = "<p>Two<br>lines <b>here</b><img src=x>.</p>".repeat(600);
  const { text } = read(`<p>${deep}</p>${long}<p>Last.</p>`);
  expect(text.startsWith("One.\n\nTwo\n\nlines here.")).toBe(true);
  expect(text.endsWith("here.\n\nLast.")).toBe(true);
  expect(text.match(/Two/g)).toHaveLength(600);
});
