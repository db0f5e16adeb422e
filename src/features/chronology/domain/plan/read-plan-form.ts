import type { Part, ReadDocument, Row } from '../../../../shared/document.ts';
import { type CheckOptions, checkDocument } from '../check-document.ts';
import { type CheckedFile, countRows, type FileIssue } from '../checked-file.ts';
import type { Furniture, StatedColumn } from '../chronology-table.ts';
import type { Entry, Issue, Origin, SetAsideRow } from '../entry.ts';
import { errorIssue } from '../issues.ts';
import { type FormFound, plain } from './find-plan-form.ts';
import { isOwnLine } from './form-lines.ts';
import { formHeadings, type PlanForm } from './plan-form.ts';
import type { PlanPoint } from './plan-point.ts';
import { findBearingIssues, isWritten } from './read-bearings.ts';

/** Where an entry of a form was taken from. */
const source = 'Form of the plan’s actions';

const stated: readonly StatedColumn[] = [
  { heading: formHeadings.label, field: null },
  { heading: formHeadings.words, field: null },
  { heading: formHeadings.date, field: 'date' },
  { heading: formHeadings.done, field: 'event' },
  { heading: formHeadings.outcome, field: 'outcome' },
  { heading: formHeadings.movement, field: null },
];

const columns: readonly string[] = Object.values(formHeadings);

export interface FormToRead {
  readonly found: FormFound;
  readonly form: PlanForm;
  /** What the plan says now; null for a file that was in the chronology before, and is read again. */
  readonly now: readonly PlanPoint[] | null;
}

/**
 * Reads a form of a plan’s actions that came back filled in, by the very engine of all files: each row in which something was written is
 * an entry, or set aside with what is wrong. Rows in which nothing was written are told as such.
 */
export function readPlanForm(
  document: ReadDocument,
  { found, form, now }: FormToRead,
  options: Pick<CheckOptions, 'agency' | 'today' | 'glossary' | 'names'>,
): CheckedFile {
  const { part } = found;
  const unwritten = part.rows.slice(1).filter((row) => isLeft(row));
  const read = checkDocument(withoutOwnLines(withoutRows(document, part, unwritten), form), {
    ...options,
    window: undefined,
    table: part.name,
    stated,
  });
  const doubtful = (origin: Origin, when: Entry['when'] | null) =>
    origin.part === part.name ? findBearingIssues(origin.cells, form, now, when) : [];
  const checked = read.entries.map((entry) => withIssues(entry, doubtful(entry.origin, entry.when)));
  const taken = read.furniture.filter((one) => isUnread(one, part));
  const setAside = [
    ...read.setAside.map((row) => withIssues(row, doubtful(row.origin, null))),
    ...checked.filter(isWrong).map(({ origin, issues }) => ({ origin, issues })),
    ...taken.map((one) => asSetAside(one, document, part)),
  ].toSorted(byRow);
  const entries = checked.filter((entry) => !isWrong(entry)).map((entry) => ({ ...entry, source }));
  const left = unwritten.map((row): Furniture => {
    const cells = row.cells.map((text) => text.trim()).filter((text) => text !== '');
    return { part: part.name, row: row.number, kind: 'unwritten', cells };
  });
  const furniture = [...read.furniture.filter((one) => !taken.includes(one)), ...left].toSorted(
    byPlace(document),
  );
  const issues = [...read.issues.filter(({ code }) => !ownDoing.has(code)), ...tellMissing(part, form)];
  return {
    ...read,
    entries,
    setAside,
    furniture,
    issues,
    accounts: countRows(document, { entries, setAside, furniture }),
  };
}

/** That a form names no record for each row is as it should be. */
const ownDoing: ReadonlySet<FileIssue['code']> = new Set([
  'source-from-file',
  'source-from-agency',
  'column-not-used',
]);

function cellsOf({ cells }: Row): Readonly<Record<string, string>> {
  return Object.fromEntries(cells.map((text, at) => [columns[at] ?? `Column ${at + 1}`, text]));
}

/** Says something, and nothing that anybody wrote. */
function isLeft(row: Row): boolean {
  return row.cells.some((text) => text.trim() !== '') && !isWritten(cellsOf(row));
}

function withoutRows(document: ReadDocument, part: Part, rows: readonly Row[]): ReadDocument {
  const gone = new Set(rows);
  const parts = document.parts.map((one) =>
    one === part ? { ...one, rows: one.rows.filter((row) => !gone.has(row)) } : one,
  );
  return { ...document, parts };
}

/** What the form itself says is no news to whoever sends it back; what somebody wrote among it is. */
function withoutOwnLines(document: ReadDocument, form: PlanForm): ReadDocument {
  const isOwn = (line: string) => isOwnLine(line, form);
  const parts = document.parts.map((one) => ({ ...one, lead: one.lead.filter((line) => !isOwn(line)) }));
  const notes = document.notes.filter(({ texts }) => texts === undefined || !texts.every(isOwn));
  return { ...document, parts, notes };
}

function withIssues<T extends { readonly issues: readonly Issue[] }>(row: T, more: readonly Issue[]): T {
  return more.length === 0 ? row : { ...row, issues: [...row.issues, ...more] };
}

function isWrong({ issues }: { readonly issues: readonly Issue[] }): boolean {
  return issues.some(({ severity }) => severity === 'error');
}

const noRecord: ReadonlySet<Furniture['kind']> = new Set(['heading', 'blank']);

/** A row of the form in which something was written, and that the engine would take for a heading or a total. */
function isUnread({ part: name, row, kind }: Furniture, part: Part): boolean {
  return name === part.name && row > 0 && !noRecord.has(kind);
}

function asSetAside({ row: number }: Furniture, { fileName }: ReadDocument, part: Part): SetAsideRow {
  const row = part.rows.find((one) => one.number === number);
  const cells = row === undefined ? {} : cellsOf(row);
  const message =
    'It is no row as the form has them. Write the number, the date and what was done each in its own cell.';
  const issues = [errorIssue('plan-point-not-clear', message, formHeadings.label)];
  return { origin: { file: fileName, part: part.name, row: number, cells }, issues };
}

/** Which rows of the form did not come back: nothing is read of them, and nothing made of that. */
function tellMissing({ rows }: Part, { points }: PlanForm): readonly FileIssue[] {
  const there = rows.map((row) => plain(row.cells[1] ?? ''));
  const missing = points.filter(({ kind, words }) => kind === 'action' && !there.includes(plain(words)));
  if (missing.length === 0) return [];
  const labels = missing.map(({ label }) => label).join(', ');
  const message = `The form came back without the rows of ${labels}, or with other words in them: nothing is told of these.`;
  return [{ code: 'plan-rows-missing', severity: 'warning', message }];
}

function byRow(one: SetAsideRow, other: SetAsideRow): number {
  return one.origin.row - other.origin.row;
}

function byPlace({ parts }: ReadDocument) {
  const placeOf = ({ part }: Furniture) => parts.findIndex(({ name }) => name === part);
  return (one: Furniture, other: Furniture) => placeOf(one) - placeOf(other) || one.row - other.row;
}
