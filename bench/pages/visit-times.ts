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

/** Milliseconds by the clock that 95 of 100 visits of one user take at most, one after another. */
export async function alone(visit: Visit, times: number): Promise<number> {
  const all: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const { took, answered } = await timeOf(visit);
    if (!answered) throw new Error('somebody alone was turned away');
    all.push(took);
  }
  return percentile(all, 0.95);
}

/** So many users who all ask in one instant. */
export async function atOnce(visit: Visit, users: number): Promise<Crowd> {
  return asCrowd(await Promise.all(Array.from({ length: users }, () => timeOf(visit))));
}

/** So many users who each ask once a second, at moments of their own: far more often than anybody reads. */
export async function eachSecond(visit: Visit, users: number, seconds: number): Promise<Crowd> {
  const moments = spread(users * seconds).map((part) => part * seconds * 1000);
  const all = await Promise.all(
    moments.map(async (moment) => {
      await new Promise((resolve) => setTimeout(resolve, moment));
      return timeOf(visit);
    }),
  );
  return asCrowd(all);
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

/** Numbers from 0 to 1 without an order, the same in each run. */
function spread(count: number): readonly number[] {
  let state = 20_261_124;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  });
}
