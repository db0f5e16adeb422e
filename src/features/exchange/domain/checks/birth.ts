import { sayDay } from '../../../../shared/when/say-day.ts';
import type { Entry, EntryKind } from '../../../protection/domain/entries/entry.ts';
import type { RuleReport } from '../extract.ts';
import { type Check, reportAt } from './check.ts';

/** What cannot be done with a child before birth, and a visit at which it was seen. Referrals, enquiries, conferences and plans can. */
const afterBirth: ReadonlySet<EntryKind> = new Set(['death', 'care-start', 'child-seen']);

function isWithChild(entry: Entry): boolean {
  if (entry.kind !== 'visit') return afterBirth.has(entry.kind);
  return entry.seen === 'yes' || entry.seenAlone === 'yes';
}

/** No date of birth, an expected one long past, and what is recorded before birth though it cannot be. */
export const birthChecks: Check = ({ child, entries, of }, { referenceDay }) => {
  const birth = of('birth')[0];
  if (birth !== undefined) {
    return entries.flatMap((entry) => {
      if (!isWithChild(entry) || entry.on >= birth.on) return [];
      const message = `Something that can only follow a birth is recorded on ${sayDay(entry.on)}, before the child was born on ${sayDay(birth.on)}. Look up both days.`;
      return [reportAt('birth-after-fact', 'error', entry, null, message)];
    });
  }
  const expected = of('birth-expected').at(-1);
  if (expected === undefined) {
    const first = entries[0];
    if (first === undefined) return [];
    const message =
      'Neither a date of birth nor the day on which a birth is expected is recorded. Without one nothing that goes by age can be told: add it.';
    const { part, line } = first.origin;
    return [{ rule: 'birth-missing', severity: 'error', child, plan: null, part, line, message }];
  }
  if (referenceDay === null || expected.expected >= referenceDay) return [];
  const message = `The birth was expected on ${sayDay(expected.expected)}, and by ${sayDay(referenceDay)} no date of birth is recorded. Add it, or say what became of the pregnancy.`;
  const late: RuleReport = reportAt('birth-overdue', 'query', expected, null, message);
  return [late];
};
