import { isKin, readRole, sexOfTitle } from '../terms/cast-words.ts';
import { familyName, marks } from '../terms/marks.ts';
import type { NameToken } from '../terms/name-tokens.ts';
import type { TokenPlace } from '../terms/text-place.ts';
import { relationOfKin } from '../words/kin-relations.ts';
import type { NameUse, Naming, Person } from './name-index.ts';

const mostJoined = 3;

const sureness: readonly NameUse[] = ['full', 'forename', 'surname', 'initials'];

/** How sure the surest naming is; one word of which nobody knows whether it is a forename is no surer than the surname of another. */
export function useOf(namings: readonly Naming[], people: readonly Person[]): NameUse {
  const best = sureness.find((one) => namings.some((naming) => naming.use === one)) ?? 'full';
  const isOpen = best === 'forename' && namings.some(({ use }) => use === 'surname');
  return isOpen && namings.every((naming) => naming.use !== best || mayBeSurname(naming, people))
    ? 'surname'
    : best;
}

function mayBeSurname({ member, use }: Naming, people: readonly Person[]): boolean {
  return use === 'forename' && people[member]?.isByOneWord === true;
}

/** Who of the family, and of those around it, bears a surname: no workers. */
export function bearersOf(namings: readonly Naming[], people: readonly Person[]): readonly number[] {
  const isOfFamily = (member: number) => ['child', 'adult'].includes(people[member]?.kind ?? '');
  const bearers = namings.filter(({ use, member }) => use === 'surname' && isOfFamily(member));
  return [...new Set(bearers.map(({ member }) => member))];
}

/** How somebody is named in a text. */
interface NamedSo {
  readonly use: NameUse;
  /** Before the name. */
  readonly title: NameToken | null;
  /** What of the name is written as letters alone: of “K Holt” and “K” one, of “KH” two, of “Kiah” none. */
  readonly letters: number;
}

/** How many letters a name begins with, where no word of it is written out before them. */
export function lettersOf({ tokens, from, to }: TokenPlace): number {
  const own = tokens.slice(from, to);
  const [first] = own;
  if (first === undefined || first.key.length > 2) return 0;
  return own.every(({ key }) => key.length < 3) ? own.map(({ key }) => key).join('').length : 1;
}

/** Titles of people at work, whom no list has as one of a family: “DS Brown”. */
export function isOfWork(title: string): boolean {
  return sexOfTitle(title) === null && !isKin(title) && title !== 'mx';
}

/** Whom the surest namings name, as far as a title before them tells; none where the title tells that they are somebody else. */
export function choose(
  namings: readonly Naming[],
  { use: best, title, letters }: NamedSo,
  people: readonly Person[],
): readonly number[] {
  const asTitled = title !== null && best === 'forename' && namings.some(({ use }) => use === 'surname');
  const use = asTitled ? 'surname' : best;
  const fit = namings.filter(
    (naming) => naming.use === use || (use === 'surname' && mayBeSurname(naming, people)),
  );
  const all = [...new Set(fit.map(({ member }) => member))];
  if (title !== null) return chooseTitled(all, { use, title, letters }, people);
  const known = all.filter((member) => people[member]?.isFromTexts === false);
  if (
    (use === 'forename' || use === 'initials') &&
    known.length < all.length &&
    known.some((member) => isOfFamily(people[member]))
  )
    return choose(
      namings.filter(({ member }) => known.includes(member)),
      { use, title, letters },
      people,
    );
  const children = all.filter((member) => people[member]?.kind === 'child');
  if (children.length === 0 || use === 'full' || use === 'surname' || letters > 1) return all;
  // Records use a bare letter for the children whom they are about, and call no worker by the forename of one of them.
  return use === 'initials' ? children : all.filter((member) => people[member]?.kind !== 'staff');
}

/** Of whom the record has, a forename is sooner than of somebody of whom the texts alone tell. */
function isOfFamily(person: Person | undefined): boolean {
  return person?.kind === 'child' || person?.kind === 'adult';
}

function chooseTitled(
  all: readonly number[],
  named: NamedSo & { readonly title: NameToken },
  people: readonly Person[],
): readonly number[] {
  const { key } = named.title;
  // Grandparents are told apart by a surname that the children, and others of the family, may have as well.
  return isKin(key) && named.use === 'surname'
    ? all.filter((member) => isOfKin(key, people[member]?.role ?? ''))
    : chooseFitting(all, named, people);
}

function chooseFitting(
  all: readonly number[],
  { use, title, letters }: NamedSo & { readonly title: NameToken },
  people: readonly Person[],
): readonly number[] {
  const sex = sexOfTitle(title.key) ?? null;
  const kindOf = (member: number) => people[member]?.kind;
  const isWritten = use === 'full' && letters === 0;
  if (isOfWork(title.key)) {
    const staff = all.filter((member) => kindOf(member) === 'staff');
    const fitting = staff.filter((member) => mayBeTitled(title.key, people[member], isWritten));
    return staff.length > 0 || !isWritten ? fitting : all;
  }
  const isOfSex = (member: number) =>
    sex === null ||
    people[member]?.sex === sex ||
    (people[member]?.sex == null &&
      !(use === 'surname' && neverMr.has(readRole(people[member]?.role ?? '').pseudonym)));
  const fits = (member: number) => isOfSex(member) && !isOtherKin(title.key, people[member]?.role ?? '');
  const adults = all.filter((member) => kindOf(member) !== 'child' && fits(member));
  const sure = sex === null ? [] : adults.filter((member) => people[member]?.sex === sex);
  // “Told Nan Kiah had left” may be two side by side.
  const isApart =
    isKin(title.key) && readRole(title.key).pseudonym !== 'Aunt' && readRole(title.key).pseudonym !== 'Uncle';
  if (isApart && use === 'forename' && all.some((member) => kindOf(member) === 'child')) return all;
  if (sure.length > 0) return sure;
  if (adults.length > 0) return adults;
  // “Miss Holt” may be a girl of seventeen, “Mr Holt” is her father or his brother.
  const mayBeChild = isWritten || ofTheYoung.has(title.key) || use === 'forename';
  return mayBeChild ? all.filter((member) => kindOf(member) === 'child') : [];
}

/** “Mrs H”, “Dr K”: a letter behind a title is a surname’s. */
export function chooseBySurname(
  letter: string,
  title: NameToken,
  people: readonly Person[],
): readonly number[] {
  const all = [...people.keys()].filter((member) => people[member]?.surnameLetters.includes(letter));
  return chooseTitled(all, { use: 'surname', title, letters: 1 }, people);
}

/** Whether a role is the relation that a title states: “Nan”, of a maternal grandmother. */
function isOfKin(title: string, role: string): boolean {
  const { pseudonym, isParent, sex } = readRole(role);
  const relation = relationOfKin(title) ?? readRole(title).pseudonym;
  const isStep = isParent && readRole(title).isParent && sex === readRole(title).sex;
  return isStep || ` ${pseudonym}`.toLowerCase().endsWith(` ${relation}`.toLowerCase());
}

/** “Uncle Mark” is not the father, and “Nan Sue” is no aunt; an aunt may be called so who is none. */
function isOtherKin(title: string, role: string): boolean {
  if (!isKin(title)) return false;
  const { isParent, pseudonym } = readRole(role);
  if (isParent) return !readRole(title).isParent;
  const isOfAunt = /^(?:aunt|uncle)/.test(title);
  return (
    !isOfAunt &&
    /(?:^|al )(?:aunt|uncle|grandmother|grandfather|cousin)$/i.test(pseudonym) &&
    !isOfKin(title, role)
  );
}

/**
 * “Dr King” may be the GP King, “Rev King” and “PC King” are not; nor is a professional of whom nobody says more anything but a support worker.
 *
 * @param isWhole their whole name stands behind it.
 */
function mayBeTitled(title: string, person: Person | undefined, isWhole = false): boolean {
  if (person === undefined || person.titles.includes(title)) return true;
  return mayWorkAs(title, person.role) || (isWhole && fieldOf(person.role) === null);
}

/** Whether whoever has a role at work may be called by a title or a role. */
export function mayWorkAs(title: string, role: string): boolean {
  const [own, said] = [fieldOf(role), fieldOf(title)];
  return own === said || (own === null && said === 'SW');
}

const noRole = new Set(['Person', 'Adult']);

/** Whether whoever has a role beside the name, “teacher Mr Reed”, “Mr Frost, the neighbour”, may be this one of the list. */
export function mayHaveRole(role: string, person: Person | undefined): boolean {
  if (person === undefined) return false;
  const { kind, role: own } = person;
  const said = readRole(role);
  // Whoever has no role may have any.
  if (noRole.has(readRole(own).pseudonym)) return true;
  if (said.kind === 'staff') return kind === 'staff' && mayBeTitled(role, person);
  // “Mrs Holt (grandmother)” is not the mother of the children.
  if (/^grand/i.test(said.pseudonym) && readRole(own).isParent) return false;
  const isStranger = said.pseudonym === 'Neighbour' || said.pseudonym === 'Friend';
  return kind !== 'staff' && (!isStranger || readRole(own).pseudonym === said.pseudonym);
}

/** Whom records name with a word for what they are to a child. */
const grownKin = new Set(
  'Mother Father Stepmother Stepfather Grandmother Grandfather Aunt Uncle Partner Carer'
    .split(' ')
    .concat(
      'Foster carer',
      ...['Maternal', 'Paternal'].flatMap((side) => [`${side} grandmother`, `${side} grandfather`]),
    ),
);

/** “Youth worker Kelly”, “cousin Kelly”, “dad Kiah” of a child: none of these who are called so. */
export function saysAnother(role: string, members: readonly number[], people: readonly Person[]): boolean {
  const { kind, pseudonym } = readRole(role);
  return members.every((member) => {
    const own = people[member];
    if (own === undefined || noRole.has(readRole(own.role).pseudonym)) return false;
    if (kind === 'staff') return own.kind !== 'staff';
    if (own.kind === 'child' && grownKin.has(pseudonym)) return true;
    return (
      (pseudonym === 'Cousin' || pseudonym === 'Neighbour') && readRole(own.role).pseudonym !== pseudonym
    );
  });
}

/** At what sort of work people of a role, or of a title, are, “none” at none; null where the role does not tell. */
function fieldOf(role: string): string | null {
  const { kind, pseudonym } = readRole(role);
  if (officers.has(role)) return 'Police officer';
  if (pseudonym === 'Professional') return null;
  if (role === 'prof' || role === 'professor') return 'Doctor';
  if (role === 'hhj') return 'Lawyer';
  return kind === 'staff' ? (fields.get(pseudonym) ?? pseudonym) : 'none';
}

const officers = new Set([
  'dci',
  'ps',
  'wpc',
  'sgt',
  'sergeant',
  'insp',
  'inspector',
  'supt',
  'det',
  'constable',
]);
/** Who may be called by another’s role or title. */
const fields = new Map(
  [
    ['Doctor', 'GP', 'Therapist'],
    ['Nurse', 'HV', 'Midwife'],
    ['SW', 'FSW', 'Manager', 'Chair', 'Key worker'],
    ['Teacher', 'Head teacher', 'DSL', 'Nursery worker'],
  ].flatMap(([field = '', ...others]) => others.map((one): [string, string] => [one, field])),
);
/** “Mr Frost” is neither PC Frost nor Dr Frost, unless the list has them as “Mr”. */
export const neverMr: ReadonlySet<string> = new Set(['Police officer', 'Doctor', 'GP']);
const ofTheYoung = new Set(['miss', 'master']);

/** What stands for them: one pseudonym, a few with “or”, or the name of the family. */
export function sayPeople(members: readonly number[], use: NameUse, people: readonly Person[]): string {
  const names = [...new Set(members.map((member) => people[member]?.pseudonym ?? marks.name))];
  if (names.length === 1) return names[0] ?? marks.name;
  const areWorkers = members.every((member) => people[member]?.kind === 'staff');
  if (use === 'surname' && !areWorkers) return familyName;
  return names.length > mostJoined ? marks.name : names.join(' or ');
}
