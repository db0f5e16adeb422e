import type { Day } from '../../../../shared/day.ts';
import type { YesNo } from '../../../protection/domain/entries/base.ts';
import type { Entry, EntryKind, EntryOf } from '../../../protection/domain/entries/entry.ts';
import { shorten } from '../cells/clean-cell.ts';
import { readYesNo } from '../cells/read-answer.ts';
import { readDay } from '../cells/read-day.ts';
import type { RuleReport } from '../extract.ts';
import type { SsdRow } from './kept-rows.ts';
import type { Professional } from './read-table.ts';

type Common = 'kind' | 'id' | 'child' | 'on' | 'knownFrom' | 'basis' | 'origin';

/** One child of the extract, while its rows are read. */
export interface SsdChild {
  readonly child: string;
  readonly rowsOf: (table: string) => readonly SsdRow[];
  readonly entries: Entry[];
  readonly report: (report: RuleReport) => void;
  readonly professionals: ReadonlyMap<string, Professional>;
  /** The last day on which anything in the extract happened; what has no day of its own was so by then. */
  readonly lastDay: Day | null;
}

/** One row of a child, and what it gives. */
export interface SsdFacts {
  readonly row: SsdRow;
  readonly child: SsdChild;
  add<Kind extends EntryKind>(
    kind: Kind,
    on: Day,
    column: string,
    details: Omit<EntryOf<Kind>, Common>,
  ): void;
  /** The day in a column; null where there is none, or what is there is no day, which is told. */
  day(column: string): Day | null;
  answer(column: string): YesNo;
  text(column: string): string | null;
  tell(rule: string, severity: RuleReport['severity'], message: string): void;
  given(): number;
}

/** `planColumn` names the plan in what is told of the row. */
export function ssdFacts(row: SsdRow, child: SsdChild, part: string, planColumn: string | null): SsdFacts {
  const kinds = new Map<EntryKind, number>();
  let given = 0;
  const text = (column: string): string | null => row.cell(column) || null;
  const tell: SsdFacts['tell'] = (rule, severity, message) =>
    child.report({
      rule,
      severity,
      child: child.child,
      plan: planColumn === null ? null : text(planColumn),
      part,
      line: row.line,
      message,
    });
  return {
    row,
    child,
    text,
    tell,
    given: () => given,
    day: (column) => {
      const written = row.cell(column);
      return written === '' ? null : readCell(column, written, tell);
    },
    answer(column) {
      const written = row.cell(column);
      const answer = readYesNo(written);
      if (answer === null)
        tell(
          'code-unknown',
          'warning',
          `${column}: ${shorten(written)} is neither yes nor no. It is taken as not recorded.`,
        );
      return answer ?? 'not-recorded';
    },
    add(kind, on, column, details) {
      given += 1;
      const before = kinds.get(kind) ?? 0;
      kinds.set(kind, before + 1);
      child.entries.push({
        kind,
        id: `${row.name}.${kind}${before === 0 ? '' : `.${before + 1}`}`,
        child: child.child,
        on,
        knownFrom: on,
        basis: 'assumed',
        origin: { part, line: row.line, field: column },
        ...details,
      } as unknown as Entry);
    },
  };
}

function readCell(column: string, written: string, tell: SsdFacts['tell']): Day | null {
  const reading = readDay(written);
  if ('day' in reading) return reading.day;
  const placeholder = reading.wrong === 'date-placeholder';
  const outcome = placeholder
    ? 'It is taken as not recorded.'
    : 'It was not read, and not turned round: write it as year-month-day, such as 2024-03-31.';
  tell(
    reading.wrong,
    placeholder ? 'warning' : 'error',
    `${column}: ${shorten(written)} ${reading.why}. ${outcome}`,
  );
  return null;
}

/** A flag of an outcome that is kept as JSON; JSON that cannot be read is told. */
export function outcomeFlag(facts: SsdFacts, column: string, flag: string): YesNo {
  const text = facts.text(column);
  if (text === null) return 'not-recorded';
  try {
    const outcome: unknown = JSON.parse(text);
    const value =
      typeof outcome === 'object' && outcome !== null ? (outcome as Record<string, unknown>)[flag] : null;
    if (value === undefined || value === null) return 'not-recorded';
    const answer = readYesNo(String(value).trim());
    if (answer !== null) return answer;
    facts.tell(
      'code-unknown',
      'warning',
      `${column}: ${flag} is ${shorten(String(value))}, which is neither yes nor no.`,
    );
  } catch {
    facts.tell(
      'json-invalid',
      'error',
      `${column}: ${shorten(text)} cannot be read as JSON. Its outcome is taken as not recorded.`,
    );
  }
  return 'not-recorded';
}
