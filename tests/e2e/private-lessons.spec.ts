import { v7 } from "uuid";
import { exitItemsOf } from "@/lib/lesson/lesson";
import { publishable } from "@/lib/studio/publishable";
import { takeSuggested } from "@/lib/studio/questions";
import type { PublishedReply } from "@/lib/studio/reply";
import { accepted, detailed } from "../lib/studio/fixture";
import { Person } from "../support/people";
import { expect, test } from "./support/test";

const whole = { ...takeSuggested(detailed(accepted())), title: "The ferry nobody wanted" };

/** A private lesson that one class has and one pupil has taken, and whoever might ask for its pages. */
async function buildCase(url: string) {
  const owner = await new Person(url).becomeTeacher();
  const colleague = await new Person(url).becomeTeacher();
  const otherTeacher = await new Person(url).becomeTeacher();
  const { id: classId, code } = await owner.makeClass("Class of the ferry");
  const other = await owner.makeClass("Another class");
  const { page } = await owner.post<{ page: string }>(`/api/classes/${classId}/teachers`, {
    id: v7(),
  });
  await colleague.post(`/api/invitations/${page.split("/").at(-1)}`);
  const id = v7();
  await owner.post("/api/drafts", { id, draft: whole });
  const published = await owner.post<PublishedReply>(`/api/drafts/${id}/publish`, { revision: 1 });
  const { slug } = published;
  const assigned = await owner.assign(classId, slug);
  const pupil = await new Person(url).join(code, "Ada");
  const taker = await new Person(url).join(code, "Ben");
  const otherPupil = await new Person(url).join(other.code, "Cem");
  const { lesson } = publishable(whole, slug);
  if (!lesson) throw new Error("the draft is whole");
  const result = await taker.take(assigned, lesson);
  const who = { anonymous: new Person(url), owner, colleague, otherTeacher, pupil, otherPupil };
  const [item] = exitItemsOf(lesson);
  return { slug, item: item?.id, classId, otherClass: other.id, result, taker, who };
}
type Case = Awaited<ReturnType<typeof buildCase>>;
type Role = keyof Case["who"];

const nobody: Record<Role, number> = {
  anonymous: 404,
  owner: 404,
  colleague: 404,
  otherTeacher: 404,
  pupil: 404,
  otherPupil: 404,
};
/** Pupils are told in a sentence that the page is for teachers, whatever it shows them. */
const forTeachers = { anonymous: 307, pupil: 200, otherPupil: 200 };

/** Each page of a private lesson, and the status each of them gets. */
const PAGES: [path: (given: Case) => string, expected: Record<Role, number>][] = [
  // By itself its owner tries it out; a class is led to where it has it.
  [({ slug }) => `/lessons/${slug}`, { ...nobody, owner: 200, colleague: 307, pupil: 307 }],
  [
    ({ slug }) => `/lessons/${slug}/worksheet`,
    { ...nobody, owner: 200, colleague: 200, pupil: 200 },
  ],
  [
    ({ slug }) => `/teach/lessons/${slug}`,
    { ...nobody, ...forTeachers, owner: 200, colleague: 200 },
  ],
  [
    ({ slug }) => `/teach/lessons/${slug}/worksheet`,
    { ...nobody, ...forTeachers, owner: 200, colleague: 200 },
  ],
  [
    ({ slug }) => `/teach/lessons/${slug}/assign`,
    { ...nobody, ...forTeachers, owner: 200, colleague: 200 },
  ],
  [
    ({ slug, classId }) => `/teach/classes/${classId}/assignments/new?lesson=${slug}`,
    { ...nobody, ...forTeachers, owner: 200, colleague: 200 },
  ],
  [
    ({ slug, otherClass }) => `/teach/classes/${otherClass}/assignments/new?lesson=${slug}`,
    { ...nobody, ...forTeachers, owner: 200 },
  ],
  [({ slug, item }) => `/teach/keys/${slug}/${item}`, { ...nobody, ...forTeachers, owner: 200 }],
  [({ result }) => `/results/${result}`, nobody],
];

/** Who may read its title on a page. */
const INSIDERS: readonly string[] = ["owner", "colleague", "pupil"];

test("the pages of a private lesson are there for its owner and the class that has it, and name it to nobody else", async ({
  baseURL,
}) => {
  test.setTimeout(120_000);
  const given = await buildCase(baseURL ?? "");
  for (const [path, expected] of PAGES)
    for (const [role, person] of Object.entries(given.who) as [Role, Person][]) {
      const reply = await person.send("GET", path(given));
      const text = await reply.text();
      expect.soft(reply.status, `${path(given)} for ${role}`).toBe(expected[role]);
      expect.soft(reply.headers.get("cache-control") ?? "").not.toContain("public");
      if (INSIDERS.includes(role)) continue;
      expect.soft(text.includes(whole.title), `${path(given)} names it to ${role}`).toBe(false);
    }
});

test("lists for everybody leave a private lesson out; its owner is offered it", async ({
  baseURL,
}) => {
  test.setTimeout(120_000);
  const { who, classId, slug } = await buildCase(baseURL ?? "");
  for (const [role, person] of Object.entries(who) as [Role, Person][])
    for (const path of ["/lessons", "/progress", "/labels", "/review"]) {
      const text = await (await person.send("GET", path)).text();
      expect.soft(text.includes(slug), `${path} lists it for ${role}`).toBe(false);
    }
  const offers = [
    "/teach/lessons",
    `/teach/classes/${classId}/assignments/new`,
    `/teach/classes/${classId}/live`,
  ];
  for (const path of offers) {
    const page = async (person: Person) => (await person.send("GET", path)).text();
    expect.soft(await page(who.owner), path).toContain(slug);
    expect.soft((await page(who.colleague)).includes(slug), `${path} for a colleague`).toBe(false);
    expect.soft((await page(who.otherTeacher)).includes(slug), path).toBe(false);
  }
});

test("the result of a private lesson shows its pupil no way to share it, and says why", async ({
  baseURL,
}) => {
  test.setTimeout(120_000);
  const { taker, result } = await buildCase(baseURL ?? "");
  const text = await (await taker.send("GET", `/results/${result}`)).text();
  expect(text).toContain("This lesson was made for your class only.");
  expect(text).not.toContain("Make my card");
});
