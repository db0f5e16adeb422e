import { html, raw } from 'hono/html';
import type { Entry, Field, Issue } from '../../domain/entry.ts';
import { sayKindWhole, sayOrigin, sayUnderstood, seenWords } from '../entry-words.ts';
import { type Html, linesHtml, pairsHtml } from '../html-text.ts';
import { type AlsoTold, findAlsoToldApart } from '../report-lookups.ts';
import type { RowSource } from '../row-sources.ts';
import { saidOf } from '../said-of-entry.ts';
import { saySuggestedTheme, sayTheme } from '../say-theme.ts';
import { agencyBadge, anchorOf, colourClass, entryLink } from './entry-links.ts';
import type { FilterWords } from './filter-words.ts';
import type { ReportView } from './report-view.ts';

export const columns = {
  number: 'No.',
  date: 'Date',
  agency: 'Agency and source',
  event: 'Event',
  response: 'Response',
  outcome: 'Outcome',
} as const;

export type ColumnName = keyof typeof columns;

/** They tell what they are without their names, where rows stand below each other on a narrow screen. */
const plainly: ReadonlySet<ColumnName> = new Set(['number', 'date', 'agency', 'event']);

/** One entry or note as a row of these columns. */
export function entryRow(
  entry: Entry,
  shown: readonly ColumnName[],
  words: FilterWords,
  view: ReportView,
): Html {
  const source = view.sources(entry.origin);
  const doubts = Map.groupBy(entry.issues, (issue) => columnOf(issue, shown, source));
  const cells: Readonly<Record<ColumnName, () => Html>> = {
    number: () => entryLink(entry.id, view),
    date: () => dateText(entry),
    agency: () =>
      html`<div>${agencyBadge(entry.agency, view)} <strong>${entry.agency}</strong></div><div class="aside">${linesHtml(entry.source)}</div>`,
    event: () => html`${tagsOf(entry, view)}<div>${view.abbreviated(entry.event)}</div>`,
    response: () => view.abbreviated(entry.response ?? ''),
    outcome: () => view.abbreviated(entry.outcome ?? ''),
  };
  return html`<tr role="row" id="${anchorOf(entry.id)}" class="${rowClass(entry, view)}"${attributes(words.attributesOf(entry))}>${shown.map(
    (column) => {
      const content = html`${cells[column]()}${doubtsOf(doubts.get(column))}${column === 'event' ? aboutEvent(entry, source, view) : ''}`;
      const label = view.isLarge && plainly.has(column) ? '' : html` data-label="${columns[column]}"`;
      if (column === 'date') return html`<th role="rowheader" scope="row"${label}>${content}</th>`;
      const className = column === 'number' ? raw(' class="number"') : '';
      return html`
<td role="cell"${className}${label}>${content}</td>`;
    },
  )}</tr>
`;
}

function rowClass(entry: Entry, { marks }: ReportView): string {
  const colour = colourClass(marks.get(entry.agency)?.colour ?? '');
  return entry.note ? `${colour} note` : colour;
}

function attributes(values: Readonly<Record<string, string>>): Html {
  return html`${Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => html` data-${name}="${value}"`)}`;
}

/** The date as written, and as understood where that is not the same. */
function dateText(entry: Entry): Html {
  const understood = sayUnderstood(entry);
  return html`<div>${linesHtml(entry.when.text)}</div>${understood === null ? '' : html`<div class="aside">read as ${understood}</div>`}`;
}

function tagsOf(entry: Entry, { report }: ReportView): Html {
  const isHistorical = report.analysis.readings.get(entry.id)?.standing.standing === 'historical';
  const tags = [...(entry.note ? ['Author’s note'] : []), ...(isHistorical ? ['Tells of the past'] : [])];
  return html`${tags.map((tag) => html`<div><strong class="tag">${tag}</strong></div>`)}`;
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

/** What else the row says, and what the program suggests of it, with its reasons to open. */
function aboutEvent(entry: Entry, source: RowSource | null, view: ReportView): Html {
  const reading = view.report.analysis.readings.get(entry.id);
  const themes = reading?.themes ?? [];
  const said = saidOf(entry.id, view);
  const more: readonly (readonly [string, string])[] = [
    ['Kind', sayKindWhole(entry)],
    ['Children', entry.children.join(', ')],
    ['Child', seenWords[entry.childSeen]],
    ['Impact on child', entry.impact ?? ''],
    ['Recorded by', entry.authorRole ?? ''],
    ['Recorded on', entry.recordedOn?.text ?? ''],
    ['Sequence', entry.sequence === null ? '' : String(entry.sequence)],
    ['Comment', entry.comment ?? ''],
    ...(source?.untold(entry) ?? []),
    ['Age', (view.report.analysis.ages.get(entry.id) ?? []).join('; ')],
    ['Themes', themes.map(saySuggestedTheme).join(', ')],
    ...said.plan.map((words) => ['The plan', words] as const),
    ...said.comments.map(({ heading, words }) => [heading, words] as const),
    ['From', sayOrigin(entry, source)],
  ];
  const reasons: readonly (readonly [string, string])[] = [
    ...themes.map(({ theme, words }) => [sayTheme(theme), sayWords(words)] as const),
    ['Tells of the past', sayWords(reading?.standing.words ?? [])],
  ];
  return html`${sameEventLinks(entry, view)}${said.sharing.map((sentence) => html`<div class="aside">${sentence}</div>`)}${pairsHtml(more, 'more')}${view.isLarge ? '' : reasonsToOpen(reasons)}`;
}

function reasonsToOpen(reasons: readonly (readonly [string, string])[]): Html {
  const told = reasons.filter(([, words]) => words !== '');
  if (told.length === 0) return html``;
  return html`<details class="reasons"><summary>Words that suggest this</summary>${pairsHtml(told, 'more')}</details>`;
}

function sayWords(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}

const shownOfGroup = 6;
/** Of a group that is larger the first speaks for all. */
const shownOfLargeGroup = 2;

/** “Perhaps also recorded by Police: entry 14”; of what people confirmed without “perhaps”. */
function sameEventLinks(entry: Entry, view: ReportView): Html {
  const { confirmed, suggested } = findAlsoToldApart(entry, view, shownOfGroup);
  return html`${linksTo(confirmed, 'Also', view)}${linksTo(suggested, 'Perhaps also', view)}`;
}

function linksTo({ ids, more }: AlsoTold, also: string, view: ReportView): Html {
  if (ids.length === 0) return html``;
  if (more > 0) {
    const others = ids.length + more - shownOfLargeGroup;
    const first = ids
      .slice(0, shownOfLargeGroup)
      .map((id, index) => html`${index === 0 ? '' : ', '}${entryLink(id, view)}`);
    return html`<div class="same">${also} recorded in entries ${first} and ${others.toLocaleString('en-GB')} more</div>`;
  }
  const links = ids.map((id, index) => {
    const agency = view.entryOf.get(id)?.agency ?? '';
    return html`${index === 0 ? '' : '; '}${agencyBadge(agency, view)} ${agency}: entry ${entryLink(id, view)}`;
  });
  return html`<div class="same">${also} recorded by ${links}</div>`;
}
