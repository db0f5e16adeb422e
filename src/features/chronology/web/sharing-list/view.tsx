import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { sayEvent } from '../../operations/entry-words.ts';
import type { ListedSharings, SharingListAnswer } from '../../operations/read-sharing-list.ts';
import { type Reader, ReadingHead } from '../parts/reading-head.tsx';
import { TooMany } from '../parts/too-many.tsx';
import { titleOfOpen, whoDecides } from '../parts/who-decides.ts';

interface SharingListViewProps {
  readonly answer: SharingListAnswer;
  readonly reader: Reader;
}

/** Who was told of which entry: to decide, as people say, and not so. */
export function SharingListView({ answer, reader }: SharingListViewProps) {
  const { family, tooMany, count, mayDecide, open, told, rejected } = answer;
  return (
    <>
      <ReadingHead family={family} title="Who was told of which entry" page="who-knew" reader={reader} />
      {tooMany ? (
        <TooMany count={count}>Open an entry in the chronology, and say there who was told of it.</TooMany>
      ) : (
        <>
          <p class="govuk-body">
            Records often say that another agency was told.{' '}
            {mayDecide ? 'Open each suggestion, and decide' : whoDecides} whether it was so: only what people
            confirm or state counts as known in “Who knew what, when”. An agency that was told may read no
            more than before.
          </p>
          <Group
            id="open"
            title={titleOfOpen(mayDecide)}
            group={open}
            familyId={family.id}
            empty="No suggestion is left to decide. That is no proof that nobody else was told."
          />
          <Group
            id="told"
            title="Shared"
            group={told}
            familyId={family.id}
            empty="Nobody has confirmed or stated any yet."
          />
          <Group
            id="rejected"
            title="Not shared"
            group={rejected}
            familyId={family.id}
            empty="Nobody has rejected any yet."
          />
        </>
      )}
    </>
  );
}

interface GroupProps {
  readonly id: 'open' | 'told' | 'rejected';
  readonly title: string;
  readonly group: ListedSharings;
  readonly familyId: string;
  readonly empty: string;
}

function Group({ id, title, group: { lines, of }, familyId, empty }: GroupProps) {
  const from = id === 'open' ? '?from=list' : '';
  return (
    <section>
      <h2 class="govuk-heading-m">
        {title} ({of.toLocaleString('en-GB')})
      </h2>
      <DataTable
        id={id}
        caption={title}
        captionHidden
        rows={lines}
        empty={empty}
        columns={[
          {
            key: 'entry',
            heading: 'Entry',
            namesRow: true,
            draw: ({ entryId, words, agency }) => (
              <>
                <a class="govuk-link" href={`/families/${familyId}/entries/${entryId}/sharing${from}`}>
                  {words.when}, {words.agency}
                  <span class="govuk-visually-hidden">: whether {agency} was told</span>
                </a>
                <span class="govuk-!-font-weight-regular">: {sayEvent(words)}</span>
              </>
            ),
          },
          { key: 'agency', heading: 'Who was told', draw: ({ agency }) => agency },
          {
            key: 'sentence',
            heading: id === 'open' ? 'Why it is suggested' : 'What was decided',
            draw: ({ sentence }) => sentence,
          },
        ]}
      />
      {of > lines.length ? <p class="govuk-body">These are the first {lines.length}.</p> : null}
    </section>
  );
}
