import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { v7 } from "uuid";
import type { AnswerReply, AttemptView } from "@/lib/attempt/reply";
import { perfectResponse } from "@/lib/items/index";
import { itemsOf, type Lesson } from "@/lib/lesson/lesson";
import { slip } from "../../support/class-work";
import type { Caller, Reply } from "./caller";
import type { Given } from "./pupil";

/** What one attempt must hold: every accepted answer in the order of acceptance, with the reply it got. */
export type Model = { accepted: { given: Given; reply: string; nth: number }[] };

/** One attempt over HTTP. */
export type Real = { caller: Caller; attempt: string; lesson: Lesson };

type Step = fc.AsyncCommand<Model, Real>;

function demand(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

async function post({ caller, attempt }: Real, given: Given): Promise<Reply> {
  const reply = await caller.call(`/api/attempts/${attempt}/answers`, given);
  demand(reply !== undefined, "no reply");
  return reply;
}

/** Takes a reply to a new answer into the model: it is the next try at its item, whatever its sequence. */
function accept(model: Model, given: Given, { status, text }: Reply) {
  const nth = 1 + model.accepted.filter((each) => each.given.item === given.item).length;
  demand(status === 200, `a new answer: ${status} ${text}`);
  const { stored }: AnswerReply = JSON.parse(text);
  demand(stored.id === given.id && stored.try === nth, `try ${nth} was stored as ${text}`);
  model.accepted.push({ given, reply: text, nth });
}

const isRefusal = ({ status }: Reply) => status === 409 || status === 422;

/** Answer `at` of the lesson, right or wrong, under a new id; `seq` may be older than those before. */
function given({ lesson }: Real, at: number, isRight: boolean, seq: number): Given {
  const items = itemsOf(lesson);
  const item = items[at % items.length];
  if (!item) throw new Error("the lesson has no items");
  return {
    id: v7(),
    item: item.id,
    response: isRight ? perfectResponse(item) : slip(item),
    seq,
  };
}

const step = (name: string, run: Step["run"], check: Step["check"] = () => true): Step => ({
  check,
  run,
  toString: () => name,
});

const isBegun = ({ accepted }: Readonly<Model>) => accepted.length > 0;

/** One of the accepted answers. */
function earlier({ accepted }: Model, at: number) {
  const found = accepted[at % accepted.length];
  if (!found) throw new Error("nothing was accepted");
  return found;
}

const place = fc.nat({ max: 30 });
const sequence = fc.nat({ max: 20 });

/** What clients may do to one attempt: answer in any order, send again, alter, race, read. */
export const steps: fc.Arbitrary<Step>[] = [
  fc.tuple(place, fc.boolean(), sequence).map(([at, isRight, seq]) =>
    step(`answer ${at} ${isRight} seq ${seq}`, async (model, real) => {
      const fresh = given(real, at, isRight, seq);
      accept(model, fresh, await post(real, fresh));
    }),
  ),
  place.map((at) =>
    step(
      `again ${at}`,
      async (model, real) => {
        const { given: same, reply } = earlier(model, at);
        const { status, text } = await post(real, same);
        demand(status === 200 && text === reply, `sent again: ${status} ${text}, before ${reply}`);
      },
      isBegun,
    ),
  ),
  fc.tuple(place, place).map(([at, other]) =>
    step(
      `altered ${at} as ${other}`,
      async (model, real) => {
        const { given: same } = earlier(model, at);
        const altered = { ...given(real, other, true, same.seq + 1), id: same.id };
        const reply = await post(real, altered);
        demand(isRefusal(reply), `altered: ${reply.status} ${reply.text}`);
      },
      isBegun,
    ),
  ),
  fc.tuple(place, sequence).map(([at, seq]) =>
    step(`race of equals ${at}`, async (model, real) => {
      const fresh = given(real, at, true, seq);
      const replies = await Promise.all([1, 2, 3].map(() => post(real, fresh)));
      const [first] = replies;
      demand(first !== undefined, "no reply");
      const differ = replies.filter(({ status, text }) => status !== 200 || text !== first.text);
      demand(differ.length === 0, `equals differ: ${differ.map(({ text }) => text)}`);
      accept(model, fresh, first);
    }),
  ),
  fc.tuple(place, sequence).map(([at, seq]) =>
    step(`race of rivals ${at}`, async (model, real) => {
      const one = given(real, at, true, seq);
      const rivals = [one, { ...one, seq: seq + 1 }, { ...one, seq: seq + 2 }];
      const replies = await Promise.all(rivals.map((rival) => post(real, rival)));
      const won = replies.findIndex(({ status }) => status === 200);
      const [winner, reply] = [rivals[won], replies[won]];
      demand(winner !== undefined && reply !== undefined, "no rival won");
      demand(
        replies.every((each, at) => at === won || isRefusal(each)),
        "two rivals won",
      );
      accept(model, winner, reply);
    }),
  ),
  fc.constant(step("read", readsAll)),
];

/** Reads the attempt: it shows what was accepted, as it was sent, in that order, and nothing else. */
export async function readsAll(
  { accepted }: Model,
  { caller, attempt }: Pick<Real, "caller" | "attempt">,
): Promise<void> {
  const reply = await caller.call(`/api/attempts/${attempt}`);
  demand(reply?.status === 200, `read: ${reply?.status} ${reply?.text}`);
  const { answers }: AttemptView = JSON.parse(reply.text);
  const shown = answers.map(({ id, item, response, seq, try: nth }) => ({
    given: { id, item, response, seq },
    nth,
  }));
  const due = accepted.map(({ given: own, nth }) => ({ given: own, nth }));
  demand(isDeepStrictEqual(shown, due), `shown ${JSON.stringify(shown)}`);
}
