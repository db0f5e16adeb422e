import type { FastifyRateLimitStore } from '@fastify/rate-limit';

interface Counted {
  count: number;
  readonly since: number;
}

/** More addresses at once than these: those that were counted first are forgotten. */
const mostAddresses = 5000;

/**
 * The requests of each address within a window of time. Time is the machine's running time and not its clock: that may be set
 * back, and everybody would then wait until it is where it was.
 */
export class RequestCounts implements FastifyRateLimitStore {
  readonly #counts = new Map<string, Counted>();

  incr(
    address: string,
    tell: (error: Error | null, result?: { current: number; ttl: number }) => void,
    windowMs: number,
  ): void {
    const now = performance.now();
    const before = this.#counts.get(address);
    const counted =
      before === undefined || now - before.since >= windowMs ? { count: 0, since: now } : before;
    counted.count += 1;
    if (counted !== before) this.#begin(address, counted);
    tell(null, { current: counted.count, ttl: windowMs - (now - counted.since) });
  }

  child(): RequestCounts {
    return new RequestCounts();
  }

  #begin(address: string, counted: Counted): void {
    this.#counts.delete(address);
    this.#counts.set(address, counted);
    const [first] = this.#counts.size > mostAddresses ? this.#counts.keys() : [];
    if (first !== undefined) this.#counts.delete(first);
  }
}
