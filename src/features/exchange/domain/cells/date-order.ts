import { counted } from '../../../../shared/counted.ts';
import type { RuleReport } from '../extract.ts';
import { listWords } from './list-words.ts';
import { orderOf } from './read-day.ts';

/** A cell of a column that holds dates. */
export interface DateCell {
  /** The sheet or table. */
  readonly part: string;
  readonly column: string;
  /** From 1. */
  readonly line: number;
  /** Cleaned. */
  readonly text: string;
  /** The cell is a date and no text: a program may have made it of a text, and so have turned it round. */
  readonly made?: true;
}

/**
 * Watches the dates of a whole extract for a day and a month that stand the other way round. One date that can only
 * be month first shows that those who wrote the extract, or a program on its way, did not always write the day first:
 * from then on nobody can say what any date means that could be either, and none of them may be guessed.
 */
export interface DateOrder {
  /** To be told of every cell before any is asked about. */
  note(cell: DateCell): void;
  /**
   * Whether a text could be either, in an extract that holds one which can only be month first. A cell that is a date
   * is doubtful only where its own column holds such a text, which the program could not make a date of.
   */
  isDoubtful(cell: DateCell): boolean;
  /** A report for each column with dates that were not read, with how many they are and the first of their places. */
  reports(): readonly RuleReport[];
}

interface DoubtfulColumn {
  readonly first: DateCell;
  readonly lines: number[];
  count: number;
}

const placesTold = 3;

export function watchDateOrder(lineWord: 'line' | 'row'): DateOrder {
  const proofs = new Map<string, DateCell>();
  const columns = new Map<string, DoubtfulColumn>();

  const isProved = (cell: DateCell): boolean =>
    cell.made === true ? proofs.has(nameOf(cell)) : proofs.size > 0;

  const noteEither = (cell: DateCell): void => {
    const key = `${nameOf(cell)}${cell.made === true ? '\u001fmade' : ''}`;
    const column = columns.get(key);
    if (column === undefined) columns.set(key, { first: cell, lines: [cell.line], count: 1 });
    else {
      column.count += 1;
      if (column.lines.length < placesTold) column.lines.push(cell.line);
    }
  };

  const tell = ({ first, lines, count }: DoubtfulColumn): RuleReport => {
    const { part, column, line, text } = first;
    const own = proofs.get(nameOf(first));
    const proof = own ?? [...proofs.values()][0];
    const holder = own === undefined ? `“${proof?.column}” of ${proof?.part}` : 'this column';
    const places = `${lineWord}${count === 1 ? '' : 's'} ${listWords(lines.map(String))}`;
    const where = count > lines.length ? `first on ${places}` : `on ${places}`;
    const message = `“${column}”: ${holder} holds ${proof?.text} (${lineWord} ${proof?.line}), which is no day in UK order, so ${text} may be either. ${counted(count, 'date')} that may be either ${count === 1 ? 'was' : 'were'} not read, ${where}: write the dates as year-month-day, such as 2024-03-31.`;
    return { rule: 'date-format', severity: 'error', child: null, plan: null, part, line, message };
  };

  return {
    note(cell) {
      const order = orderOf(cell.text);
      if (order === null) return;
      if (order === 'either') noteEither(cell);
      else if (!proofs.has(nameOf(cell))) proofs.set(nameOf(cell), cell);
    },
    isDoubtful: (cell) => isProved(cell) && orderOf(cell.text) === 'either',
    reports: () => [...columns.values()].filter(({ first }) => isProved(first)).map(tell),
  };
}

function nameOf({ part, column }: DateCell): string {
  return `${part}\u001f${column}`;
}
