import { SelectField } from '../../../../platform/forms/choice-inputs.tsx';
import { DayInput } from '../../../../platform/forms/day-input.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { type ChosenFilter, FilterPanel } from '../../../../platform/view/lists/filter-panel.tsx';
import {
  filterPairs,
  foundId,
  type ListAddress,
  wholeHref,
} from '../../../../platform/view/lists/list-address.ts';
import { ListPages } from '../../../../platform/view/lists/list-pages.tsx';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { counted } from '../../../../shared/counted.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { AccessRow, WhoLooked } from '../../operations/read-who-looked.ts';
import type { WhoLookedFilters } from './form.ts';
import { sayEvent, sayReason, sayRole, sayWhen, sayWho } from './say-access.ts';

const columnsFor = (list: ListAddress) => [
  { key: 'at', heading: 'When', namesRow: true, draw: sayWhen },
  { key: 'who', heading: 'Who', draw: sayWho },
  { key: 'role', heading: 'Role', draw: (row: AccessRow) => sayRole(row) ?? '' },
  { key: 'agency', heading: 'Agency', draw: ({ agency }: AccessRow) => agency ?? '' },
  { key: 'what', heading: 'What they did', draw: (row: AccessRow) => <Did row={row} list={list} /> },
  { key: 'child', heading: 'Child', draw: ({ children }: AccessRow) => children.join(', ') },
  { key: 'reason', heading: 'Reason', draw: sayReason },
];

interface WhoLookedProps {
  readonly found: WhoLooked;
  readonly filters: WhoLookedFilters;
  readonly form: FormState;
  /** Whether what one person read on one day is one row. */
  readonly together: boolean;
}

export function WhoLookedView({ found, filters, form, together }: WhoLookedProps) {
  const { family, rows, before, after } = found;
  const list: ListAddress = {
    path: `/families/${family.id}/who-looked`,
    filters: {
      child: filters.child ?? '',
      person: filters.person ?? '',
      from: filters.from ?? '',
      to: filters.to ?? '',
      show: together ? '' : 'each',
    },
  };
  return (
    <>
      <FamilyCaption family={family} />
      <h1 class="govuk-heading-l">Who looked at this child</h1>
      <p class="govuk-body">
        Everyone who opened, changed or took away what is known of the children of this family. That you read
        this list is recorded too.
      </p>
      <HelpDetails summary="What this list shows, and what it does not">
        <p class="govuk-body">
          What one person read on one day is one row, which opens to all of it; whatever else somebody did is
          a row of its own. Each was recorded in the same moment. Roles and agencies are those that people had
          then. What somebody did with a document after they took it away cannot be known.
        </p>
      </HelpDetails>
      <FilterPanel
        list={list}
        chosen={[...findChosen(found, filters), ...(together ? [] : [eachByItself])]}
        found={
          rows.length === 0 ? 'Showing no rows' : `Showing ${counted(rows.length, 'row')}, the newest first`
        }
      >
        <Fields found={found} form={form} />
      </FilterPanel>
      <DataTable
        id="accesses"
        caption="Who looked"
        captionHidden
        columns={columnsFor(list)}
        rows={rows}
        empty="Nobody did anything that fits these filters."
      />
      <ListPages list={list} before={before} after={after} previousText="Newer" nextText="Older" of="rows" />
      <p class="govuk-body">
        <a class="govuk-link" href={fileHref(list)}>
          Download this list (CSV)
        </a>
      </p>
    </>
  );
}

const eachByItself: ChosenFilter = { label: 'Shown', words: 'each by itself', name: 'show', value: 'each' };

/** What a sitting was of, with the way to every row of it. */
function Did({ row, list }: { readonly row: AccessRow; readonly list: ListAddress }) {
  const { sitting } = row;
  if (sitting === null || sitting.accountId === null || sitting.day === null) return <>{sayEvent(row)}</>;
  const { accountId: person, day } = sitting;
  const each = { ...list, filters: { ...list.filters, person, from: day, to: day, show: 'each' } };
  return (
    <>
      {sayEvent(row)}{' '}
      <a class="govuk-link" href={`${wholeHref(each)}#${foundId}`}>
        Show each
        <span class="govuk-visually-hidden">
          {' '}
          of what {sayWho(row)} read on {sayDay(day)}
        </span>
      </a>
    </>
  );
}

function fileHref(list: ListAddress): string {
  const query = new URLSearchParams(
    filterPairs(list)
      .filter(([name]) => name !== 'show')
      .map(([name, value]): [string, string] => [name, value]),
  );
  return query.size === 0 ? `${list.path}/file` : `${list.path}/file?${query}`;
}

function Fields({ found, form }: Pick<WhoLookedProps, 'found' | 'form'>) {
  return (
    <>
      <SelectField
        form={form}
        name="child"
        label="Child"
        none="Any child of the family"
        choices={found.children.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <SelectField
        form={form}
        name="person"
        label="Person"
        none="Everybody"
        choices={found.people.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <DayInput form={form} name="from" label="First day" />
      <DayInput form={form} name="to" label="Last day" />
    </>
  );
}

function findChosen(
  { children, people }: WhoLooked,
  { child, person, from, to }: WhoLookedFilters,
): readonly ChosenFilter[] {
  const chosen: ChosenFilter[] = [];
  if (child !== null) {
    const words = children.find(({ id }) => id === child)?.name ?? 'somebody who is not there';
    chosen.push({ label: 'Child', words, name: 'child', value: child });
  }
  if (person !== null) {
    const words = people.find(({ id }) => id === person)?.name ?? 'somebody who did nothing here';
    chosen.push({ label: 'Person', words, name: 'person', value: person });
  }
  if (from !== null) chosen.push({ label: 'First day', words: sayDay(from), name: 'from', value: from });
  if (to !== null) chosen.push({ label: 'Last day', words: sayDay(to), name: 'to', value: to });
  return chosen;
}
