import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { sayInstant } from '../../../../platform/say-instant.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { ListPages } from '../../../../platform/view/lists/list-pages.tsx';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { WithdrawnAnswer, WithdrawnTold } from '../../operations/withdrawn-entries.ts';
import { EntryDate } from '../parts/entry-date.tsx';
import { EventWords } from '../parts/event-words.tsx';
import { Lines } from '../parts/lines.tsx';

interface WithdrawnProps {
  readonly told: WithdrawnAnswer;
  readonly csrfToken: string;
}

/** What was typed and taken out again, each with a way back, and with one out for good. */
export function WithdrawnView({ told: { family, withdrawn, before, after }, csrfToken }: WithdrawnProps) {
  const list = { path: `/families/${family.id}/withdrawn`, filters: {} };
  return (
    <>
      <FamilyCaption family={family} />
      <h1 class="govuk-heading-l">Entries that were withdrawn</h1>
      <p class="govuk-body">
        What somebody typed and withdrew stands here for whoever wrote it, for the leads of their agency, and
        for officers who could read it; for nobody else. It is in no list, count or document. Its agency puts
        it back if it was withdrawn by mistake. If it must not be kept, it is removed for good.
      </p>
      <DataTable
        id="withdrawn"
        caption="Withdrawn entries, the last one first"
        captionHidden
        rows={withdrawn}
        empty="No entry that you could put back or remove was withdrawn."
        columns={[
          {
            key: 'date',
            heading: 'Date',
            namesRow: true,
            draw: ({ entry }) => <EntryDate date={entry.date} note={entry.note} />,
          },
          { key: 'event', heading: 'Event', draw: ({ entry }) => <EventWords entry={entry} /> },
          {
            key: 'typed',
            heading: 'Typed by',
            draw: ({ typedBy, entry }) => `${typedBy}, ${entry.agency.name}`,
          },
          { key: 'withdrawn', heading: 'Withdrawn', draw: (one) => <Withdrawn one={one} /> },
          {
            key: 'do',
            heading: 'What to do',
            draw: (one) => <Ways one={one} familyId={family.id} csrfToken={csrfToken} />,
          },
        ]}
      />
      <ListPages
        list={list}
        before={before}
        after={after}
        previousText="Newer"
        nextText="Older"
        of="withdrawn entries"
      />
    </>
  );
}

function Withdrawn({ one: { withdrawnBy, withdrawnAt, reason } }: { readonly one: WithdrawnTold }) {
  return (
    <>
      <div>
        {sayInstant(withdrawnAt)}, by {withdrawnBy}
      </div>
      <Lines text={reason} />
    </>
  );
}

interface WaysProps {
  readonly one: WithdrawnTold;
  readonly familyId: string;
  readonly csrfToken: string;
}

function Ways({ one: { entry, version, mayPutBack, mayPurge }, familyId, csrfToken }: WaysProps) {
  const path = `/families/${familyId}/entries/${entry.id}`;
  const which = ` the entry of ${entry.date.written}`;
  return (
    <>
      {mayPutBack ? (
        <FormFrame action={`${path}/put-back`} csrfToken={csrfToken}>
          <HiddenField name="version" value={String(version)} />
          <SubmitButton text="Put it back" kind="secondary" />
        </FormFrame>
      ) : null}
      {mayPurge ? (
        <a class="govuk-link" href={`${path}/purge`}>
          Remove<span class="govuk-visually-hidden">{which}</span> for good
        </a>
      ) : null}
    </>
  );
}
