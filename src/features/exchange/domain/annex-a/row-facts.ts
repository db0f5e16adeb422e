import type { Day } from '../../../../shared/day.ts';
import type { YesNo } from '../../../protection/domain/entries/base.ts';
import type { Entry, EntryKind, EntryOf } from '../../../protection/domain/entries/entry.ts';
import { readYesNo } from '../cells/read-answer.ts';
import type { RuleReport } from '../extract.ts';
import { shorten } from '../shorten.ts';
import { type ListRow, planList } from './list-row.ts';

type Common = 'kind' | 'id' | 'child' | 'on' | 'knownFrom' | 'basis' | 'origin';

/** What the rows of one child give, list by list. */
export interface ChildFacts {
  readonly child: string;
  readonly entries: Entry[];
  readonly report: (report: RuleReport) => void;
  /** The day on which the workbook is taken as drawn; what has no day of its own was so by then. */
  readonly drawnOn: Day;
  readonly keys: Map<string, number>;
}

/** Facts of one row. */
export interface RowFacts {
  readonly row: ListRow;
  readonly child: ChildFacts;
  /** Writes a fact; `field` is the column that its day was read from. */
  add<Kind extends EntryKind>(kind: Kind, on: Day, field: string, details: Omit<EntryOf<Kind>, Common>): void;
  /** Answers of a column; one that is no answer is told and taken as not recorded. */
  answer(field: string): YesNo;
  text(field: string): string | null;
  tell(rule: string, severity: RuleReport['severity'], field: string, message: string): void;
  /** How many facts the row has given. */
  given(): number;
}

export function rowFacts(row: ListRow, child: ChildFacts): RowFacts {
  let given = 0;
  const tell: RowFacts['tell'] = (rule, severity, field, message) => {
    const heading = row.headings.get(field) ?? field;
    child.report(reportOfRow(row, rule, severity, `“${heading}”: ${message}`));
  };
  return {
    row,
    child,
    tell,
    given: () => given,
    text: (field) => row.texts.get(field) ?? null,
    answer(field) {
      const text = row.texts.get(field);
      const answer = text === undefined ? 'not-recorded' : readYesNo(text);
      if (answer !== null) return answer;
      tell(
        'code-unknown',
        'warning',
        field,
        `${shorten(text ?? '')} is neither yes nor no. It is taken as not recorded.`,
      );
      return 'not-recorded';
    },
    add(kind, on, field, details) {
      given += 1;
      const heading = row.headings.get(field);
      child.entries.push({
        kind,
        id: `${row.name}.${kind}`,
        child: row.child,
        on,
        knownFrom: on,
        basis: 'assumed',
        origin: { part: row.part, line: row.line, ...(heading === undefined ? {} : { field: heading }) },
        ...details,
      } as unknown as Entry);
    },
  };
}

/** A report about a row, with the plan that it tells of. */
export function reportOfRow(
  row: ListRow,
  rule: string,
  severity: RuleReport['severity'],
  message: string,
): RuleReport {
  const { child, list, days, part, line } = row;
  const plan = list === planList ? (days.get('start') ?? null) : null;
  return { rule, severity, child, plan, part, line, message };
}

/** A key within the child’s history: the day, and a number where an earlier row has the same. */
export function keyOf(child: ChildFacts, kind: string, day: Day): string {
  const key = kind === 'plan' ? day : `${kind}-${day}`;
  const before = child.keys.get(key) ?? 0;
  child.keys.set(key, before + 1);
  return before === 0 ? key : `${key}-${before + 1}`;
}

/** The code at the front of an answer, such as `RC8` or `C2`; the answer itself where there is none. */
export function codeIn(text: string | null, pattern: RegExp): string | null {
  if (text === null) return null;
  return pattern.exec(text)?.[0].toUpperCase() ?? text;
}
