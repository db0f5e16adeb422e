import type { Day } from '../../../../../shared/day.ts';
import { firstDay } from '../../cells/first-day.ts';
import type { SsdFacts } from '../ssd-facts.ts';

/** ssd_person: birth, the expected birth of a child that was unborn, death. */
export function personFacts(facts: SsdFacts): void {
  const born = facts.day('pers_dob', 'birth');
  const expected = facts.day('pers_expected_dob', 'birth-expected');
  const died = facts.day('pers_death_date', 'death');
  if (expected !== null && isNew(facts, 'birth-expected', expected)) {
    const on = firstDay(facts.child.entries, born ?? expected);
    facts.add('birth-expected', on, 'pers_expected_dob', { expected });
  }
  if (born !== null && isNew(facts, 'birth', born)) facts.add('birth', born, 'pers_dob', {});
  if (died !== null && isNew(facts, 'death', died)) facts.add('death', died, 'pers_death_date', {});
}

const names = { birth: 'date of birth', 'birth-expected': 'expected date of birth', death: 'date of death' };

/** A child is born and dies once: what an earlier row of the child has is not taken again, and another day is told. */
function isNew({ child, tell, pass }: SsdFacts, kind: keyof typeof names, day: Day): boolean {
  const first = child.entries.find((entry) => entry.kind === kind);
  if (first === undefined) return true;
  pass('an earlier row of the child was read');
  const known = first.kind === 'birth-expected' ? first.expected : first.on;
  if (known !== day) {
    const rule = kind === 'death' ? 'death-differs' : 'birth-differs';
    const message = `${day} is not the ${names[kind]} that line ${first.origin.line} has for this child: ${known}, which was read.`;
    tell(rule, 'error', message);
  }
  return false;
}
