import type { Day } from '../../../../shared/day.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import { firstDay } from '../cells/first-day.ts';
import type { ListRow } from './list-row.ts';
import { type ChildFacts, type RowFacts, rowFacts } from './row-facts.ts';

/**
 * The child’s birth, from the first of its rows that has it. The template’s date of birth is the day on which a
 * birth is expected where the child is not born: where its age is given as -1, and where the day is later than that
 * of the drawing. An age that cannot be that of a child who is not born is told; from a year on, one of the two is
 * wrong, and neither is taken.
 */
export function addBirth(child: ChildFacts, rows: readonly ListRow[]): void {
  const first = rows.find(({ days }) => days.has('born'));
  const born = first?.days.get('born');
  if (first === undefined || born === undefined) return;
  const facts = rowFacts(first, child);
  for (const row of rows) {
    const other = row.days.get('born');
    if (other === undefined || other === born) continue;
    const message = `${other} is not the date of birth that “${first.part}” has for this child: ${born}, which was read.`;
    rowFacts(row, child).tell('birth-differs', 'error', 'born', message);
  }
  const ages = rows.flatMap(({ texts }) => texts.get('age') ?? []);
  const saysUnborn = ages.some((age) => /^-\d|unborn/i.test(age));
  if (!saysUnborn && born <= child.drawnOn) {
    facts.add('birth', born, 'born', {});
    return;
  }
  if (!saysUnborn && !couldBeUnborn(ages, born, facts)) return;
  facts.add('birth-expected', firstDay(child.entries, born), 'born', { expected: born });
}

/** Whether a birth later than the drawing is one that is expected. */
function couldBeUnborn(ages: readonly string[], born: Day, facts: RowFacts): boolean {
  const age = ages.find((one) => /^\d/.test(one));
  if (age === undefined) return true;
  const after = `${sayDay(born)} is after ${sayDay(facts.child.drawnOn)}, the day on which the workbook is taken as drawn, and the age is given as ${age}`;
  const expected = Number(age) === 0;
  const outcome = expected
    ? 'It was taken as the day on which the birth is expected: give the age of a child who is not born as -1.'
    : 'One of the two is wrong, and no date of birth was taken.';
  facts.tell('birth-in-future', expected ? 'warning' : 'error', 'born', `${after}. ${outcome}`);
  return expected;
}
