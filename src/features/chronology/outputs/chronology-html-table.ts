import { html } from 'hono/html';
import type { Entry, Field, Issue } from '../domain/entry.ts';
import type { MergedChronology } from '../domain/merge-chronologies.ts';
import { sayWhen } from '../domain/say-when.ts';
import { type Html, linesHtml, pairsHtml } from './html-text.ts';
import { makeRowSources, type RowSource, type RowSources, sayPlace } from './row-sources.ts';

const columns = {
  date: 'Date',
  agency: 'Agency and source',
  event: 'Event',
  response: 'Response',
  outcome: 'Outcome',
} as const;

type ColumnName = keyof typeof columns;

interface Shown {
  readonly columns: readonly ColumnName[];
  readonly sources: RowSources;
}

/** The chronology itself, one row for each entry and note, in order. */
export function chronologyTable({ files, entries }: MergedChronology): Html {
  const hasResponse = entries.some((entry) => entry.response !== null);
  const hasOutcome = entries.some((entry) => entry.outcome !== null);
  const shown: Shown = {
    columns: (Object.keys(columns) as ColumnName[]).filter(
      (column) => (column !== 'response' || hasResponse) && (column !== 'outcome' || hasOutcome),
    ),
    sources: makeRowSources(files),
  };
  return html`<section id="chronology" aria-labelledby="chronology-heading" tabindex="-1">
<h2 id="chronology-heading">Chronology</h2>
<table role="table" class="chronology">
<caption>Entries of all agencies in one order, the earliest first.</caption>
<thead role="rowgroup"><tr role="row">${shown.columns.map(
    (column) => html`<th role="columnheader" scope="col" class="column-${column}">${columns[column]}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">${entries.map((entry) => entryRow(entry, shown))}</tbody>
</table>
</section>`;
}

function entryRow(entry: Entry, shown: Shown): Html {
  const source = shown.sources(entry.origin);
  const doubts = Map.groupBy(entry.issues, (issue) => columnOf(issue, shown.columns, source));
  const cells: Readonly<Record<ColumnName, Html>> = {
    date: dateText(entry),
    agency: html`<div><strong>${entry.agency}</strong></div><div class="aside">${linesHtml(entry.source)}</div>`,
    event: html`${entry.note ? html`<div><strong class="tag">Author’s note</strong></div>` : ''}<div>${linesHtml(entry.event)}</div>`,
    response: linesHtml(entry.response ?? ''),
    outcome: linesHtml(entry.outcome ?? ''),
  };
  return html`<tr role="row" id="e-${entry.id}"${entry.note ? html` class="note"` : ''}>${shown.columns.map(
    (column) => {
      const content = html`${cells[column]}${doubtsOf(doubts.get(column))}${column === 'event' ? moreOf(entry, source) : ''}`;
      return column === 'date'
        ? html`<th role="rowheader" scope="row" data-label="Date">${content}</th>`
        : html`
<td role="cell" data-label="${columns[column]}">${content}</td>`;
    },
  )}</tr>
`;
}

/** The date as written, and as understood where that is not the same. */
function dateText({ when }: Entry): Html {
  const understood = sayWhen(when);
  const outsideTime = when.notes.some((note) => note.code === 'author-note-year');
  const same = outsideTime || understood.toLowerCase() === when.text.trim().toLowerCase();
  return html`<div>${linesHtml(when.text)}</div>${same ? '' : html`<div class="aside">read as ${understood}</div>`}`;
}

/** Beneath which column of the page a doubt stands, by the field of the cell that it is about. */
const placeOfField: Partial<Readonly<Record<Field, ColumnName>>> = {
  date: 'date',
  endDate: 'date',
  time: 'date',
  endTime: 'date',
  sequence: 'date',
  agency: 'agency',
  source: 'agency',
  authorRole: 'agency',
  response: 'response',
  outcome: 'outcome',
};

function columnOf(issue: Issue, shown: readonly ColumnName[], source: RowSource | null): ColumnName {
  const field = issue.column === null ? null : (source?.fieldOf(issue.column) ?? null);
  const place = field === null ? undefined : placeOfField[field];
  return place !== undefined && shown.includes(place) ? place : 'event';
}

function doubtsOf(issues: readonly Issue[] | undefined): Html {
  return html`${(issues ?? []).map(
    (issue) => html`<div class="doubt"><strong>Check:</strong> ${issue.message}</div>`,
  )}`;
}

const seenWords = {
  'seen-alone': 'seen alone',
  seen: 'seen',
  'not-seen': 'not seen',
  'not-stated': '',
} as const;

/** What else the row says: fields without a column of their own here, and the cells that no field holds. */
function moreOf(entry: Entry, source: RowSource | null): Html {
  const { file, part, row } = entry.origin;
  const place = source === null ? `${file}, ${part}, row ${row}` : sayPlace(source.file, part, row);
  const more: readonly (readonly [string, string])[] = [
    ['Children', entry.children.join(', ')],
    ['Child', seenWords[entry.childSeen]],
    ['Impact on child', entry.impact ?? ''],
    ['Recorded by', entry.authorRole ?? ''],
    ['Recorded on', entry.recordedOn?.text ?? ''],
    ['Sequence', entry.sequence === null ? '' : String(entry.sequence)],
    ['Comment', entry.comment ?? ''],
    ...(source?.untold(entry) ?? []),
    ['From', place],
  ];
  return pairsHtml(more, 'more');
}
