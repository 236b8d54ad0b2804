import { type Row, row } from "../support/figures";
import { answerLossily } from "../support/lossy";

const ANSWERS = 5000;

/** Answers through a line that loses 3 in 10 requests and 3 in 10 replies, sent by the app's own outbox. */
export async function measureLossy(url: string): Promise<Row[]> {
  const { lost, doubled, lostRequests, lostReplies } = await answerLossily(url, ANSWERS, 11);
  return [
    row("answers lost of 5,000, over a line that loses 3 in 10", lost, "", 0),
    row("answers doubled of 5,000, over the same line", doubled, "", 0),
    row("requests and replies that line lost", lostRequests + lostReplies, ""),
  ];
}
