import type { Random } from '../../world/random.ts';
import type { Published } from './published.ts';

/** How many working days, or days, an open end of a band reaches at most. Assumed. */
const latestConference = 45;

/** One of the keys of a table of shares, each as often as its share of them all. */
export function drawShare(random: Random, shares: Readonly<Record<string, number>>): string {
  return shareAt(random.next(), shares);
}

/** The key whose share of them all a point from 0 to 1 falls into. */
export function shareAt(point: number, shares: Readonly<Record<string, number>>): string {
  let left = point * Object.values(shares).reduce((sum, share) => sum + share, 0);
  let last = '';
  for (const [key, share] of Object.entries(shares)) {
    last = key;
    left -= share;
    if (left < 0) return key;
  }
  return last;
}

/** The published percentiles are 13, 14 and 15 days: most conferences of their band fall late in it. */
const withinStatutory = { 11: 0.08, 12: 0.1, 13: 0.2, 14: 0.3, 15: 0.32 };

/** Working days from a strategy discussion to its conference, as the published bands have them. */
export function drawConferenceDays(random: Random, { conferences }: Published): number {
  const bands = Object.fromEntries(
    conferences.byWorkingDays.map((band) => [String(band.upTo), band.conferences]),
  );
  const drawn = drawShare(random, bands);
  if (drawn === '10') return random.whole(5, 10);
  if (drawn === '15') return Number(drawShare(random, withinStatutory));
  return drawn === '20' ? random.whole(16, 20) : random.whole(21, latestConference);
}

/** A point of the share of plans that last at least so many months. */
export interface Lasting {
  readonly months: number;
  readonly share: number;
}

/**
 * How long plans last, worked out from how many are open by length and how many start in a year, as if every
 * year were the same: in each band, open plans are the plans started in its months that still last. Straight
 * lines between the points.
 */
export function deriveLasting({ openPlans, plansStarted }: Published): readonly Lasting[] {
  const aMonth = plansStarted.all / 12;
  const points: Lasting[] = [{ months: 0, share: 1 }];
  let before = { months: 0, share: 1 };
  for (const { upTo, plans } of openPlans.byMonths) {
    if (upTo === null) {
      // The last line falls to nothing where the plans of the open band are used up.
      points.push({ months: before.months + (2 * plans) / (aMonth * before.share), share: 0 });
    } else {
      const average = plans / (aMonth * (upTo - before.months));
      before = { months: upTo, share: Math.min(before.share, Math.max(0, 2 * average - before.share)) };
      points.push(before);
    }
  }
  return points;
}

/** The share of plans that last at least so many months. */
export function lastingShare(lasting: readonly Lasting[], months: number): number {
  const at = lasting.findIndex((point) => point.months >= months);
  const [before, after] = [lasting[at - 1], lasting[at]];
  if (after === undefined) return 0;
  if (before === undefined) return after.share;
  const along = (months - before.months) / (after.months - before.months);
  return before.share + along * (after.share - before.share);
}

/** Months that a plan lasts in all. */
export function drawLasting(random: Random, lasting: readonly Lasting[]): number {
  const share = random.next();
  const at = lasting.findIndex((point) => point.share <= share);
  const after = lasting[at];
  const before = lasting[at - 1];
  if (after === undefined || before === undefined) return lasting[0]?.months ?? 0;
  const along = (before.share - share) / (before.share - after.share);
  return before.months + along * (after.months - before.months);
}

/** Months for which an open plan has lasted so far: in the published band that a point from 0 to 1 falls into. */
export function drawOpenMonths(
  random: Random,
  published: Published,
  lasting: readonly Lasting[],
  point: number,
): number {
  const { byMonths } = published.openPlans;
  const bands = Object.fromEntries(byMonths.map(({ upTo, plans }) => [String(upTo), plans]));
  const drawn = shareAt(point, bands);
  const at = byMonths.findIndex(({ upTo }) => String(upTo) === drawn);
  const from = byMonths[at - 1]?.upTo ?? 0;
  const to = byMonths[at]?.upTo ?? lasting.at(-1)?.months ?? from + 12;
  // Within a band fewer are open the longer they last: the earlier of two draws, where the line falls to nothing.
  const along = byMonths[at]?.upTo === null ? Math.min(random.next(), random.next()) : random.next();
  return from + along * (to - from);
}
