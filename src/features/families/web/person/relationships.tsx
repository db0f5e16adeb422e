import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import type { PersonTold, RelationshipTold } from '../../operations/read-person.ts';
import { sayOfFamily } from '../parts/say-adult.ts';

const responsibilityWords = { yes: 'Yes', no: 'No', 'not-known': 'Not known' } as const;

/** What an adult is to each child, or each adult to a child. */
export function Relationships({ told }: { readonly told: PersonTold }) {
  const { record, person, relationships, mayChange } = told;
  if (relationships.length === 0 || person.mistaken !== null) return null;
  const isAdult = person.role === 'adult';
  const adultAndChild = (otherId: string) => (isAdult ? [person.id, otherId] : [otherId, person.id]);
  const changeLink = ({ otherId, name }: RelationshipTold) => {
    const [adultId, childId] = adultAndChild(otherId);
    return (
      <a class="govuk-link" href={`/families/${record.id}/adults/${adultId}/children/${childId}`}>
        Change<span class="govuk-visually-hidden"> the relationship with {name}</span>
      </a>
    );
  };
  return (
    <DataTable
      id="relationships"
      caption={isAdult ? 'What they are to each child' : 'What the adults are to this child'}
      rows={relationships}
      empty=""
      columns={[
        { key: 'name', heading: isAdult ? 'Child' : 'Adult', namesRow: true, draw: ({ name }) => name },
        { key: 'said', heading: 'Relationship', draw: (one) => <Said one={one} /> },
        {
          key: 'responsibility',
          heading: 'Parental responsibility',
          draw: ({ responsibility }) => responsibilityWords[responsibility],
        },
        ...(mayChange ? [{ key: 'change', heading: 'Change it', draw: changeLink }] : []),
      ]}
    />
  );
}

function Said({ one: { said, ofFamily } }: { readonly one: RelationshipTold }) {
  return (
    <>
      {said}
      {ofFamily === null ? null : <div class="govuk-hint">{sayOfFamily(ofFamily)}</div>}
    </>
  );
}
