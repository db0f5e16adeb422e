import type { Day } from '../../../../../shared/day.ts';
import type { SsdFacts } from '../ssd-facts.ts';

/** ssd_person: birth, the expected birth of a child that was unborn, death. */
export function personFacts(facts: SsdFacts): void {
  const [born, expected, died] = [
    facts.day('pers_dob'),
    facts.day('pers_expected_dob'),
    facts.day('pers_death_date'),
  ];
  if (expected !== null) {
    facts.add('birth-expected', firstDay(facts, born ?? expected), 'pers_expected_dob', { expected });
  }
  if (born !== null) facts.add('birth', born, 'pers_dob', {});
  if (died !== null) facts.add('death', died, 'pers_death_date', {});
}

/** That a birth was expected was known by the first day that tells of the child. */
function firstDay({ child }: SsdFacts, otherwise: Day): Day {
  let first = otherwise;
  for (const { on } of child.entries) {
    if (on < first) first = on;
  }
  return first;
}
