import { govuk } from '../../../../platform/view/govuk.ts';
import type { PersonTold } from '../../operations/read-person.ts';
import type { Member } from '../../operations/read-record.ts';
import { FamilyCaption } from '../../view/family-caption.tsx';
import { sexWords } from '../parts/compare-person.ts';
import { SafeContactWhole } from '../parts/safe-contact.tsx';
import { sayAdultPart } from '../parts/say-adult.ts';
import { sayChildDate, sayTextDay } from '../parts/say-dates.ts';
import { Elsewhere } from './elsewhere.tsx';
import { Names } from './names.tsx';
import { Relationships } from './relationships.tsx';

interface PersonProps {
  readonly told: PersonTold;
  readonly csrfToken: string;
}

/** All that the record knows of a child or an adult; each with the way to change it for those who may. */
export function PersonView({ told, csrfToken }: PersonProps) {
  const { record, person } = told;
  return (
    <>
      <FamilyCaption family={record} />
      <h1 class="govuk-heading-l">{person.name}</h1>
      <Mistaken person={person} />
      <Seal told={told} />
      <SafeContact told={told} />
      <Known told={told} />
      <Relationships told={told} />
      <Names told={told} csrfToken={csrfToken} />
      <Elsewhere told={told} csrfToken={csrfToken} />
      <FindElsewhere told={told} />
      <SealLink told={told} />
    </>
  );
}

function SafeContact({
  told: { record, person, safeContact, maySetSafeContact },
}: {
  readonly told: PersonTold;
}) {
  const href = `/families/${record.id}/adults/${person.id}/safe-contact`;
  if (safeContact !== null) {
    return <SafeContactWhole rule={safeContact} changeHref={maySetSafeContact ? href : null} />;
  }
  if (!maySetSafeContact) return null;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        Say how they may be contacted safely
      </a>
    </p>
  );
}

function Mistaken({ person: { mistaken } }: { readonly person: Member }) {
  if (mistaken === null) return null;
  return govuk('inset-text', { text: `Entered by mistake: ${mistaken.reason}` });
}

/** That an identity is sealed, and who reads it all the same. */
function Seal({ told: { person, maySeal } }: { readonly told: PersonTold }) {
  if (person.sealed === null) return null;
  const why = person.sealed === 'adopted' ? 'adopted' : 'protected';
  return govuk('inset-text', {
    text: maySeal
      ? `Sealed identity (${why}). The partnership’s officers alone read the name and date of birth; nobody finds this person by searching. Tell nobody.`
      : 'This identity is sealed. The partnership’s officers alone read it: ask them if your work needs it.',
  });
}

/** For whoever looks after records; of somebody whose identity is sealed nobody says who else they are. */
function FindElsewhere({ told: { record, person, mayChange } }: { readonly told: PersonTold }) {
  if (!mayChange || person.sealed !== null || person.mistaken !== null) return null;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/families/${record.id}/people/${person.id}/same-person`}>
        Say that they stand in another record too
      </a>
    </p>
  );
}

function SealLink({ told: { record, person, maySeal } }: { readonly told: PersonTold }) {
  if (!maySeal) return null;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/families/${record.id}/people/${person.id}/seal`}>
        {person.sealed === null ? 'Seal this identity' : 'Change the seal of this identity'}
      </a>
    </p>
  );
}

function Known({ told: { record, person, mayChange, pseudonym } }: { readonly told: PersonTold }) {
  const own = `/families/${record.id}`;
  const isChild = person.role === 'child';
  const standing = isChild ? `${own}/children/${person.id}/change` : `${own}/adults/${person.id}/change`;
  const details = `${own}/people/${person.id}/details`;
  const row = (key: string, text: string, href: string) => ({
    key: { text: key },
    value: { text },
    actions: mayChange
      ? { items: [{ href, text: 'Change', visuallyHiddenText: key.toLowerCase() }] }
      : undefined,
  });
  return govuk('summary-list', {
    rows: [
      row('Name', person.name, standing),
      row('Name they use', person.nameUsed ?? 'The same', `${details}#nameUsed`),
      row('In the family', isChild ? 'Child' : sayAdultPart(person), standing),
      row(isChild ? 'Birth' : 'Date of birth', sayChildDate(person), standing),
      ...(person.died === null ? [] : [row('Died', sayTextDay(person.died), details)]),
      ...(pseudonym === null
        ? []
        : [{ key: { text: 'In documents without names' }, value: { text: pseudonym } }]),
      row('Sex', person.sex === null ? 'Not recorded' : sexWords[person.sex], `${details}#sex`),
      row('Gender', person.gender ?? 'Not recorded', `${details}#gender`),
    ],
  });
}
