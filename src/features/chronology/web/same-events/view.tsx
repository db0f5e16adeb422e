import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { sayList } from '../../../../shared/say-list.ts';
import { sayEvent } from '../../operations/entry-words.ts';
import type { ListedEvents, SameEventsAnswer } from '../../operations/read-same-events.ts';
import { mayTakeAway, type Reader, ReadingHead } from '../parts/reading-head.tsx';
import { DocumentInstead, TooMany } from '../parts/too-many.tsx';
import { titleOfOpen, whoDecides } from '../parts/who-decides.ts';

interface SameEventsViewProps {
  readonly answer: SameEventsAnswer;
  readonly reader: Reader;
}

/** Groups of accounts: still to be decided, confirmed, rejected; each opens beside the others. */
export function SameEventsView({ answer, reader }: SameEventsViewProps) {
  const { family, tooMany, count, mayDecide, open, confirmed, rejected } = answer;
  return (
    <>
      <ReadingHead
        family={family}
        title="Entries that may tell of one event"
        page="same-events"
        reader={reader}
      />
      {tooMany ? (
        <TooMany count={count}>
          <DocumentInstead familyId={family.id} mayTakeAway={mayTakeAway(reader)} />
        </TooMany>
      ) : (
        <>
          <p class="govuk-body">
            Two agencies often record one event, each in its own words. Open a suggestion to see the accounts
            side by side
            {mayDecide
              ? ', and decide whether they tell of the same'
              : `. ${whoDecides} whether they tell of the same`}
            . Nothing is merged: every account stays in the chronology.
          </p>
          <Group
            id="open"
            title={titleOfOpen(mayDecide)}
            group={open}
            familyId={family.id}
            empty={nothingOpen}
          />
          <Group
            id="confirmed"
            title="Confirmed"
            group={confirmed}
            familyId={family.id}
            empty="Nobody has confirmed any yet."
          />
          <Group
            id="rejected"
            title="Not the same event"
            group={rejected}
            familyId={family.id}
            empty="Nobody has rejected any yet."
          />
        </>
      )}
      <HelpDetails summary="How are these found?">
        <p class="govuk-body">
          By rule: entries near each other in time that share rare words, names, places or numbers. “Very
          likely” and “perhaps” say how often such suggestions turn out to be right. What you decide is seen
          by everybody who may read these entries, and stays when a file is sent again, as long as the rows
          say the same.
        </p>
      </HelpDetails>
    </>
  );
}

const nothingOpen = 'No suggestion is left to decide. That is no proof that no event is told twice.';

interface GroupProps {
  readonly id: string;
  readonly title: string;
  readonly group: ListedEvents;
  readonly familyId: string;
  readonly empty: string;
}

function Group({ id, title, group: { events, of }, familyId, empty }: GroupProps) {
  return (
    <section>
      <h2 class="govuk-heading-m">
        {title} ({of.toLocaleString('en-GB')})
      </h2>
      <DataTable
        id={id}
        caption={title}
        captionHidden
        rows={events}
        empty={empty}
        columns={[
          {
            key: 'accounts',
            heading: 'Accounts',
            namesRow: true,
            draw: ({ accounts, entryId }) => (
              <>
                <a class="govuk-link" href={`/families/${familyId}/entries/${entryId}/same-event`}>
                  {sayList(accounts.map(({ agency }) => agency))}
                  <span class="govuk-visually-hidden">, {accounts[0]?.when}: side by side</span>
                </a>
              </>
            ),
          },
          {
            key: 'told',
            heading: 'What they tell',
            draw: ({ accounts }) => (
              <ul class="govuk-list sightline-table__beside">
                {accounts.map((account) => (
                  <li>
                    {account.when}: {sayEvent(account)}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: 'sureness',
            heading: 'The same event?',
            draw: ({ sureness, decided }) => decided ?? sureness.replace(/ as$/, ''),
          },
          {
            key: 'differences',
            heading: 'Differences',
            numeric: true,
            draw: ({ differences }) => (differences === 0 ? 'None found' : `${differences}`),
          },
        ]}
      />
      {of > events.length ? <p class="govuk-body">These are the first {events.length}.</p> : null}
    </section>
  );
}
