import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import type { FamilyTold } from '../../operations/read-family.ts';
import type { AddressTold, ResidentTold } from '../../operations/tell-addresses.ts';
import { sayInstantDay, sayTextDay } from '../parts/say-dates.ts';

/** Where the family lives, and, folded away, where they lived before. */
export function Places({ told }: { readonly told: FamilyTold }) {
  const { id, addresses, mayChange } = told;
  const isNow = ({ to }: AddressTold) => to === null;
  const before = addresses.filter((one) => !isNow(one));
  return (
    <>
      <AddressTable
        id="addresses"
        caption="Where they live"
        empty={mayChange ? 'No address is recorded.' : 'There is no address that you may see.'}
        told={told}
        addresses={addresses.filter(isNow)}
      />
      {before.length === 0 ? null : (
        <HelpDetails summary={`Where they lived before (${before.length})`}>
          <AddressTable
            id="earlier-addresses"
            caption="Earlier addresses"
            empty=""
            told={told}
            addresses={before}
          />
        </HelpDetails>
      )}
      {mayChange ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${id}/addresses/add`}>
            Add an address
          </a>
        </p>
      ) : null}
    </>
  );
}

interface TableProps {
  readonly id: string;
  readonly caption: string;
  readonly empty: string;
  readonly told: FamilyTold;
  readonly addresses: readonly AddressTold[];
}

function AddressTable({ id, caption, empty, told, addresses }: TableProps) {
  return (
    <DataTable
      id={id}
      caption={caption}
      rows={addresses}
      empty={empty}
      columns={[
        { key: 'address', heading: 'Address', namesRow: true, draw: (one) => <Lines address={one} /> },
        { key: 'who', heading: 'Who', draw: (one) => <Residents told={told} address={one} /> },
        { key: 'days', heading: 'When', draw: ({ from, to }) => sayDays(from, to) },
        ...(told.mayChange
          ? [
              {
                key: 'change',
                heading: 'Change it',
                draw: (one: AddressTold) => <Ways told={told} address={one} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Lines({ address }: { readonly address: AddressTold }) {
  const { shown, protection } = address;
  if (shown === null && protection !== null) {
    return (
      <>
        A protected address
        <div class="govuk-hint">
          Kept since {sayInstantDay(protection.since)} from everybody to whom it is not released:{' '}
          {protection.reason}
        </div>
        <BeyondSearch address={address} />
      </>
    );
  }
  return (
    <>
      <span class="sightline-written">{shown?.lines}</span> {shown?.postcode}
      {protection === null ? null : (
        <div class="govuk-hint">Protected, and released to you: tell it to nobody.</div>
      )}
      <BeyondSearch address={address} />
    </>
  );
}

/** That no entry is found by it, so that nobody waits to be asked. */
function BeyondSearch({ address: { isBeyondSearch } }: { readonly address: AddressTold }) {
  if (!isBeyondSearch) return null;
  return (
    <p class="govuk-body-s">
      Entries cannot be searched for it: no house, street or postcode was recognised in it.
    </p>
  );
}

function Residents({
  told: { id, mayChange },
  address,
}: {
  readonly told: FamilyTold;
  readonly address: AddressTold;
}) {
  if (address.residents.length === 0) return <>Nobody is named</>;
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {address.residents.map((one) => (
        <li>
          {one.name}
          {sayOwnDays(one)}
          {mayChange && address.shown !== null ? (
            <>
              {' '}
              <a class="govuk-link" href={`/families/${id}/addresses/${address.id}/people/${one.personId}`}>
                Days<span class="govuk-visually-hidden"> when {one.name} lived there</span>
              </a>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function sayOwnDays({ from, to }: ResidentTold): string {
  return from === null && to === null ? '' : ` (${sayDays(from, to)})`;
}

/** “Since 3 May 2020”, “3 May 2020 to 4 June 2021”, “Until 4 June 2021”. */
function sayDays(from: string | null, to: string | null): string {
  if (from === null) return to === null ? 'Not known since when' : `until ${sayTextDay(to)}`;
  return to === null ? `since ${sayTextDay(from)}` : `${sayTextDay(from)} to ${sayTextDay(to)}`;
}

function Ways({
  told: { id, mayRelease },
  address: { id: addressId, shown, protection },
}: {
  readonly told: FamilyTold;
  readonly address: AddressTold;
}) {
  const own = `/families/${id}/addresses/${addressId}`;
  return (
    <>
      {shown === null ? null : (
        <a class="govuk-link" href={`${own}/change`}>
          Change<span class="govuk-visually-hidden"> {shown.lines}</span>
        </a>
      )}{' '}
      {protection === null || !mayRelease ? null : (
        <a class="govuk-link" href={`${own}/release`}>
          Release<span class="govuk-visually-hidden"> the protected address</span>
        </a>
      )}
    </>
  );
}
