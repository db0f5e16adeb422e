import { sayDay } from '../../../../shared/when/say-day.ts';
import type { Account } from './account.ts';
import type { Finding } from './finding.ts';
import { parameters } from './parameters.ts';
import { reachOf, type Stretch } from './place-entries.ts';
import { type Clock, sayClock } from './told-times.ts';

/** Clock times so near each other are taken for one. */
const minutesAlike = 15;

/** What the dates and clock times of two accounts, and the days that their texts name, say of their being one. */
export function compareTimes(one: Account, other: Account): readonly Finding[] {
  return [...compareDays(one, other), ...compareClocks(one, other)];
}

function compareDays(one: Account, other: Account): Finding[] {
  const told = findTold(one, other) ?? findTold(other, one);
  const findings: Finding[] = told === null ? [] : [told];
  findings.push(...findToldAlike(one, other));
  // Who retells the past under a later day tells of that day only where the text says so.
  if (told === null && one.isHistorical !== other.isHistorical) {
    findings.push({ feature: 'retold', amount: 1, sentence: '' });
  }
  if (one.window === null || other.window === null)
    return [...findings, ...compareUndated(one, other, told !== null)];
  const apart = daysApart(one.window, other.window);
  if (apart > 0 && namesOwnDay(one) && namesOwnDay(other)) {
    findings.push({ feature: 'ownDays', amount: 1, sentence: '' });
  }
  if (apart > 0 && told === null) {
    if (apart > parameters.daysApart) findings.push({ feature: 'tooFar', amount: 1, sentence: '' });
    findings.push({
      feature: 'daysApart',
      amount: Math.log2(1 + apart),
      sentence: `They are recorded ${apart === 1 ? 'one day' : `${apart} days`} apart.`,
    });
  } else if (apart === 0) findings.push(compareOverlap(one, other, one.window, other.window));
  return findings;
}

function compareUndated(one: Account, other: Account, isTold: boolean): Finding[] {
  const undated: Finding = { feature: 'noDay', amount: 1, sentence: '' };
  return isTold || !lieApart(one, other) ? [undated] : [undated, { ...undated, feature: 'tooFar' }];
}

/** “In 2010 and until August 2011” says no day, and yet that it was not in 2013. */
function lieApart(one: Account, other: Account): boolean {
  return reaches(one).every((here) =>
    reaches(other).every(
      (there) => here !== null && there !== null && daysApart(here, there) > parameters.daysApart,
    ),
  );
}

function reaches({ entries, window }: Account): readonly (Stretch | null)[] {
  return window === null ? entries.map(({ when }) => reachOf(when)) : [window];
}

function compareOverlap(one: Account, other: Account, here: Stretch, there: Stretch): Finding {
  const days = Math.max(here.last - here.first, there.last - there.first) + 1;
  const amount = Math.log2(days);
  const placed = [one, other].find(({ isPlacedByOrder }) => isPlacedByOrder);
  if (placed !== undefined) {
    const sentence = `The record of ${placed.entry.agency} stands in its file among those of these days.`;
    return { feature: 'placedByOrder', amount: 1 + amount, sentence };
  }
  if (days === 1) return { feature: 'sameDay', amount: 1, sentence: 'Both are recorded under the same day.' };
  return { feature: 'vagueDays', amount, sentence: 'Their dates overlap.' };
}

/**
 * One account’s text names the day under which the other is recorded, and not its own: who names both tells of
 * something of its own day, and refers back.
 */
export function findTold(one: Account, { window: there }: Account): Finding | null {
  if (there === null || namesOwnDay(one)) return null;
  const { told, entry, window } = one;
  const hit = told.find(
    ({ at }) => at >= there.first && at <= there.last && (window === null || at < window.first),
  );
  if (hit === undefined) return null;
  const sentence = `The record of ${entry.agency} names the day: “${hit.words}” is ${sayDay(hit.day)}.`;
  return { feature: 'toldDay', amount: 1, sentence };
}

/** Both texts name one day, by its name or date: “on Tuesday night” and “late on Tuesday”. */
function findToldAlike({ told }: Account, { told: there }: Account): Finding[] {
  for (const { at, day, words } of told) {
    const twin = there.find((other) => other.at === at);
    if (twin === undefined) continue;
    const said = words === twin.words ? `“${words}”` : `“${words}” and “${twin.words}”`;
    return [{ feature: 'toldAlike', amount: 1, sentence: `Both name ${sayDay(day)}: ${said}.` }];
  }
  return [];
}

function namesOwnDay({ told, window }: Account): boolean {
  return window !== null && told.some(({ at }) => at >= window.first && at <= window.last);
}

/** 0 where two stretches overlap. */
export function daysApart(one: Stretch, other: Stretch): number {
  return Math.max(0, one.first - other.last, other.first - one.last);
}

function compareClocks(one: Account, other: Account): Finding[] {
  const ofOne = clocksOf(one);
  const ofOther = clocksOf(other);
  let nearest: readonly [Clock, Clock] | null = null;
  for (const first of ofOne) {
    for (const second of ofOther) {
      if (nearest === null || Math.abs(first - second) < Math.abs(nearest[0] - nearest[1]))
        nearest = [first, second];
    }
  }
  if (nearest === null) return [];
  const [first, second] = nearest;
  const apart = Math.abs(first - second);
  if (apart > minutesAlike) return [{ feature: 'otherClock', amount: Math.min(2, apart / 60), sentence: '' }];
  const sentence =
    apart === 0
      ? `Both state ${sayClock(first)}.`
      : `One states ${sayClock(first)}, the other ${sayClock(second)}.`;
  return [{ feature: 'sameClock', amount: 1, sentence }];
}

function clocksOf({ clock, toldTimes }: Account): readonly Clock[] {
  return clock === null ? toldTimes : [clock, ...toldTimes];
}
