import { govuk } from '../../../../platform/view/govuk.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { asHtml, type SafeHtml } from '../../../../platform/view/safe-html.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { EntryAnswer } from '../../operations/read-one-entry.ts';
import { NamedAgency } from '../parts/agency-badge.tsx';
import { AboutThemes, AboutUncertainDates } from '../parts/help.tsx';
import { Lines } from '../parts/lines.tsx';
import { StoodAt } from '../parts/stood-at.tsx';
import { Bearings } from './bearings.tsx';
import { Comments } from './comments.tsx';
import { FormerWordings } from './former-wordings.tsx';
import { Keeping } from './keeping.tsx';
import { InReviews } from './reviews.tsx';
import { StandingOfEntry } from './standing.tsx';
import { Typed } from './typed.tsx';

type Whole = EntryAnswer['entry'];

const handlingWords: Readonly<Record<Whole['handling'], string>> = {
  'core-group': 'The agencies involved with the family may see it',
  'named-agencies': 'Only the agencies that its own agency names may see it',
  'review-panel': 'Only the review’s panel and its own agency may see it',
  originator: 'Only its own agency may see it',
};

interface EntryViewProps {
  readonly answer: EntryAnswer;
  readonly at: Date;
  /** Whether the reader may decide of suggestions. */
  readonly mayWork: boolean;
  /** Whether the reader may see who looked. */
  readonly mayLook: boolean;
  /** Whether the reader works on reviews. */
  readonly mayReview: boolean;
}

/** One entry whole: fields, date, doubts, themes with their words, and every cell of the row that it came from. */
export function EntryView({
  answer: { family, entry, before, after },
  at,
  mayWork,
  mayLook,
  mayReview,
}: EntryViewProps) {
  return (
    <>
      <FamilyCaption family={family} />
      <h1 class="govuk-heading-l">
        {entry.note ? 'Author’s note' : 'Entry'} of {entry.agency.name}, {entry.dateInWords}
      </h1>
      <StoodAt family={family} at={at} />
      {entry.toKeep === null ? null : <p class="govuk-inset-text">{entry.toKeep}</p>}
      <Doubts doubts={entry.doubts} />
      {govuk('summary-list', { rows: rowsOf(entry) })}
      <Themes familyId={family.id} entry={entry} mayWork={mayWork} />
      <Bearings familyId={family.id} entry={entry} mayWork={mayWork} />
      <StandingOfEntry familyId={family.id} entry={entry} mayWork={mayWork} />
      {entry.origin === null ? null : <Origin familyId={family.id} origin={entry.origin} />}
      {entry.typed === null ? null : <Typed familyId={family.id} id={entry.id} typed={entry.typed} />}
      {entry.note ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${family.id}/entries/${entry.id}/same-event`}>
            See whether other entries tell of the same event
          </a>
          <br />
          <a class="govuk-link" href={`/families/${family.id}/entries/${entry.id}/sharing`}>
            {mayWork ? 'See who was told of it, and say so' : 'See who was told of it'}
          </a>
        </p>
      )}
      <InReviews familyId={family.id} entry={entry} mayReview={mayReview} />
      <FormerWordings familyId={family.id} entry={entry} />
      <Comments familyId={family.id} entry={entry} mayWork={mayWork} />
      <Keeping familyId={family.id} entry={entry} />
      {mayLook ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${family.id}/who-looked`}>
            See who looked at what is known of these children
          </a>
        </p>
      ) : null}
      {entry.mayPurge ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${family.id}/entries/${entry.id}/purge`}>
            Remove it for good, since it must not be kept
          </a>
        </p>
      ) : null}
      <Neighbours familyId={family.id} before={before} after={after} />
      <AboutUncertainDates />
      <AboutThemes />
      <HelpDetails summary="Who may see this entry?">
        <p class="govuk-body">
          {handlingWords[entry.handling]}. An entry that somebody may not see is not counted or hinted at on
          any page or in any document of theirs.
        </p>
      </HelpDetails>
    </>
  );
}

function Doubts({ doubts }: Pick<Whole, 'doubts'>) {
  if (doubts.length === 0) return null;
  return govuk('inset-text', {
    html: asHtml(
      <div>
        <h2 class="govuk-heading-s">Check against the agency’s record</h2>
        <ul class="govuk-list govuk-list--bullet">
          {doubts.map((doubt) => (
            <li>{doubt}</li>
          ))}
        </ul>
      </div>,
    ),
  });
}

function rowsOf(entry: Whole) {
  const text = (key: string, value: string | null) =>
    value === null || value.trim() === '' ? [] : [row(key, <Lines text={value} />)];
  return [
    row('Date', <DateWords entry={entry} />),
    row('Agency', <NamedAgency agency={entry.agency} />),
    ...text('Kind', entry.detail === null ? entry.kind : `${entry.kind}: ${entry.detail}`),
    ...text('Source', entry.source),
    ...text('Author’s role', entry.authorRole),
    ...text('Event', entry.event),
    ...text('Response', entry.response),
    ...text('Outcome', entry.outcome),
    ...text('Children', entry.children.join(', ')),
    ...text('Child', entry.childSeen),
    ...text('Impact on the child', entry.impact),
    ...text('Recorded on', entry.recordedOn),
    ...text('Comment', entry.comment),
  ];
}

function row(key: string, value: SafeHtml | Promise<SafeHtml>) {
  return { key: { text: key }, value: { html: asHtml(value) } };
}

function DateWords({ entry: { date, dateInWords, dateNotes } }: { readonly entry: Whole }) {
  return (
    <>
      As written: {date.written}
      <br />
      Understood as: {dateInWords}
      {dateNotes.map((note) => (
        <>
          <br />
          <span class="govuk-hint govuk-!-margin-bottom-0">{note}</span>
        </>
      ))}
    </>
  );
}

function quoted(words: readonly string[]): string {
  return words.map((one) => `“${one}”`).join(', ');
}

interface ThemesProps {
  readonly familyId: string;
  readonly entry: Whole;
  readonly mayWork: boolean;
}

function Themes({ familyId, entry: { id, themeWords }, mayWork }: ThemesProps) {
  return (
    <>
      <h2 class="govuk-heading-m">What it is about</h2>
      {themeWords.length === 0 ? (
        <p class="govuk-body">No theme was found in its words, and nobody has named one.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {themeWords.map(({ theme, words, confirmedBy }) => (
            <li>
              {theme}
              {words.length === 0 ? '' : `: ${quoted(words)}`}
              {confirmedBy === null ? ' (suggested)' : ` (confirmed by ${confirmedBy})`}
            </li>
          ))}
        </ul>
      )}
      {mayWork ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${familyId}/entries/${id}/themes`}>
            Decide what it is about
          </a>
        </p>
      ) : null}
    </>
  );
}

function Origin({
  familyId,
  origin,
}: {
  readonly familyId: string;
  readonly origin: Whole['origin'] & object;
}) {
  const { file, part, row: rowNumber, cells, submissionId, position } = origin;
  return (
    <>
      <h2 class="govuk-heading-m">Where it comes from</h2>
      <p class="govuk-body">
        {file}, {part}
        {rowNumber === null ? '' : `, row ${rowNumber}`}.{' '}
        <a
          class="govuk-link"
          href={`/families/${familyId}/submissions/${submissionId}?after=${position - 1}#row-${position}`}
        >
          See it among the other rows of the file
        </a>
      </p>
      <DataTable
        id="cells"
        caption="Every cell of the row, as it was sent"
        captionSize="s"
        rows={cells}
        empty="The row has no cell."
        columns={[
          { key: 'column', heading: 'Column', namesRow: true, draw: ({ heading }) => heading },
          {
            key: 'cell',
            heading: 'Cell',
            draw: ({ text, held }) => (
              <>
                {text === '' ? 'Empty' : <Lines text={text} />}
                {held === null ? null : <> (the cell holds {held})</>}
              </>
            ),
          },
        ]}
      />
    </>
  );
}

function Neighbours({
  familyId,
  before,
  after,
}: Pick<EntryAnswer, 'before' | 'after'> & { readonly familyId: string }) {
  if (before === null && after === null) return null;
  const link = (id: string, text: string) => ({ href: `/families/${familyId}/entries/${id}`, text });
  return govuk('pagination', {
    landmarkLabel: 'Entries beside this one',
    ...(before === null ? {} : { previous: link(before, 'Entry before') }),
    ...(after === null ? {} : { next: link(after, 'Entry after') }),
  });
}
