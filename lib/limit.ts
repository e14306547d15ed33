import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

export type Limit = (key: string) => Promise<boolean>;

/** At most `points` a second of one key in this process; false beyond. */
export function createLimit(points: number): Limit {
  const limiter = new RateLimiterMemory({ points, duration: 1 });
  return async (key) => {
    try {
      await limiter.consume(key);
      return true;
    } catch (refusal) {
      // The library throws what it answers when the points are used up; anything else is a fault.
      if (refusal instanceof RateLimiterRes) return false;
      throw refusal;
    }
  };
}
