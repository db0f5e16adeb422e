import { daysBetween } from '../../../../shared/day.ts';
import { asSentence } from '../as-sentence.ts';
import { agenciesOf, findRuns, idsOf, type Run } from './find-runs.ts';
import type { Happening } from './happening.ts';
import type { PatternLimits } from './limits.ts';
import type { Pattern } from './pattern.ts';
import { meansEveryChild, meansUnborn } from './read-signals.ts';
import { beginningWithin, type FamilyRecord } from './record.ts';
import { sayBetween, sayCount, sayList, sayNumber } from './say.ts';

/**
 * Appointments of the family that were missed one soon after the other, whichever agency offered them. Those that
 * were kept in the same time are told too.
 */
export function findMissedAppointmentsRuns(
  { happenings }: FamilyRecord,
  limits: PatternLimits,
): readonly Pattern[] {
  const missed = happenings.filter(isMissed);
  return findRuns(missed, limits['missed-appointments-run']).map((run) => ({
    pattern: 'missed-appointments-run',
    sentence: sayRun(run, countKept(run, happenings)),
    entries: idsOf(run.happenings),
    from: run.from,
    to: run.to,
  }));
}

function isMissed({ happened }: Happening): boolean {
  return happened.has('missed-appointment');
}

function countKept({ from, to }: Run, happenings: readonly Happening[]): number {
  return beginningWithin(happenings, from, to).filter(
    (happening) => happening.signals.has('appointmentKept') && !happening.themes.has('missed-appointment'),
  ).length;
}

function sayRun({ happenings, from, to }: Run, kept: number): string {
  const agencies = sayList(agenciesOf(happenings));
  const days = sayCount(daysBetween(from, to), 'day');
  const missed = `${sayNumber(happenings.length)} appointments were missed ${sayBetween(from, to)} (${days})`;
  const told = `${asSentence(missed)}, by the records of ${agencies}`;
  const children = sayChildren(happenings);
  const alsoKept = kept === 0 ? '' : ` In the same time the records tell of ${sayNumber(kept)} kept.`;
  return `${told}${children}.${alsoKept}`;
}

/** "; they name Ann (3) and Ben (1)", from the column of children; '' where it names nobody. */
function sayChildren(happenings: readonly Happening[]): string {
  const counts = new Map<string, number>();
  for (const { entries } of happenings) {
    for (const child of new Set(entries.flatMap(({ children }) => children).filter(isName))) {
      counts.set(child, (counts.get(child) ?? 0) + 1);
    }
  }
  if (counts.size === 0) return '';
  return `; they name ${sayList(Array.from(counts, ([child, count]) => `${child} (${count})`))}`;
}

function isName(child: string): boolean {
  const lower = child.toLowerCase();
  return !meansEveryChild(lower) && !meansUnborn(lower);
}
