import { totalmem } from 'node:os';

/** Bytes. */
interface Memory {
  readonly total: number;
  /** What the system lets this program have, a container for example; 0 where it sets no limit. */
  readonly allowed: number;
}

/**
 * How large a thread's own heap may become, in megabytes: so much, and on a small machine a quarter of its memory. Else the
 * system would end the whole program before the limit ends the thread.
 */
export function heapLimit(mostMegabytes: number, memory: Memory = memoryHere()): number {
  const { total, allowed } = memory;
  const usable = allowed > 0 ? Math.min(total, allowed) : total;
  return Math.min(mostMegabytes, Math.floor(usable / 4 / 2 ** 20));
}

function memoryHere(): Memory {
  return { total: totalmem(), allowed: process.constrainedMemory() };
}
