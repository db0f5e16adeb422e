import { daysBetween } from '../../../../shared/day.ts';
import { asSentence } from '../as-sentence.ts';
import { agenciesOf, findRuns, idsOf, type Run } from './find-runs.ts';
import type { PatternLimits } from './limits.ts';
import type { Pattern } from './pattern.ts';
import type { FamilyRecord } from './record.ts';
import { sayAccounts, sayBetween, sayCount, sayList, sayNumber, withDoubt } from './say.ts';

/** Visits at which nobody was let in or met, one soon after the other, by whichever agency. */
export function findNoAccessRuns({ happenings }: FamilyRecord, limits: PatternLimits): readonly Pattern[] {
  const withoutAccess = happenings.filter(({ happened }) => happened.has('no-access'));
  return findRuns(withoutAccess, limits['no-access-run']).map((run) => ({
    pattern: 'no-access-run',
    sentence: sayRun(run),
    entries: idsOf(run.happenings),
    from: run.from,
    to: run.to,
  }));
}

function sayRun({ happenings, from, to }: Run): string {
  const visits = `${sayNumber(happenings.length)} visits or calls without access${sayAccounts(happenings)} were recorded`;
  const days = withDoubt(sayCount(daysBetween(from, to), 'day'), happenings);
  return `${asSentence(visits)} ${sayBetween(from, to)} (${days}), by ${sayList(agenciesOf(happenings))}.`;
}
