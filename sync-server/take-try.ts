import { RateLimiterRes, type RateLimiterMemory } from "rate-limiter-flexible";
import { Refuse } from "./refuse.ts";

/** Counts a try; refuses with the time to wait when there were too many. */
export async function takeTry(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw tooManyTries(refused.msBeforeNext);
  }
}

/** The refusal of a try too many. */
export function tooManyTries(msToWait: number): Refuse {
  const seconds = Math.max(1, Math.ceil(msToWait / 1000));
  const minutes = Math.ceil(seconds / 60);
  return new Refuse(
    429,
    "too-many-tries",
    `Too many tries. Wait ${minutes} ${minutes === 1 ? "minute" : "minutes"} and try again, or ask your administrator.`,
    { retryAfterSeconds: seconds },
  );
}
