import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import type { SameEventAnswer } from '../../operations/read-same-event.ts';
import { EntryDate } from '../parts/entry-date.tsx';
import { Lines } from '../parts/lines.tsx';

type Account = SameEventAnswer['accounts'][number];
type Differences = SameEventAnswer['differences'];

interface AccountTableProps {
  readonly familyId: string;
  readonly accounts: readonly Account[];
  readonly differences: Differences;
}

/** Of which part of an account each kind of difference is. */
const partOf: Readonly<Record<Differences[number]['kind'], Part['key']>> = {
  date: 'date',
  time: 'date',
  injury: 'event',
  place: 'event',
  number: 'event',
  present: 'event',
  done: 'response',
  outcome: 'outcome',
  stated: 'kindInDetail',
};

interface Part {
  readonly key:
    | 'date'
    | 'source'
    | 'children'
    | 'childSeen'
    | 'kindInDetail'
    | 'event'
    | 'response'
    | 'outcome';
  readonly heading: string;
}

const parts: readonly Part[] = [
  { key: 'date', heading: 'Date' },
  { key: 'source', heading: 'Source' },
  { key: 'children', heading: 'Children' },
  { key: 'childSeen', heading: 'Child seen' },
  { key: 'kindInDetail', heading: 'Kind in detail' },
  { key: 'event', heading: 'Event' },
  { key: 'response', heading: 'Response' },
  { key: 'outcome', heading: 'Outcome' },
];

/** A column an account, a row each part of it; a row in which a rule found a difference says so in words. */
export function AccountTable({ familyId, accounts, differences }: AccountTableProps) {
  const differing = new Set(differences.map(({ kind }) => partOf[kind]));
  if (areAtOddsAboutSeeing(accounts)) differing.add('childSeen');
  const rows = parts.filter(({ key }) => accounts.some((account) => sayPart(account, key) !== ''));
  return (
    <DataTable
      id="accounts"
      caption="The accounts side by side"
      captionSize="m"
      rows={rows}
      empty="There is no account."
      scrolls={accounts.length > 3}
      columns={[
        {
          key: 'part',
          heading: 'Part',
          namesRow: true,
          draw: ({ key, heading }: Part) => (
            <>
              {heading}
              {differing.has(key) ? (
                <>
                  <br />
                  <strong class="govuk-tag govuk-tag--yellow">Differs</strong>
                </>
              ) : null}
            </>
          ),
        },
        ...accounts.map((account, at) => ({
          key: `account-${at + 1}`,
          heading: `Account ${at + 1}: ${account.agency}`,
          draw: ({ key }: Part) =>
            key === 'date' ? (
              <a class="govuk-link" href={`/families/${familyId}/entries/${account.id}`}>
                <EntryDate date={account.date} />
                <span class="govuk-visually-hidden">: the whole entry of {account.agency}</span>
              </a>
            ) : (
              <Lines text={sayPart(account, key) || 'Not stated'} />
            ),
        })),
      ]}
    />
  );
}

/** One says that the child was seen, and another that they were not; seen, and seen alone, is no such thing. */
function areAtOddsAboutSeeing(accounts: readonly Account[]): boolean {
  const said = accounts.map((account) => account.childSeen ?? '');
  return said.includes('not seen') && said.some((one) => one.startsWith('seen'));
}

function sayPart(account: Account, key: Part['key']): string {
  switch (key) {
    case 'date':
      return account.date.written;
    case 'children':
      return account.children.join(', ');
    default:
      return account[key] ?? '';
  }
}
