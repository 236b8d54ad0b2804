import { answerLossily } from "../support/lossy";
import { expect, test } from "./support/test";

test("of 1,000 answers over a line that loses 3 in 10 requests and replies, none is lost or doubled", async ({
  baseURL,
}) => {
  test.setTimeout(120_000);
  const { lostRequests, lostReplies, medianTries, ...answers } = await answerLossily(
    baseURL ?? "",
    1000,
    7,
  );
  expect(answers).toEqual({ given: 1000, lost: 0, doubled: 0 });
  expect(lostRequests).toBeGreaterThan(300);
  expect(lostReplies).toBeGreaterThan(200);
  expect(medianTries).toBeLessThanOrEqual(3);
});
