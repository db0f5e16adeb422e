import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { sayInstant } from '../../../../platform/say-instant.ts';
import { DataTable, type TableColumn } from '../../../../platform/view/lists/data-table.tsx';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { NamedPerson, PeopleNamedAnswer, WhySetAside } from '../../operations/read-people-named.ts';
import { SaidEntry } from '../parts/said-entry.tsx';
import { TooMany } from '../parts/too-many.tsx';
import { sayNamed, whyWords } from './say-named.ts';

interface PeopleNamedProps {
  readonly answer: PeopleNamedAnswer;
  readonly csrfToken: string;
}

/** A page of more helps nobody; each who is decided makes room for another. */
const mostShown = 100;

/** Whom the chronology names and the record does not hold: people, probably workers, and who was set aside. */
export function PeopleNamedView({ answer, csrfToken }: PeopleNamedProps) {
  const { family, tooMany, count, people } = answer;
  const open = people.filter(({ setAside }) => setAside === null);
  const list = `/families/${family.id}/people-named/list`;
  return (
    <>
      <FamilyCaption family={family} />
      <h1 class="govuk-heading-l">People the record names</h1>
      <p class="govuk-body">
        The chronology seems to name these people, and they do not stand in the record of the family. Open a
        name to add them, to say that it is somebody who is there already, or to set it aside. Documents
        without names hide a listed name more surely than one that nobody listed.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={list}>
          Put in a list of people
        </a>
      </p>
      {tooMany ? (
        <TooMany count={count}>
          Have the list made from the files with “sightline cast”, and put it in here.
        </TooMany>
      ) : (
        <>
          <Named
            id="people"
            title="People"
            people={open.filter(({ kind }) => kind !== 'staff')}
            empty="Nobody is left to look at: all who are named stand in the record or are set aside. A name that looks like an everyday word may be missed."
            answer={answer}
          />
          <Named
            id="workers"
            title="Probably workers"
            people={open.filter(({ kind }) => kind === 'staff')}
            empty="No worker is left to look at."
            answer={answer}
          />
          <Aside answer={answer} csrfToken={csrfToken} />
        </>
      )}
      <HelpDetails summary="How are these found?">
        <p class="govuk-body">
          By rule: words with a capital that no everyday word explains, names after titles, the column of
          children, tables of people in the files. What they are is guessed from the words beside the name.
          Only entries that you may read are looked at. A name that is set aside is not kept itself, and is
          asked about again where records write it otherwise.
        </p>
      </HelpDetails>
    </>
  );
}

interface NamedProps {
  readonly id: string;
  readonly title: string;
  readonly people: readonly NamedPerson[];
  readonly empty: string;
  readonly answer: PeopleNamedAnswer;
}

function Named({ id, title, people, empty, answer }: NamedProps) {
  const shown = people.slice(0, mostShown);
  return (
    <section>
      <h2 class="govuk-heading-m">
        {title} ({people.length.toLocaleString('en-GB')})
      </h2>
      <DataTable
        id={id}
        caption={title}
        captionHidden
        rows={shown}
        empty={empty}
        columns={[nameColumn(answer.family.id), roleColumn, entriesColumn(answer)]}
      />
      {people.length > shown.length ? (
        <p class="govuk-body">
          These are the first {shown.length}: each who is added or set aside makes room for another.
        </p>
      ) : null}
    </section>
  );
}

function nameColumn(familyId: string): TableColumn<NamedPerson> {
  return {
    key: 'name',
    heading: 'Name',
    namesRow: true,
    draw: ({ key, name, otherNames }) => (
      <>
        <a class="govuk-link" href={`/families/${familyId}/people-named/one?key=${key}`}>
          {name}
        </a>
        {otherNames.length === 0 ? null : <div class="govuk-hint">also {otherNames.join(', ')}</div>}
      </>
    ),
  };
}

const roleColumn: TableColumn<NamedPerson> = {
  key: 'role',
  heading: 'Who it may be',
  draw: (person) => sayNamed(person),
};

function entriesColumn({ family, entries, entryIds }: PeopleNamedAnswer): TableColumn<NamedPerson> {
  return {
    key: 'entries',
    heading: 'Entries that name them',
    draw: ({ entries: own, of }) =>
      of === 0 ? (
        'None that surely means them: the name may be somebody else’s there, or stands in a heading, a list or a row that was set aside'
      ) : (
        <>
          <ul class="govuk-list">
            {own.map((entry) => (
              <li>
                <SaidEntry familyId={family.id} entry={entry} entryIds={entryIds} words={entries[entry]} />
              </li>
            ))}
          </ul>
          {of > own.length ? (
            <div class="govuk-hint">and {(of - own.length).toLocaleString('en-GB')} more</div>
          ) : null}
        </>
      ),
  };
}

/** What was set aside and is still named: with who said so, and the way back. */
function Aside({ answer: { family, people }, csrfToken }: PeopleNamedProps) {
  const aside = people.flatMap(({ name, setAside }) => (setAside === null ? [] : [{ name, ...setAside }]));
  if (aside.length === 0) return null;
  return (
    <DataTable
      id="aside"
      caption={`Set aside (${aside.length.toLocaleString('en-GB')})`}
      rows={aside}
      empty=""
      columns={[
        { key: 'name', heading: 'Name', namesRow: true, draw: ({ name }) => name },
        { key: 'why', heading: 'Why', draw: ({ why }: { readonly why: WhySetAside }) => whyWords[why] },
        { key: 'by', heading: 'Said by', draw: ({ by, at }) => `${by}, on ${sayInstant(at)}` },
        {
          key: 'back',
          heading: 'Your answer',
          draw: ({ name }) => (
            <FormFrame action={`/families/${family.id}/people-named`} csrfToken={csrfToken}>
              <HiddenField name="name" value={name} />
              <SubmitButton text="Take it back" kind="secondary" name="why" value="open" />
            </FormFrame>
          ),
        },
      ]}
    />
  );
}
