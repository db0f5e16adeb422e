import { daysBetween } from '../../../../shared/day.ts';
import { asSentence } from '../as-sentence.ts';
import { statesMissed } from '../entry-detail.ts';
import { agenciesOf, findRuns, idsOf, type Run } from './find-runs.ts';
import { compareDays, datesOf, type Happening } from './happening.ts';
import { meetingThemes, type PatternLimits } from './limits.ts';
import { childrenOf } from './name-children.ts';
import type { Pattern } from './pattern.ts';
import { isOfAdults, readSignals } from './read-signals.ts';
import { beginningWithin, type FamilyRecord } from './record.ts';
import { sayAccounts, sayBetween, sayCount, sayList, sayNumber, sayTimes, withDoubt } from './say.ts';

type ReadingsOf = FamilyRecord['readings'];

/**
 * Appointments of the family that were missed one soon after the other, whichever agency offered them. Those that
 * were kept in the same time are told too, and how many of the missed were an adult’s own.
 */
export function findMissedAppointmentsRuns(
  { happenings, readings }: FamilyRecord,
  limits: PatternLimits,
): readonly Pattern[] {
  const missed = happenings.flatMap((happening) => asMissed(happening, readings)).toSorted(compareDays);
  return findRuns(missed, limits['missed-appointments-run']).map((run) => ({
    pattern: 'missed-appointments-run',
    sentence: sayRun(run, countKept(run, happenings)),
    entries: idsOf(run.happenings),
    from: run.from,
    to: run.to,
  }));
}

/** Meetings of several agencies. Supervision is not among them: it may be told of in the record of an appointment. */
const gatherings = meetingThemes.filter((theme) => theme !== 'supervision');

/**
 * The event with those of its accounts that tell of the missed appointment itself, which alone date it. What a meeting speaks of, and what
 * tells of several that were missed before, is none. What an account states of its appointment settles it for that account.
 */
function asMissed(happening: Happening, readings: ReadingsOf): readonly Happening[] {
  const { happened, themes } = happening;
  const isEvent = happened.has('missed-appointment') && !gatherings.some((theme) => themes.has(theme));
  const entries = happening.entries.filter(
    (entry) =>
      readings.get(entry.id)?.themes.some(({ theme }) => theme === 'missed-appointment') &&
      (statesMissed(entry) ?? (isEvent && !readSignals(entry).has('retellsMissed'))),
  );
  return entries.length === 0 ? [] : [{ ...happening, ...datesOf(entries), entries }];
}

function countKept({ from, to }: Run, happenings: readonly Happening[]): number {
  return beginningWithin(happenings, from, to).filter(
    (happening) => happening.signals.has('appointmentKept') && !happening.themes.has('missed-appointment'),
  ).length;
}

function sayRun({ happenings, from, to }: Run, kept: number): string {
  const agencies = sayList(agenciesOf(happenings));
  const days = withDoubt(sayCount(daysBetween(from, to), 'day'), happenings);
  const appointments = `${sayNumber(happenings.length)} appointments${sayAccounts(happenings)}`;
  const missed = `${appointments} were not kept ${sayBetween(from, to)} (${days})`;
  const told = `${asSentence(missed)}, by the records of ${agencies}`;
  const children = sayChildren(happenings);
  const alsoKept = kept === 0 ? '' : ` In the same time the records tell of ${sayNumber(kept)} kept.`;
  return `${told}${children}${sayAdults(happenings)}.${alsoKept}`;
}

/** "; they name Ann (3) and Ben (1)", from the column of children, or what that says where it leaves some open; '' where it names nobody. */
function sayChildren(happenings: readonly Happening[]): string {
  const counts = new Map<string, number>();
  for (const { entries } of happenings) {
    for (const child of childrenOf({ entries })) {
      counts.set(child, (counts.get(child) ?? 0) + 1);
    }
  }
  if (counts.size === 0) return '';
  const isOpen = happenings.some((happening) => childrenOf(happening).size === 0 && !isAdults(happening));
  const said = Array.from(counts, ([child, count]) =>
    isOpen ? `${child} ${sayTimes(count)}` : `${child} (${count})`,
  );
  return isOpen ? `; the column of children names ${sayList(said)}` : `; they name ${sayList(said)}`;
}

/** "; two were an adult’s own", of those that name no child; '' where none was. */
function sayAdults(happenings: readonly Happening[]): string {
  const count = happenings.filter(isAdults).length;
  if (count === 0) return '';
  return count === happenings.length
    ? '; all were an adult’s own'
    : `; ${sayNumber(count)} ${count === 1 ? 'was' : 'were'} an adult’s own`;
}

function isAdults(happening: Happening): boolean {
  return childrenOf(happening).size === 0 && happening.entries.some(isOfAdults);
}
