import { counted } from '../../../../shared/counted.ts';
import type { EntryRow, QuotedEntry, QuotesTold } from '../../operations/tell-quotes.ts';

interface QuotedProps {
  readonly familyId: string;
  readonly quotes: QuotesTold;
  /** Said where there is none. */
  readonly empty: string | null;
}

/** Entries as they stand now, each with its day, its agency and the way to all of it; and how many are gone. */
export function QuotedEntries({ familyId, quotes: { entries, gone }, empty }: QuotedProps) {
  return (
    <>
      {entries.length === 0 ? (
        gone === 0 && empty !== null ? (
          <p class="govuk-body sightline-empty">{empty}</p>
        ) : null
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {entries.map((entry) => (
            <li>
              <Quoted familyId={familyId} entry={entry} />
            </li>
          ))}
        </ul>
      )}
      <Gone gone={gone} />
    </>
  );
}

/** That entries are gone, without a word of theirs. */
export function Gone({ gone }: Pick<QuotesTold, 'gone'>) {
  if (gone === 0) return null;
  return (
    <p class="govuk-body">
      {counted(gone, 'entry', 'entries')} that {gone === 1 ? 'was' : 'were'} chosen here{' '}
      {gone === 1 ? 'is' : 'are'} not in the chronology any more: taken back by the agency, or removed for
      good.
    </p>
  );
}

function Quoted({ familyId, entry }: { readonly familyId: string; readonly entry: QuotedEntry }) {
  return (
    <>
      <a class="govuk-link" href={`/families/${familyId}/entries/${entry.id}`}>
        {sayPlace(entry)}
      </a>
      <EntryWords entry={entry} />
      {entry.reworded ? (
        <div class="govuk-hint govuk-!-margin-bottom-0">
          Its agency changed the words since it was chosen. These are the words now.
        </div>
      ) : null}
    </>
  );
}

/** “2 March 2014, Harbour Health Trust” */
export function sayPlace({ date: { written, understood }, agency }: EntryRow): string {
  return `${understood ?? written}, ${agency.name}`;
}

/** What an entry says: what it states of its kind, the event, and what came of it. */
export function EntryWords({ entry }: { readonly entry: EntryRow }) {
  const { kindInDetail, event, response, outcome } = entry;
  return (
    <>
      {kindInDetail === null ? null : (
        <div>
          <strong>{kindInDetail}</strong>
        </div>
      )}
      <div class="sightline-written">{event}</div>
      {response === null ? null : <div class="sightline-written">Response: {response}</div>}
      {outcome === null ? null : <div class="sightline-written">Outcome: {outcome}</div>}
    </>
  );
}

interface TickProps {
  readonly entries: readonly EntryRow[];
  readonly ticked: ReadonlySet<string>;
}

/** Entries with a box before each. */
export function EntryTicks({ entries, ticked }: TickProps) {
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      {entries.map((entry) => (
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id={`entry-${entry.id}`}
            name="entries"
            type="checkbox"
            value={entry.id}
            checked={ticked.has(entry.id)}
            aria-describedby={`entry-${entry.id}-words`}
          />
          <label class="govuk-label govuk-checkboxes__label" for={`entry-${entry.id}`}>
            {sayPlace(entry)}
          </label>
          <div id={`entry-${entry.id}-words`} class="govuk-hint govuk-checkboxes__hint">
            <EntryWords entry={entry} />
          </div>
        </div>
      ))}
    </div>
  );
}
