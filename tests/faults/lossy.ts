import { startServer } from "../e2e/support/server";
import { type Row, row } from "../support/figures";
import { answerLossily } from "../support/lossy";

const ANSWERS = 5000;

/** Answers through a line that loses 3 in 10 requests and 3 in 10 replies, sent by the app's own outbox. */
export async function measureLossy(): Promise<Row[]> {
  const server = await startServer();
  const found = await answerLossily(server.url, ANSWERS, 11).finally(server.stop);
  return [
    row(`answers lost of ${found.given}`, found.lost, "", 0),
    row("answers doubled", found.doubled, "", 0),
    row("requests and replies that the line lost", found.lostRequests + found.lostReplies, ""),
    row("how often a request had to be sent, median", found.medianTries, "", 3),
  ];
}
