import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import type { AllocationTold, FamilyTold } from '../../operations/read-family.ts';
import { sayTextDay } from '../parts/say-dates.ts';

/** Who of each agency works with the family now, and, folded away, who did before and why that changed. */
export function Workers({ told: { id, workers, mayAllocate } }: { readonly told: FamilyTold }) {
  const before = workers.filter(({ to }) => to !== null);
  return (
    <>
      <WorkerTable
        id="workers"
        caption="Who works with them"
        empty="No allocated worker is recorded."
        familyId={id}
        workers={workers.filter(({ to }) => to === null)}
      />
      {before.length === 0 ? null : (
        <HelpDetails summary={`Who worked with them before (${before.length})`}>
          <WorkerTable
            id="earlier-workers"
            caption="Earlier workers"
            empty=""
            familyId={id}
            workers={before}
          />
        </HelpDetails>
      )}
      {mayAllocate ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${id}/workers/add`}>
            Add an allocated worker
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
  readonly familyId: string;
  readonly workers: readonly AllocationTold[];
}

function WorkerTable({ id, caption, empty, familyId, workers }: TableProps) {
  const isPast = workers.some(({ to }) => to !== null);
  const mayChange = workers.some((one) => one.mayChange);
  return (
    <DataTable
      id={id}
      caption={caption}
      rows={workers}
      empty={empty}
      columns={[
        { key: 'worker', heading: 'Worker', namesRow: true, draw: ({ worker }) => worker },
        { key: 'role', heading: 'As', draw: ({ role }) => role },
        { key: 'agency', heading: 'Agency', draw: ({ agencyName }) => agencyName },
        {
          key: 'days',
          heading: 'When',
          draw: ({ from, to }) =>
            to === null ? `since ${sayTextDay(from)}` : `${sayTextDay(from)} to ${sayTextDay(to)}`,
        },
        ...(isPast
          ? [{ key: 'why', heading: 'Why it changed', draw: ({ endReason }: AllocationTold) => endReason }]
          : []),
        ...(mayChange
          ? [
              {
                key: 'change',
                heading: 'Change it',
                draw: (one: AllocationTold) => <ChangeLink familyId={familyId} one={one} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function ChangeLink({ familyId, one }: { readonly familyId: string; readonly one: AllocationTold }) {
  if (!one.mayChange) return null;
  return (
    <a class="govuk-link" href={`/families/${familyId}/workers/${one.id}/change`}>
      Change<span class="govuk-visually-hidden"> the allocation of {one.worker}</span>
    </a>
  );
}
