import { z } from "zod";
import { demo } from "@/app/_server/demo";
import { handler, personal } from "@/app/_server/handler";
import { noParams } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { judge } from "@/lib/attempt/attempt";
import { responseSchema } from "@/lib/items/index";

const body = z.strictObject({ item: z.string().min(1).max(80), response: responseSchema });

/** Tells the verdict on one answer of the demo. Nothing is stored. */
export const POST = handler(
  { params: noParams, unknown: "item/unknown", body },
  async ({ body: { item, response } }) => {
    const judged = judge((await demo()).items, item, response);
    return judged.ok ? personal({ feedback: judged.value.feedback }) : problem(judged.error);
  },
);
