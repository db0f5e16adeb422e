import { keyOfForm } from '../forms/family-forms.ts';
import { formsBetween, halfForms } from '../forms/forms-between.ts';
import { mayBeRole } from '../forms/surely-another.ts';
import type { CastMember } from '../terms/cast.ts';
import { readRole } from '../terms/cast-words.ts';
import { splitNameTokens } from '../terms/name-tokens.ts';
import { type PersonName, readPersonName } from '../terms/person-name.ts';
import { columnWhy, statedWhy } from '../unlisted/why-drafted.ts';
import { listedWhy } from './drafted-owners.ts';

/** Whom the record of a family has. */
interface OfRecord {
  readonly children: readonly CastMember[];
  readonly adults: readonly CastMember[];
  readonly workers: readonly CastMember[];
  /** Whether some text says that whoever has a whole name is not who has a role in the family. */
  readonly isOfAnother: (name: string, role: string) => boolean;
}

type Named = Pick<CastMember, 'name' | 'otherNames'>;

function namesOf({ name, otherNames }: Named): readonly PersonName[] {
  return [name, ...otherNames].map(readPersonName);
}

function keysOf(text: string): string {
  return splitNameTokens(text)
    .map(({ key }) => key)
    .join(' ');
}

/** “Mohammed Tariq” and “Tariq Hussain”, of Mohammed Tariq Hussain, “Beth Cole” of Beth Marsh-Cole: by a part of the whole name. */
export function hasPart(one: Named, text: string): boolean {
  const own = keysOf(text);
  const written = own.replaceAll(' ', '');
  return (
    formsBetween(one).some((form) => keyOfForm(form) === own) ||
    halfForms(one).some((form) => keyOfForm(form).replaceAll(' ', '') === written)
  );
}

/** As far as neither what the records call whoever has a whole name nor any text says that it is somebody else’s. */
export function mayBeCalledSo(
  one: CastMember,
  { name, role }: Pick<CastMember, 'name' | 'role'>,
  isOfAnother: OfRecord['isOfAnother'],
): boolean {
  return mayBeRole(role, one.role) && !isOfAnother(name, one.role);
}

/**
 * Whether what the records seem to call somebody is a way to write who stands in the record, which the list needs nobody for: “KOWALCZYK Tomasz”,
 * “Ellie Mae” of Ellie-Mae, “the Harrows”, a mother by the surname of another of the family, two forenames side by side.
 */
export function isKnownOtherwise({ name, role }: Pick<CastMember, 'name' | 'role'>, of: OfRecord): boolean {
  const family = [...of.children, ...of.adults];
  const isStaff = readRole(role).kind === 'staff';
  const own = keysOf(name);
  return (
    [...(isStaff ? [] : family), ...of.workers].some((one) => isWrittenSo(one, own)) ||
    (!isStaff && (isSurnameOfAll(name, family) || isMarried(name, role, of))) ||
    areTwo(name, family)
  );
}

/** The names of somebody that are another’s whole name of none: “Grace Reed” is a worker’s, though a child be called Grace. */
export function namesNotOfOthers(
  { name, otherNames }: Named,
  owner: Named,
  known: readonly Named[],
): readonly string[] {
  const bears = (one: Named, key: string) => [one.name, ...one.otherNames].some((own) => keysOf(own) === key);
  return [name, ...otherNames].filter((text) => {
    const key = keysOf(text);
    return bears(owner, key) || !known.some((one) => bears(one, key));
  });
}

/** In another order, with a space or nothing for a hyphen. */
function isWrittenSo(one: Named, own: string): boolean {
  const written = own.replaceAll(' ', '');
  return namesOf(one).some(({ forename, middle, surname }) => {
    const between = middle.flat();
    const forms = [
      [...forename, ...surname],
      [...surname, ...forename],
      [...forename, ...between, ...surname],
      [...between, ...surname, ...forename],
      [...surname, ...forename, ...between],
      ...(forename.length > 1 ? [forename] : []),
    ];
    return surname.length > 0 && forename.length > 0 && forms.some((keys) => keys.join('') === written);
  });
}

/** “Harrows”, “Connors”, “Oshea”, “O’Shea Brand” of O’Shea-Brand: the family’s. */
function isSurnameOfAll(name: string, family: readonly Named[]): boolean {
  const { forename, surname: titled, sex } = readPersonName(name);
  if (sex !== null || (forename.length === 0 && titled.length > 0)) return false;
  const all = family.flatMap(namesOf);
  if (titled.length === 0 && all.some((one) => one.forename.join(' ') === forename.join(' '))) return false;
  const own = splitNameTokens(name).map(({ key }) => key);
  const written = own.join('');
  return all.some(({ middle, surname }) => {
    // “Shea Brand” of “O Shea Brand”, “Quillan Hart” of Ella Quillan Hart.
    const ends = [surname, [...middle.flat(), ...surname].slice(-own.length), surname.slice(-own.length)];
    return (
      surname.length > 0 &&
      ends.some((keys) => ['', 's', 'es'].some((plural) => keys.join('') + plural === written))
    );
  });
}

/** “Joanne Reed”, of a mother Joanne Harrow and a stepfather Reed; a child by two surnames of the family. A father takes nobody’s surname. */
function isMarried(name: string, role: string, { children, adults, isOfAnother }: OfRecord): boolean {
  const own = readPersonName(name);
  const said = readRole(role);
  if (own.forename.length === 0 || own.surname.length === 0 || own.middle.length > 0) return false;
  // “Kate O’Dwyer” would be left as “Kate O” and “Dwyer”.
  if (own.surname.some((key) => key.length === 1)) return false;
  const parents = adults.filter((one) => readRole(one.role).isParent);
  const mothers = parents.filter((one) => readRole(one.role).sex === 'f');
  const surnames = new Set([...children, ...parents].flatMap(namesOf).flatMap(({ surname }) => surname));
  return (
    own.surname.every((key) => surnames.has(key)) &&
    [...mothers, ...(own.surname.length > 1 ? children : [])].some((one) => {
      const isSaidSo = ['Person', 'Adult', readRole(one.role).pseudonym].includes(said.pseudonym);
      const isSo = namesOf(one).some(({ forename }) => forename.join(' ') === own.forename.join(' '));
      return isSaidSo && isSo && !isOfAnother(name, one.role);
    })
  );
}

/** “Told Isla Mark left”: two of the family, where nobody is called so by a surname. */
function areTwo(name: string, family: readonly Named[]): boolean {
  const { forename, middle, surname } = readPersonName(name);
  const all = family.flatMap(namesOf);
  const isForename = (keys: readonly string[]) =>
    all.some((one) => [one.forename, ...one.middle].some((part) => part.join(' ') === keys.join(' ')));
  const isSurname = (keys: readonly string[]) => all.some((one) => one.surname.join(' ') === keys.join(' '));
  return (
    middle.length === 0 &&
    forename.length > 0 &&
    surname.length > 0 &&
    isForename(forename) &&
    isForename(surname) &&
    !isSurname(surname)
  );
}

/**
 * Whom the texts alone name; not whoever an entry states to be a worker.
 *
 * @param why they are on the list.
 */
export function asOther(
  member: CastMember,
  why: string | undefined,
  adults: readonly CastMember[],
): CastMember {
  const { isParent, pseudonym } = readRole(member.role);
  // “Kelly’s mother Sue”, where the record has the children’s mother.
  const isRelative = isParent && adults.some(({ role }) => readRole(role).pseudonym === pseudonym);
  // “Daughter Parveen rang, next of kin”: a fourth child beside three would be taken for one of theirs.
  const isChild = pseudonym === 'Child' && why !== columnWhy && why !== listedWhy;
  const role = isRelative ? 'adult' : isChild ? 'person' : member.role;
  const other = { ...member, pseudonym: '', role };
  return why === statedWhy ? other : { ...other, isFromTexts: true };
}
