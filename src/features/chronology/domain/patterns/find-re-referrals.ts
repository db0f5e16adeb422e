import { daysBetween } from '../../../../shared/day.ts';
import { intervalBetween } from './derive-interval.ts';
import { agenciesOf, idsOf, spanOf } from './find-runs.ts';
import type { Happening } from './happening.ts';
import type { PatternLimits } from './limits.ts';
import type { Pattern } from './pattern.ts';
import type { FamilyRecord } from './record.ts';
import { sayList, sayOn } from './say.ts';

type ReferralLimits = PatternLimits['re-referral-after-closure'];

/** A referral within a year of the closure of a case. Closures soon after one another are one, and the first dates it. */
export function findReReferrals({ happenings }: FamilyRecord, limits: PatternLimits): readonly Pattern[] {
  const referralLimits = limits['re-referral-after-closure'];
  const patterns: Pattern[] = [];
  let closing: Happening[] = [];
  for (const happening of happenings) {
    const [closed] = closing;
    if (happening.signals.has('caseCloses')) {
      if (!isSameClosing(closing, happening, referralLimits)) closing = [];
      closing.push(happening);
    } else if (closed !== undefined && happening.happened.has('referral') && happening.from > closed.to) {
      patterns.push(...tellReferral(closing, closed, happening, referralLimits));
      closing = [];
    }
  }
  return patterns;
}

function isSameClosing(
  closing: readonly Happening[],
  happening: Happening,
  { closingDays }: ReferralLimits,
): boolean {
  const last = closing.at(-1);
  return last !== undefined && daysBetween(last.to, happening.from) <= closingDays;
}

function tellReferral(
  closing: readonly Happening[],
  closed: Happening,
  referral: Happening,
  { days }: ReferralLimits,
): readonly Pattern[] {
  const interval = intervalBetween(closed, referral);
  if (interval.atMost === null || interval.atMost > days) return [];
  const happenings = [...closing, referral];
  return [
    {
      pattern: 're-referral-after-closure',
      sentence: `A case was closed ${sayOn(closed.day)}, by the record of ${sayList(agenciesOf([closed]))}; the next referral was recorded after ${interval.words}, ${sayOn(referral.day)}, by ${sayList(agenciesOf([referral]))}.`,
      entries: idsOf(happenings),
      ...spanOf(happenings),
    },
  ];
}
