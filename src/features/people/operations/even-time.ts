import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

/** Milliseconds that a refusal takes at least: more than a password's check with all that is written about it. */
const least = 350;

/**
 * Answers a refusal no sooner than a fixed time after the question, so that nobody can tell by a stopwatch whether there is
 * such a person. This is about real time, whatever the platform's clock says.
 */
export async function answerEvenly<T>(work: () => Promise<T>, isRefusal: (answer: T) => boolean): Promise<T> {
  const begun = performance.now();
  const answer = await work();
  if (isRefusal(answer)) await setTimeout(Math.max(0, least - (performance.now() - begun)));
  return answer;
}
