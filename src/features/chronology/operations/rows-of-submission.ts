import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { Field, Issue } from '../domain/entry.ts';
import { nameKind } from '../domain/kinds.ts';
import { mayCheck } from '../domain/may-check.ts';
import { countGone, listGone } from '../store/gone-entries.ts';
import { hidesFilesOf, listHidingAgencies } from '../store/hides-entries.ts';
import { countDraftRows, hidesDraftRows, listDraftPlaces, listDraftRows } from '../store/list-draft-rows.ts';
import {
  countFileRows,
  type FileRow,
  listFileRows,
  listPlaces,
  type RowBeside,
  type RowCounts,
  type RowFilter,
  type RowsAsked,
} from '../store/list-rows.ts';
import { listDraftPartsSeen, listPartsSeen } from '../store/parts-seen.ts';
import type { Submission, SubmissionId } from '../store/submission.ts';
import { byPlace, numberSeen, type RowNumbers } from './number-rows.ts';

export interface SubmissionQuestion {
  readonly familyId: FamilyId;
  readonly submissionId: SubmissionId;
  readonly filter: RowFilter;
  /** The number of a row, as an earlier answer gave it. */
  readonly from: { readonly side: 'after' | 'before'; readonly position: number } | null;
}

/** A row of the file with what is told of it. */
export interface RowTold {
  /** Its number among the rows that this person may see, from 1. */
  readonly position: number;
  /** Null for a row that was set aside. */
  readonly entryId: string | null;
  readonly part: string;
  /** As the file counts it; null where other rows of the file are kept from this person. */
  readonly row: number | null;
  readonly became: 'entry' | 'note' | 'set-aside';
  /** What kind it was read as; null where it says nothing of its kind. */
  readonly kind: string | null;
  /** Whether nothing but its kind keeps it for its own agency alone. */
  readonly keptByKind: boolean;
  /** As written, by heading, in the order of the columns; empty ones left out. */
  readonly cells: readonly { readonly heading: string; readonly text: string }[];
  readonly issues: readonly Issue[];
  /** Of a row that waits: what it is beside what its agency has in the chronology. */
  readonly beside: RowBeside | null;
}

/** Where a file’s rows are: in the chronology; waiting; nowhere; or waiting for somebody else, who alone is told of them. */
export type RowsOf = 'chronology' | 'draft' | 'none' | 'not-told';

export const rowsOnPage = 100;
/** Cells are shown beside a heading from this many of the first rows. */
const rowsSampled = 30;

interface RowsRead {
  readonly rowsOf: RowsOf;
  /**
   * Where rows of its agency are kept from this person, what is told of the others must not hint at one: the sheets and tables
   * that hold a row which they may read. Null where nothing is kept from them.
   */
  readonly partsSeen: ReadonlySet<string> | null;
  readonly numbers: RowNumbers;
  readonly counts: RowCounts;
  readonly page: Page;
  /** The first rows of the file, for showing cells beside a heading. */
  readonly sampled: readonly FileRow[];
  /** Entries of the chronology that leave it once the file is put in. */
  readonly gone: number;
}

/** A page of a file’s rows, wherever they are now, and what there is of them for this person. */
export async function readRows(
  tx: TenantTx,
  actor: PersonActor,
  { question, submission }: { readonly question: SubmissionQuestion; readonly submission: Submission },
  now: Date,
): Promise<RowsRead> {
  const rowsOf = findRows(actor, submission);
  const hiding = await listHidingAgencies(tx, actor, submission.familyId, now);
  const hidesDraft = rowsOf === 'draft' && (await hidesDraftRows(tx, actor, submission, now));
  const isHiding = hidesFilesOf(actor, submission.agencyId, hiding);
  const hidesRows = isHiding || hidesDraft || rowsOf === 'not-told';
  if (rowsOf === 'none' || rowsOf === 'not-told')
    return { rowsOf, partsSeen: hidesRows ? new Set() : null, ...noRows };
  const read = rowsOf === 'draft' ? ofDraft : ofChronology;
  const { filter, from } = question;
  const numbers = hidesRows ? numberSeen(await read.places(tx, actor, submission, now)) : byPlace;
  const place = from === null ? null : { ...from, position: numbers.placeOf(from.position) };
  const list = (rows: Omit<RowsAsked, 'hiding'>) => {
    const asked = { ...rows, hiding: hidesRows };
    return rows.filter === 'gone' && rowsOf === 'draft'
      ? listGone(tx, actor, submission, asked, now)
      : read.list(tx, actor, submission, asked, now);
  };
  const page = takePage(await list({ filter, from: place, most: rowsOnPage + 1 }), from, numbers);
  const isBeginning = from === null && filter === 'all';
  const sampled = isBeginning ? page.rows : await list({ filter: 'all', from: null, most: rowsSampled });
  return {
    rowsOf,
    partsSeen: hidesRows ? await read.parts(tx, actor, submission, now) : null,
    numbers,
    counts: await read.count(tx, actor, submission, hidesRows, now),
    page,
    sampled: sampled.slice(0, rowsSampled),
    gone: rowsOf === 'draft' ? await countGone(tx, actor, submission, now) : 0,
  };
}

const noRows = {
  numbers: byPlace,
  counts: {
    entries: 0,
    notes: 0,
    setAside: 0,
    warnings: 0,
    kept: 0,
    kindDoubts: 0,
    same: 0,
    changed: 0,
    mended: 0,
    fresh: 0,
  },
  page: { rows: [], before: null, after: null },
  sampled: [],
  gone: 0,
};

const ofChronology = {
  list: listFileRows,
  count: countFileRows,
  places: listPlaces,
  parts: listPartsSeen,
};
const ofDraft = {
  list: listDraftRows,
  count: countDraftRows,
  places: listDraftPlaces,
  parts: listDraftPartsSeen,
};

function findRows(actor: PersonActor, submission: Submission): RowsOf {
  const { state, submittedAt } = submission;
  if (state === 'removed') return 'none';
  if (state !== 'submitting' && submittedAt !== null) return 'chronology';
  return mayCheck(actor, submission) ? 'draft' : 'not-told';
}

interface Page {
  readonly rows: readonly FileRow[];
  readonly before: number | null;
  readonly after: number | null;
}

/** One row more than a page was asked for: it tells whether there is another page, on the side that was read towards. */
function takePage(
  rows: readonly FileRow[],
  from: SubmissionQuestion['from'],
  { numberOf }: RowNumbers,
): Page {
  const backwards = from?.side === 'before';
  const more = rows.length > rowsOnPage;
  const page = backwards ? rows.slice(more ? 1 : 0) : rows.slice(0, rowsOnPage);
  const [first = null] = page.slice(0, 1).map(({ position }) => numberOf(position));
  const [last = null] = page.slice(-1).map(({ position }) => numberOf(position));
  return {
    rows: page,
    before: (backwards ? more : from !== null) ? first : null,
    after: backwards || more ? last : null,
  };
}

interface TellingRows extends RowNumbers {
  readonly hidesRows: boolean;
  /** What the column of a heading was taken for, in a table or sheet of the file. */
  fieldOf(part: string, heading: string): Field | null;
}

/** A row as it is told, by its number among those that the reader may see. */
export function tellRow(row: FileRow, { numberOf, hidesRows, fieldOf }: TellingRows): RowTold {
  const { origin, issues, kind = 'narrative' } = 'entry' in row ? row.entry : row.setAside;
  const isSaid = Object.entries(origin.cells).some(
    ([heading, text]) => text.trim() !== '' && fieldOf(origin.part, heading) === 'kind',
  );
  const cells = Object.entries(origin.cells).map(([heading, text]) => ({ heading, text }));
  return {
    position: numberOf(row.position),
    entryId: row.id,
    part: origin.part,
    row: hidesRows ? null : origin.row,
    became: 'entry' in row ? (row.entry.note ? 'note' : 'entry') : 'set-aside',
    kind: isSaid || kind !== 'narrative' ? nameKind(kind) : null,
    keptByKind: row.keptByKind,
    cells: cells.filter(({ text }) => text.trim() !== ''),
    issues,
    beside: row.beside,
  };
}
