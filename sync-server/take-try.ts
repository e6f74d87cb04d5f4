import { RateLimiterRes, type RateLimiterMemory } from "rate-limiter-flexible";
import { Refuse } from "./refuse.ts";

/** Counts a try; refuses with the time to wait when there were too many. */
export async function takeTry(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    const minutes = Math.ceil(seconds / 60);
    throw new Refuse(
      429,
      "too-many-tries",
      `Too many tries. Wait ${minutes} ${minutes === 1 ? "minute" : "minutes"} and try again, or ask your administrator.`,
      { retryAfterSeconds: seconds },
    );
  }
}
