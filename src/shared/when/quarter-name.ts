import { type Cursor, problem } from './cursor.ts';
import { type FoundName, note } from './date-name.ts';
import { readChain } from './number-chain.ts';
import { findPairAfter, findYearPair } from './period-name.ts';

/** "Q4", "quarter four". */
function takeQuarterNumber(cursor: Cursor): number | null {
  if (cursor.take('quarter') === null) return null;
  const { kind, text, number, role, value } = cursor.peek();
  const quarter = role === 'count' ? Number(value) : kind === 'number' && text.length === 1 ? number : 0;
  if (quarter < 1 || quarter > 4) return null;
  cursor.at += 1;
  return quarter;
}

function isPairThenQuarter(cursor: Cursor): boolean {
  const second = readChain(cursor)[1];
  return second !== undefined && cursor.lexemes[second.next]?.role === 'quarter';
}

/** A quarter is told apart by its years, before or after it: "Q3 2014/15" is a financial one, "Q3 2014" may be either. */
export function findQuarter(cursor: Cursor): ({ readonly quarter: number } & FoundName) | null {
  return cursor.attempt(() => {
    const before = isPairThenQuarter(cursor) ? findYearPair(cursor) : null;
    const quarter = takeQuarterNumber(cursor);
    if (quarter === null) return null;
    const pair = before ?? findPairAfter(cursor);
    if (pair === null) {
      const reason = `Quarter ${quarter} may be of the calendar year or of the financial year.`;
      return cursor.complain(problem(reason, 'Write the months.'));
    }
    const notes = [
      ...pair.notes,
      note('vague', `Read as quarter ${quarter} of the financial year that begins in April.`),
    ];
    return {
      name: { kind: 'years', year: pair.year, lastYear: pair.year + 1, sense: 'financial' },
      notes,
      quarter,
    };
  });
}
