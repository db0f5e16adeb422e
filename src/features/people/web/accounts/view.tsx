import { roleWords } from '../../../../platform/access/roles.ts';
import { SelectField } from '../../../../platform/forms/choice-inputs.tsx';
import { freshForm } from '../../../../platform/forms/form.ts';
import { TextField } from '../../../../platform/forms/text-inputs.tsx';
import { govuk } from '../../../../platform/view/govuk.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { type ChosenFilter, FilterPanel } from '../../../../platform/view/lists/filter-panel.tsx';
import type { ListAddress } from '../../../../platform/view/lists/list-address.ts';
import { ListPages } from '../../../../platform/view/lists/list-pages.tsx';
import { counted } from '../../../../shared/counted.ts';
import { accountStateWords } from '../../operations/known-accounts.ts';
import type { AccountList, ListedAccount } from '../../operations/list-accounts.ts';
import { type AccountsQuery, roleChoices, stateChoices } from './form.ts';

const columns = [
  {
    key: 'name',
    heading: 'Name',
    sortable: true,
    namesRow: true,
    draw: ({ id, name }: ListedAccount) => (
      <a class="govuk-link" href={`/accounts/${id}`}>
        {name}
      </a>
    ),
  },
  { key: 'email', heading: 'Email address', sortable: true, draw: ({ email }: ListedAccount) => email },
  {
    key: 'role',
    heading: 'Role',
    sortable: true,
    draw: ({ role }: ListedAccount) => roleWords[role].name,
  },
  {
    key: 'agency',
    heading: 'Agency',
    sortable: true,
    draw: ({ agencyName }: ListedAccount) => agencyName ?? '',
  },
  {
    key: 'state',
    heading: 'State',
    sortable: true,
    draw: ({ state }: ListedAccount) => accountStateWords[state],
  },
];

interface AccountsProps {
  readonly list: AccountList;
  readonly query: AccountsQuery;
}

export function AccountsView({ list, query }: AccountsProps) {
  const address: ListAddress = {
    path: '/accounts',
    filters: {
      words: query.words,
      role: query.role ?? '',
      agency: query.agency ?? '',
      state: query.state ?? '',
    },
    sort: { by: query.sort, direction: query.direction },
  };
  const chosen = findChosen(list, query);
  const filters = freshForm(address.filters);
  return (
    <>
      <h1 class="govuk-heading-l">Accounts</h1>
      <p class="govuk-body">
        Everybody who can sign in, everybody who has been invited, and those whose access has ended.{' '}
        <a class="govuk-link" href="/permissions">
          Who may do what
        </a>
      </p>
      {govuk('button', { text: 'Invite somebody', href: '/accounts/invite' })}
      <FilterPanel
        list={address}
        chosen={chosen}
        found={
          list.rows.length === list.total
            ? counted(list.total, 'account')
            : `Showing ${list.rows.length} of ${counted(list.total, 'account')}`
        }
      >
        <TextField form={filters} name="words" label="Name or email address" width={20} />
        <SelectField form={filters} name="role" label="Role" none="Any role" choices={roleChoices} />
        <SelectField
          form={filters}
          name="agency"
          label="Agency"
          none="Any agency"
          choices={list.agencies.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <SelectField form={filters} name="state" label="State" none="Any state" choices={stateChoices} />
      </FilterPanel>
      <DataTable
        id="accounts"
        caption="Accounts"
        captionHidden
        columns={columns}
        rows={list.rows}
        list={address}
        empty="No account fits these filters."
      />
      <ListPages list={address} before={list.before} after={list.after} of="accounts" />
    </>
  );
}

function findChosen({ agencies }: AccountList, query: AccountsQuery): readonly ChosenFilter[] {
  const { words, role, agency, state } = query;
  const chosen: ChosenFilter[] = [];
  if (words !== '') chosen.push({ label: 'Name or email address', words, name: 'words', value: words });
  if (role !== null) chosen.push({ label: 'Role', words: roleWords[role].name, name: 'role', value: role });
  if (agency !== null) {
    const name = agencies.find(({ id }) => id === agency)?.name ?? 'an agency that is not there';
    chosen.push({ label: 'Agency', words: name, name: 'agency', value: agency });
  }
  if (state !== null) {
    chosen.push({ label: 'State', words: accountStateWords[state], name: 'state', value: state });
  }
  return chosen;
}
