import type { Day } from '../../../../shared/day.ts';
import type { YesNo } from '../../../protection/domain/entries/base.ts';
import type { Entry, EntryKind, EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { DateOrder } from '../cells/date-order.ts';
import { readYesNo } from '../cells/read-answer.ts';
import { readDay } from '../cells/read-day.ts';
import type { RuleReport } from '../extract.ts';
import { shorten } from '../shorten.ts';
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
  /** Kinds of which a row has a day that cannot be read. */
  readonly unreadable: Set<EntryKind>;
  readonly dates: DateOrder;
  /** The day on which the extract is taken as drawn; what has no day of its own was so by then. */
  readonly drawnOn: Day;
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
  /**
   * The day in a column; null where there is none, or what is there is no day. That is told, and of `kinds` the child
   * has then a record that cannot be read.
   */
  day(column: string, ...kinds: readonly EntryKind[]): Day | null;
  answer(column: string): YesNo;
  text(column: string): string | null;
  tell(rule: string, severity: RuleReport['severity'], message: string): void;
  /** Says why the row gives nothing, where it is not for the usual reason of its table. */
  pass(reason: string): void;
  passed(): string | null;
  /** Whether an error of this row has been told. */
  erred(): boolean;
  given(): number;
}

/** `planColumn` names the plan in what is told of the row. */
export function ssdFacts(row: SsdRow, child: SsdChild, part: string, planColumn: string | null): SsdFacts {
  const kinds = new Map<EntryKind, number>();
  let given = 0;
  let passed: string | null = null;
  let erred = false;
  const text = (column: string): string | null => row.cell(column) || null;
  const tell: SsdFacts['tell'] = (rule, severity, message) => {
    erred ||= severity === 'error';
    const key = planColumn === null ? null : text(planColumn);
    child.report({
      rule,
      severity,
      child: child.child,
      plan: key === null ? null : startOf(key, child),
      ...(key === null ? {} : { planKey: key }),
      part,
      line: row.line,
      message,
    });
  };
  return {
    row,
    child,
    text,
    tell,
    given: () => given,
    pass: (reason) => {
      passed = reason;
    },
    passed: () => passed,
    erred: () => erred,
    day: (column, ...spoken) => {
      const written = row.cell(column);
      if (written === '') return null;
      const day = readSsdDay(row, part, column, child.dates);
      if (day !== null) return day;
      if (tellUnread(column, written, tell)) for (const kind of spoken) child.unreadable.add(kind);
      return null;
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

/** The day on which a plan began, by its key; null where the child has no such plan, or no day of it. */
function startOf(key: string, { rowsOf, dates }: SsdChild): Day | null {
  const part = 'ssd_cp_plans';
  const row = rowsOf(part).find((one) => one.cell('cppl_cp_plan_id') === key);
  return row === undefined ? null : readSsdDay(row, part, 'cppl_cp_plan_start_date', dates);
}

/** The day in a cell, silently; null for none, and for one that may be either of two. */
export function readSsdDay(row: SsdRow, part: string, column: string, dates: DateOrder): Day | null {
  const text = row.cell(column);
  const reading = readDay(text);
  return 'day' in reading && !dates.isDoubtful({ part, column, line: row.line, text }) ? reading.day : null;
}

/** Tells of a cell that gives no day. Whether a day is there all the same, and cannot be read. */
function tellUnread(column: string, written: string, tell: SsdFacts['tell']): boolean {
  const reading = readDay(written);
  // One that may be either of two is told with its column.
  if ('day' in reading) return true;
  const placeholder = reading.wrong === 'date-placeholder';
  const outcome = placeholder
    ? 'It is taken as not recorded.'
    : 'It was not read, and not turned round: write it as year-month-day, such as 2024-03-31.';
  tell(
    reading.wrong,
    placeholder ? 'warning' : 'error',
    `${column}: ${shorten(written)} ${reading.why}. ${outcome}`,
  );
  return !placeholder;
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
