import type { TableColumn } from '../../../../platform/view/lists/data-table.tsx';
import type { EntryRow } from '../../operations/say-entry-row.ts';
import { EntryDate } from './entry-date.tsx';
import { EventWords } from './event-words.tsx';

/** When, with the way to the whole entry, and what happened: how a list of entries begins. */
export function entryColumns(familyId: string): readonly TableColumn<EntryRow>[] {
  return [
    {
      key: 'date',
      heading: 'Date',
      namesRow: true,
      draw: ({ id, date, note }) => (
        <a class="govuk-link" href={`/families/${familyId}/entries/${id}`}>
          <EntryDate date={date} note={note} />
          <span class="govuk-visually-hidden">: the whole entry</span>
        </a>
      ),
    },
    { key: 'event', heading: 'Event', draw: (row) => <EventWords entry={row} /> },
  ];
}
