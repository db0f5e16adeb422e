import type { Leaf } from '../../../../platform/cursors/keyset.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { sayInstant } from '../../../../platform/say-instant.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { ListPages } from '../../../../platform/view/lists/list-pages.tsx';
import type { UnseenOfficers } from '../../operations/officer-log.ts';
import type { LoggedEvent } from '../../operations/read-account-log.ts';
import { sayOfficerEvent } from './say-officer-event.ts';

const columns = [
  { key: 'at', heading: 'When', namesRow: true, draw: ({ at }: LoggedEvent) => sayInstant(at) },
  { key: 'what', heading: 'What happened', draw: sayOfficerEvent },
];

const path = '/account-log/officers';

export function OfficerLogView({ log }: { readonly log: Leaf<LoggedEvent> }) {
  return (
    <>
      <h1 class="govuk-heading-l">Who became an officer</h1>
      <p class="govuk-body">
        Partnership officers see every family. Here stands who was made one, by whom, and who made links that
        reset an officer’s sign-in. If you did not expect something of it, ask the person, and your data
        protection officer.
      </p>
      <DataTable
        id="officers"
        caption="How people became officers"
        captionHidden
        columns={columns}
        rows={log.rows}
        empty="Nobody was made an officer yet."
      />
      <ListPages
        list={{ path, filters: {} }}
        before={log.before}
        after={log.after}
        previousText="Newer"
        nextText="Older"
        of="events"
      />
    </>
  );
}

/** What somebody has not seen yet, on their first page; nothing where they have seen all. */
export function UnseenOfficersNotice({
  unseen: { events, hasMore },
  csrfToken,
}: {
  readonly unseen: UnseenOfficers;
  readonly csrfToken: string;
}) {
  const [newest] = events;
  if (newest === undefined) return null;
  return (
    <section aria-labelledby="unseen-officers" class="govuk-inset-text">
      <h2 class="govuk-heading-m" id="unseen-officers">
        Did you expect this?
      </h2>
      <p class="govuk-body">Partnership officers see every family. Since you last looked:</p>
      <ul class="govuk-list govuk-list--bullet">
        {events.map((event) => (
          <li>
            {sayInstant(event.at)}: {sayOfficerEvent(event)}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={path}>
          {hasMore ? 'There is more: see who became an officer' : 'See who became an officer'}
        </a>
      </p>
      <FormFrame action={`${path}/seen`} csrfToken={csrfToken}>
        <HiddenField name="until" value={newest.at.toISOString()} />
        <SubmitButton text="I have seen this" kind="secondary" />
      </FormFrame>
    </section>
  );
}
