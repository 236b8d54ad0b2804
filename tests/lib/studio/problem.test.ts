import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { messagesIn } from "@/lib/lang/messages";
import { studioProblemSchema, studioRuleSchema } from "@/lib/studio/problem";
import { publishable } from "@/lib/studio/publishable";
import { editReason, takeSuggested } from "@/lib/studio/questions";
import { addRecord } from "@/lib/studio/records";
import { accepted, detailed, fresh } from "./fixture";

const drafts = [
  fresh(),
  addRecord(accepted(), "c1"),
  editReason(takeSuggested(detailed(accepted())), "attributed:c1", "right", "Mine."),
];

describe.each(["en", "es"])("in %s", (locale) => {
  const messages = messagesIn(locale)["studio-lesson"];

  test("every problem has a sentence and says what to do", () => {
    expect(Object.keys(messages.problem).toSorted()).toEqual(studioRuleSchema.options.toSorted());
  });

  test("a problem's values fill its sentence", () => {
    const problems = drafts.flatMap((draft) => publishable(draft, "own-1").problems);
    expect(problems.length).toBeGreaterThan(10);
    for (const problem of problems) {
      const { rule, values } = studioProblemSchema.parse(problem);
      const t = createTranslator({
        locale,
        messages: messages.problem[rule],
        onError: (error) => {
          throw error;
        },
      });
      for (const part of ["what", "todo"] as const) expect(t(part, values)).not.toMatch(/[{}]/u);
    }
  });
});
