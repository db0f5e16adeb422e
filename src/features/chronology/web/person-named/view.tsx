import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { sayInstant } from '../../../../platform/say-instant.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import { sayAdded } from '../../operations/people-in-words.ts';
import type { KnownPerson, NamedPerson, PeopleNamedAnswer } from '../../operations/read-people-named.ts';
import { SaidEntry } from '../parts/said-entry.tsx';
import { sayNamed, whyWords } from '../people-named/say-named.ts';

interface PersonNamedProps {
  readonly answer: PeopleNamedAnswer;
  readonly person: NamedPerson;
  readonly csrfToken: string;
}

/** One name: what it rests on, and the ways to decide of it. */
export function PersonNamedView({ answer, person, csrfToken }: PersonNamedProps) {
  const { family } = answer;
  return (
    <>
      <FamilyCaption family={family} />
      <h1 class="govuk-heading-l">Who is {person.name}?</h1>
      <p class="govuk-body">{sayNamed(person)}</p>
      {person.otherNames.length === 0 ? null : (
        <p class="govuk-body">The records also write: {person.otherNames.join(', ')}.</p>
      )}
      {person.setAside === null ? null : (
        <p class="govuk-inset-text">
          Set aside: {whyWords[person.setAside.why].toLowerCase()}. Said by {person.setAside.by}, on{' '}
          {sayInstant(person.setAside.at)}.
        </p>
      )}
      <Entries answer={answer} person={person} />
      <AddLinks familyId={family.id} person={person} />
      <Members answer={answer} person={person} csrfToken={csrfToken} />
      <SetAside familyId={family.id} person={person} csrfToken={csrfToken} />
    </>
  );
}

function Entries({ answer: { family, entries, entryIds }, person }: Omit<PersonNamedProps, 'csrfToken'>) {
  return (
    <>
      <h2 class="govuk-heading-m">Entries that name them ({person.of.toLocaleString('en-GB')})</h2>
      {person.of === 0 ? (
        <p class="govuk-body sightline-empty">
          None: the name stands in a heading, a list of people or a row that was set aside.
        </p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {person.entries.map((entry) => (
            <li>
              <SaidEntry familyId={family.id} entry={entry} entryIds={entryIds} words={entries[entry]} />
            </li>
          ))}
        </ul>
      )}
      {person.of > person.entries.length ? (
        <p class="govuk-body">
          These are the first {person.entries.length}.{' '}
          <a
            class="govuk-link"
            href={`/families/${family.id}/chronology?words=${encodeURIComponent(person.name)}`}
          >
            See all in the chronology
          </a>
        </p>
      ) : null}
    </>
  );
}

/** To the forms on which people are added, with what is known in them. */
function AddLinks({ familyId, person }: { readonly familyId: string; readonly person: NamedPerson }) {
  const { child, adult } = sayAdded(person);
  return (
    <>
      <h2 class="govuk-heading-m">Add them to the record</h2>
      <p class="govuk-body">
        Everybody who may open this family then reads that they stand in it. Where somebody like them stands
        in another record, you are shown both.
      </p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`/families/${familyId}/adults/add?${adult}`}>
            Add {person.name} as an adult or carer
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/families/${familyId}/children/add?${child}`}>
            Add {person.name} as a child
          </a>
        </li>
      </ul>
    </>
  );
}

function Members({ answer: { family, members }, person, csrfToken }: PersonNamedProps) {
  return (
    <DataTable
      id="members"
      caption="It is somebody who stands in the record"
      rows={members}
      empty="Nobody stands in the record."
      columns={[
        {
          key: 'name',
          heading: 'In the record',
          namesRow: true,
          draw: ({ id, name }) => (
            <a class="govuk-link" href={`/families/${family.id}/people/${id}`}>
              {name}
            </a>
          ),
        },
        {
          key: 'names',
          heading: `What ${person.name} is of them`,
          draw: (member) => (
            <NameOf
              member={member}
              name={person.name}
              action={nameAction(family.id, member)}
              csrfToken={csrfToken}
            />
          ),
        },
      ]}
    />
  );
}

function nameAction(familyId: string, { id }: Pick<KnownPerson, 'id'>): string {
  return `/families/${familyId}/people/${id}/names/add`;
}

interface NameOfProps {
  readonly member: Pick<KnownPerson, 'version'>;
  readonly name: string;
  readonly action: string;
  readonly csrfToken: string;
}

/** The very form on which another name of somebody is added, filled in. */
function NameOf({ member: { version }, name, action, csrfToken }: NameOfProps) {
  return (
    <FormFrame action={action} csrfToken={csrfToken}>
      <HiddenField name="version" value={String(version)} />
      <HiddenField name="name" value={name} />
      <HiddenField name="reason" value="Agencies’ records call them so." />
      <div class="govuk-button-group">
        <SubmitButton text="Known as this too" kind="secondary" name="kind" value="known-as" />
        <SubmitButton text="A former name" kind="secondary" name="kind" value="former" />
      </div>
    </FormFrame>
  );
}

interface SetAsideProps {
  readonly familyId: string;
  readonly person: NamedPerson;
  readonly csrfToken: string;
}

function SetAside({ familyId, person: { name, setAside }, csrfToken }: SetAsideProps) {
  return (
    <>
      <h2 class="govuk-heading-m">They are not to stand in the record</h2>
      <p class="govuk-body">The name is not asked about again. You can take it back.</p>
      <FormFrame action={`/families/${familyId}/people-named`} csrfToken={csrfToken}>
        <HiddenField name="name" value={name} />
        {setAside === null ? (
          <div class="govuk-button-group">
            <SubmitButton text={whyWords['not-a-person']} kind="secondary" name="why" value="not-a-person" />
            <SubmitButton text={whyWords.worker} kind="secondary" name="why" value="worker" />
            <SubmitButton
              text={whyWords['somebody-else']}
              kind="secondary"
              name="why"
              value="somebody-else"
            />
          </div>
        ) : (
          <SubmitButton text="Take it back" kind="secondary" name="why" value="open" />
        )}
      </FormFrame>
    </>
  );
}
