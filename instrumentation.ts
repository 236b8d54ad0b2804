import type { Instrumentation } from "next";

/** Runs once when a server starts, before its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startUp } = await import("./app/_server/start-up");
    startUp();
  }
}

/** Runs for every page that fails while it is made. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { pageFailed } = await import("./app/_server/page-failed");
    pageFailed(error, request, context.routePath);
  }
};
