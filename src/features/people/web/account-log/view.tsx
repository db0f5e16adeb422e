import { SelectField } from '../../../../platform/forms/choice-inputs.tsx';
import { freshForm, withError } from '../../../../platform/forms/form.ts';
import { TextField } from '../../../../platform/forms/text-inputs.tsx';
import { sayInstant } from '../../../../platform/say-instant.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { type ChosenFilter, FilterPanel } from '../../../../platform/view/lists/filter-panel.tsx';
import type { ListAddress } from '../../../../platform/view/lists/list-address.ts';
import { ListPages } from '../../../../platform/view/lists/list-pages.tsx';
import { counted } from '../../../../shared/counted.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { AccountLog, LoggedEvent } from '../../operations/read-account-log.ts';
import type { AccountLogQuery } from './form.ts';
import { sayEvent, sayMore, sayWho } from './say-event.ts';

const columns = [
  { key: 'at', heading: 'When', namesRow: true, draw: ({ at }: LoggedEvent) => sayInstant(at) },
  { key: 'who', heading: 'Who', draw: sayWho },
  { key: 'what', heading: 'Did what', draw: sayEvent },
  { key: 'whom', heading: 'To whom or what', draw: ({ objectName }: LoggedEvent) => objectName ?? '' },
  { key: 'more', heading: 'More', draw: sayMore },
];

interface AccountLogProps {
  readonly log: AccountLog;
  readonly query: AccountLogQuery;
}

export function AccountLogView({ log, query }: AccountLogProps) {
  const address: ListAddress = {
    path: '/account-log',
    filters: { person: query.person ?? '', from: query.from, to: query.to },
  };
  return (
    <>
      <h1 class="govuk-heading-l">Log of accounts</h1>
      <p class="govuk-body">
        What was done with accounts and agencies, and who signed in. It says nothing about any family. That
        you read it is recorded too.
      </p>
      <FilterPanel
        list={address}
        chosen={findChosen(log, query)}
        found={`Showing ${counted(log.rows.length, 'event')}, the newest first`}
      >
        <Fields log={log} query={query} filters={address.filters} />
      </FilterPanel>
      <DataTable
        id="events"
        caption="Events"
        captionHidden
        columns={columns}
        rows={log.rows}
        empty="Nothing was recorded that fits these filters."
      />
      <ListPages
        list={address}
        before={log.before}
        after={log.after}
        previousText="Newer"
        nextText="Older"
        of="events"
      />
    </>
  );
}

const dayHint = 'For example, 24/11/2026';

function Fields({ log, query, filters }: AccountLogProps & { readonly filters: ListAddress['filters'] }) {
  const wrong = (['from', 'to'] as const).filter(
    (name) => query[name].trim() !== '' && query[`${name}Day`] === null,
  );
  const form = wrong.reduce(
    (state, field) => withError(state, { field, message: 'Enter a real date, like 24/11/2026' }),
    freshForm(filters),
  );
  return (
    <>
      <SelectField
        form={form}
        name="person"
        label="Person"
        hint="Who did it, or to whom it was done"
        none="Everybody"
        choices={log.people.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <TextField form={form} name="from" label="First day" hint={dayHint} width={10} />
      <TextField form={form} name="to" label="Last day" hint={dayHint} width={10} />
    </>
  );
}

function findChosen({ people }: AccountLog, query: AccountLogQuery): readonly ChosenFilter[] {
  const { person, from, to, fromDay, toDay } = query;
  const chosen: ChosenFilter[] = [];
  if (person !== null) {
    const words = people.find(({ id }) => id === person)?.name ?? 'somebody who is not there';
    chosen.push({ label: 'Person', words, name: 'person', value: person });
  }
  if (from.trim() !== '') {
    const words = fromDay === null ? `${from} (not a date)` : sayDay(fromDay);
    chosen.push({ label: 'First day', words, name: 'from', value: from });
  }
  if (to.trim() !== '') {
    const words = toDay === null ? `${to} (not a date)` : sayDay(toDay);
    chosen.push({ label: 'Last day', words, name: 'to', value: to });
  }
  return chosen;
}
