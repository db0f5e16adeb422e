import type { Day } from '../../../../shared/day.ts';
import type { ListRow } from './list-row.ts';
import type { ChildFacts } from './row-facts.ts';
import { rowFacts } from './row-facts.ts';

/**
 * The child’s birth, from the first of its rows that has it. The template’s date of birth is the day on which a
 * birth is expected where the child is not born: where its age is given as -1, or, without an age, where the day is
 * later than all that the workbook tells.
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
  if (!isUnborn(rows, born, child.lastDay)) facts.add('birth', born, 'born', {});
  else facts.add('birth-expected', firstDay(child, born), 'born', { expected: born });
}

function isUnborn(rows: readonly ListRow[], born: Day, lastDay: Day | null): boolean {
  const ages = rows.flatMap(({ texts }) => texts.get('age') ?? []);
  if (ages.some((age) => /^-\d|unborn/i.test(age))) return true;
  return ages.length === 0 && lastDay !== null && born > lastDay;
}

/** That a birth is expected was known by the first day that tells of the child. */
function firstDay({ entries }: ChildFacts, otherwise: Day): Day {
  let first = otherwise;
  for (const { on } of entries) {
    if (on < first) first = on;
  }
  return first;
}
