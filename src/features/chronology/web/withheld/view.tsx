import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { ListPages } from '../../../../platform/view/lists/list-pages.tsx';
import { counted } from '../../../../shared/counted.ts';
import type { WithheldAnswer } from '../../operations/read-withheld.ts';
import { entryColumns } from '../parts/entry-columns.tsx';
import { EntryDate } from '../parts/entry-date.tsx';
import { type Reader, ReadingHead } from '../parts/reading-head.tsx';

interface WithheldViewProps {
  readonly answer: WithheldAnswer;
  readonly reader: Reader;
}

/** What one's own agency keeps back, and from whom: entry by entry. */
export function WithheldView({ answer, reader }: WithheldViewProps) {
  const { family, agency, waiting, rows, before, after } = answer;
  const list = { path: `/families/${family.id}/withheld`, filters: {} };
  return (
    <>
      <ReadingHead family={family} title={`What ${agency} keeps back`} page="withheld" reader={reader} />
      <p class="govuk-body">
        These entries of your agency are kept from some of those who see the family. Only people of your
        agency are told so. To change who may read one, open it.
      </p>
      <Waiting familyId={family.id} count={waiting} />
      <DataTable
        id="withheld"
        caption="Entries that are kept back, and from whom"
        captionHidden
        rows={rows}
        empty="Your agency keeps no entry back: everybody who sees the family may read all of them."
        columns={[
          ...entryColumns(family.id),
          { key: 'read-by', heading: 'Read by', draw: ({ readBy }) => readBy },
          {
            key: 'withheld-from',
            heading: 'Withheld from',
            draw: (row) => (
              <>
                <WithheldFrom whom={row.withheldFrom} />
                {row.heldBack ? <ToDecide familyId={family.id} entry={row} /> : null}
              </>
            ),
          },
        ]}
      />
      <ListPages list={list} before={before} after={after} of="entries" />
    </>
  );
}

function Waiting({ familyId, count }: { readonly familyId: string; readonly count: number }) {
  if (count === 0) return null;
  const [waits, may] = count === 1 ? ['waits', 'it may'] : ['wait', 'each may'];
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        {counted(count, 'entry', 'entries')} {waits} for a decision: {may} be an entry that you keep back,
        with other words. Decide below of one by itself, or of all that wait at once.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/families/${familyId}/withheld/handling`}>
          Decide who may read all that waits
        </a>
      </p>
    </div>
  );
}

/** Which of them wait for somebody, told from those that somebody keeps back. */
function ToDecide({ familyId, entry }: { readonly familyId: string; readonly entry: Row }) {
  return (
    <a class="govuk-link" href={`/families/${familyId}/entries/${entry.id}/handling`}>
      Decide who may read it
      <span class="govuk-visually-hidden">
        , <EntryDate date={entry.date} note={entry.note} />
      </span>
    </a>
  );
}

type Row = WithheldAnswer['rows'][number];

export function WithheldFrom({ whom }: { readonly whom: readonly string[] }) {
  if (whom.length === 0) return 'Nobody';
  return (
    <ul class="govuk-list sightline-table__beside">
      {whom.map((one) => (
        <li>{one}</li>
      ))}
    </ul>
  );
}
