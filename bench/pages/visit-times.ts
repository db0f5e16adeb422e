import { percentile } from './page-times.ts';

/** False where the program had too much to do and asked to come again later. */
export type Visit = () => Promise<boolean>;

/** What many users at once meet with. */
export interface Crowd {
  /** Milliseconds by the clock that 95 of 100 visits take at most; null where nobody was answered. */
  readonly p95: number | null;
  readonly visits: number;
  /** Visits that were asked to come again later. */
  readonly turnedAway: number;
}

interface Visited {
  readonly took: number;
  readonly answered: boolean;
}

async function timeOf(visit: Visit): Promise<Visited> {
  const start = performance.now();
  const answered = await visit();
  return { took: performance.now() - start, answered };
}

/** Milliseconds by the clock that one visit takes while nobody else is there. */
export async function alone(visit: Visit): Promise<number> {
  const { took, answered } = await timeOf(visit);
  if (!answered) throw new Error('somebody alone was turned away');
  return took;
}

/** So many users who all ask in one instant. */
export async function atOnce(visitOf: (user: number) => Visit, users: number): Promise<Crowd> {
  return asCrowd(await Promise.all(Array.from({ length: users }, (_, user) => timeOf(visitOf(user)))));
}

/** How long somebody looks at an answer before they ask again: 1 second between the shortest and the longest. */
const reading = { least: 500, most: 1500 };

/**
 * So many users who each wait for their answer, read it for a second, more or less, and ask again: for so many seconds, each
 * beginning at a moment of their own. Whoever is turned away asks again after the same time.
 *
 * @param visitOf what the user of this number, from 0, asks for.
 */
export async function inTurns(
  visitOf: (user: number) => Visit,
  users: number,
  seconds: number,
): Promise<Crowd> {
  const end = performance.now() + seconds * 1000;
  const all = await Promise.all(
    Array.from({ length: users }, async (_, user) => {
      const chance = chances(user);
      const visited: Visited[] = [];
      await wait(chance() * 1000);
      while (performance.now() < end) {
        visited.push(await timeOf(visitOf(user)));
        await wait(reading.least + chance() * (reading.most - reading.least));
      }
      return visited;
    }),
  );
  return asCrowd(all.flat());
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function asCrowd(all: readonly Visited[]): Crowd {
  const answered = all.filter((one) => one.answered);
  return {
    p95:
      answered.length === 0
        ? null
        : percentile(
            answered.map(({ took }) => took),
            0.95,
          ),
    visits: all.length,
    turnedAway: all.length - answered.length,
  };
}

/** Numbers from 0 to 1 without an order, the same in each run; others for each user. */
function chances(user: number): () => number {
  let state = 20_261_124 + user * 7_654_321;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
