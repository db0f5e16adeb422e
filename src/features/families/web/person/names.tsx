import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import type { PersonName, PersonTold } from '../../operations/read-person.ts';

const kinds = { former: 'Former name', 'known-as': 'Also known as', birth: 'Name at birth' } as const;

interface NamesProps {
  readonly told: PersonTold;
  readonly csrfToken: string;
}

/** What else somebody is or was called; former names for those alone who look after records. */
export function Names({ told: { record, person, names, mayChange }, csrfToken }: NamesProps) {
  if (names.length === 0 && !mayChange) return null;
  const own = `/families/${record.id}/people/${person.id}/names`;
  return (
    <>
      <DataTable
        id="names"
        caption="Other names"
        rows={names}
        empty="No other name is held."
        columns={[
          { key: 'name', heading: 'Name', namesRow: true, draw: ({ name }) => name },
          { key: 'kind', heading: 'What it is', draw: ({ kind }) => kinds[kind] },
          { key: 'reason', heading: 'Why it is held', draw: ({ reason }) => reason },
          ...(mayChange
            ? [
                {
                  key: 'remove',
                  heading: 'Take it out',
                  draw: (one: PersonName) => (
                    <Remove action={`${own}/${one.id}/remove`} name={one.name} csrfToken={csrfToken} />
                  ),
                },
              ]
            : []),
        ]}
      />
      {mayChange ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${own}/add`}>
            Add another name
          </a>
        </p>
      ) : null}
    </>
  );
}

interface RemoveProps {
  readonly action: string;
  readonly name: string;
  readonly csrfToken: string;
}

function Remove({ action, name, csrfToken }: RemoveProps) {
  return (
    <form method="post" action={action} novalidate>
      <input type="hidden" name="_csrf" value={csrfToken} />
      <button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">
        Take out<span class="govuk-visually-hidden"> {name}, which was entered by mistake</span>
      </button>
    </form>
  );
}
