import { setTimeout as wait } from 'node:timers/promises';

/** Asks again and again, without keeping a processor busy; the test's own time limit ends it. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await wait(10);
}
