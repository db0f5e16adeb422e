import { keyOfForm } from '../forms/family-forms.ts';
import {
  isMisspeltForename,
  isMisspeltName,
  isMisspeltSurname,
  mayBeOwnName,
} from '../forms/misspelt-names.ts';
import { mayBeRole } from '../forms/surely-another.ts';
import type { CastMember } from '../terms/cast.ts';
import { readRole } from '../terms/cast-words.ts';
import { foldName } from '../terms/name-tokens.ts';
import { readPersonName } from '../terms/person-name.ts';
import { beforeTitle, columnWhy, statedWhy } from '../unlisted/why-drafted.ts';
import {
  isBesideKin,
  isBesideWork,
  isCalledAsKin,
  isTitledByForename,
  isTitledSo,
} from '../words/drafted-titles.ts';
import { isGivenName } from '../words/ordinary-words.ts';
import type { DraftMember } from './draft-cast.ts';
import { hasPart, isKnownOtherwise, mayBeCalledSo } from './drafted-names.ts';
import { isAllOfPlaceholder, type KnownPeople } from './known-people.ts';
import { isWorker } from './listed-workers.ts';

/** A name of the records, with why it is on their list. */
type FromTexts = CastMember & Partial<Pick<DraftMember, 'why' | 'isShouted' | 'isSurelySurname'>>;

/** Nobody, where it is somebody else’s; not surely, where a namesake may be meant. */
type Whom = { readonly owners: readonly CastMember[]; readonly isSure: boolean } | 'stand-in';

/**
 * Whom of the record a name of the records means, several only of workers whom it fits alike; `stand-in` where the list needs nobody for it:
 * what is left of a name that stands for one until there is one, two people side by side, a child under another surname of the family.
 */
export function ownersOf(member: FromTexts, known: KnownPeople): Whom {
  const { children, adults, workers, mistaken } = known;
  const isOwner = ({ name, otherNames }: CastMember) =>
    [name, ...otherNames].some((text) => isCalled(text, member) || isWithMiddleNames(text, member.name));
  const owner = children.find(isOwner) ?? adults.find((one) => isOwner(one) && !isNamesake(one, member));
  const initialled = member.why === columnWhy ? children.filter((one) => hasInitials(one, member)) : [];
  if (owner !== undefined) return surely([owner]);
  if (initialled.length === 1) return surely(initialled);
  if (children.some((child) => isChildOfFamily(child, member, known) || isBesideKin(child, member.name)))
    return 'stand-in';
  // A cell that names a parent makes nobody’s child of them.
  const written = member.why === columnWhy ? { ...member, role: 'person' } : member;
  const asWritten = member.why === statedWhy ? null : ownersAsWritten(written, known);
  if (asWritten !== null) return asWritten;
  const whole = workers.find(({ name }) => foldName(name) === foldName(member.name));
  const fitting = whole === undefined ? workers.filter((worker) => isWorker(worker, member)) : [whole];
  if (fitting.length > 0) return surely(fitting);
  const stranger = mistaken.find(isOwner);
  if (stranger !== undefined) return surely([stranger]);
  const misspelt = member.why === statedWhy ? null : ownerMisspelt(written, known);
  // A brother or sister who is not in the record may be called nearly as a child is.
  if (misspelt !== null)
    return { owners: [misspelt], isSure: misspelt.role !== 'child' && !mayBeOwnName(misspelt, member.name) };
  const people = [...children, ...adults, ...mistaken];
  return people.some((one) => isAllOfPlaceholder(one, member)) ? 'stand-in' : surely([]);
}

/** Whom texts mean by a part of a name or by another way to write it; null where it is nobody of the record for that. */
function ownersAsWritten(member: FromTexts, known: KnownPeople): Whom | null {
  const { children, adults, workers } = known;
  if ([...children, ...adults].some((one) => isWithMore(one, member))) return 'stand-in';
  const between = [...children, ...adults, ...workers].filter((one) => hasPart(one, member.name));
  const called = between.filter((one) => mayBeCalledSo(one, member, known.isOfAnother));
  if (called.length > 0) return { owners: called, isSure: false };
  return between.length === 0 && isOfRecord(member, known) ? 'stand-in' : null;
}

/** The one of the record whose name a text has with a slip of the pen or in short; null where it is nobody’s, or several people’s. */
function ownerMisspelt(member: FromTexts, known: KnownPeople): CastMember | null {
  const { children, adults, workers, isOfAnother } = known;
  const own = readPersonName(member.name);
  const fits = (one: CastMember) => {
    const { forename, surname } = readPersonName(one.name);
    if (own.surname.length === 0)
      return isSameRelative(one, member) && isMisspeltForename(forename, own.forename);
    if (own.forename.length > 0) return mayBeRole(member.role, one.role) && isMisspeltName(one, member.name);
    return isMisspeltSurname(surname, own.surname) && isTitledAs(one, member, own.surname);
  };
  const [found, ...more] = [...children, ...adults, ...workers].filter(fits);
  if (found === undefined || more.length > 0 || isOfAnother(member.name, found.role)) return null;
  return found;
}

/** “Rory H-K” in a column of children, of Rory Hale-Kerrigan. */
function hasInitials({ name, otherNames }: CastMember, { name: seen }: FromTexts): boolean {
  const [first = '', ...letters] = foldName(seen).split(/[\s.-]+/);
  const own = letters.join('');
  return [name, ...otherNames].map(readPersonName).some(({ forename, surname }) => {
    const initials = surname.map((part) => part.slice(0, 1)).join('');
    return own !== '' && forename.join('-') === first && (own === initials || own === initials.slice(0, 1));
  });
}

/** “PGM Zubaida”: of a relative whom the record has as the same. */
function isSameRelative(one: CastMember, { role }: FromTexts): boolean {
  const [own, said] = [readRole(one.role), readRole(role)];
  return (
    own.kind === 'adult' && own.pseudonym === said.pseudonym && !['Adult', 'Person'].includes(said.pseudonym)
  );
}

/** “SW Whitefield” of a social worker Whitfield: by the title that is theirs. “Mr Sweeny” may be a father or his father, “Mrs Whitefield” somebody’s mother. */
function isTitledAs(one: CastMember, member: FromTexts, seen: readonly string[]): boolean {
  const corrected = { ...one, name: [...readPersonName(one.name).forename, ...seen].join(' ') };
  return (
    readRole(one.role).kind === 'staff' &&
    readPersonName(member.name).sex === null &&
    isWorker(corrected, member)
  );
}

function surely(owners: readonly CastMember[]): Whom {
  return { owners, isSure: true };
}

/** “Seen by SW Kiah”, where the record has a child Kiah; “Mr Holt”, where it has a father of that surname and nobody calls him a worker. */
function isOfRecord(member: FromTexts, known: KnownPeople): boolean {
  const { name, role, why } = member;
  const { children, adults } = known;
  if ([...children, ...adults].some((one) => isBesideWork(one, name))) return true;
  if (adults.some((one) => isCalledAsKin(one, name))) return true;
  if (isKnownOtherwise({ name, role }, known) || isByForename(member, known)) return true;
  return (
    (readRole(role).kind !== 'staff' || why === beforeTitle) && adults.some((one) => isTitledSo(one, name))
  );
}

/** “Mr Ahmad”, where nobody of the record or of the texts has that for a surname, and no worker for a forename. */
function isByForename({ name, role, isSurelySurname }: FromTexts, known: KnownPeople): boolean {
  if (isSurelySurname === true) return false;
  const own = readPersonName(name).surname.join('');
  const { children, adults, workers } = known;
  const names = [...children, ...adults, ...workers].flatMap((one) => [one.name, ...one.otherNames]);
  const isWorkers = workers.some((one) => readPersonName(one.name).forename.join('') === own);
  if (isWorkers || names.some((text) => readPersonName(text).surname.join('') === own)) return false;
  return adults.some((one) => mayBeRole(role, one.role) && isTitledByForename(one, name));
}

/**
 * By the forename with the surname of another of the family: “Jonty Thornbury”, which every list that has both reads so. A worker whom an entry
 * states, or a text that surely tells of somebody grown, says that no child is meant.
 */
function isChildOfFamily(child: CastMember, member: FromTexts, { forms, namesakes }: KnownPeople): boolean {
  const own = readPersonName(member.name);
  const key = keyOfForm(own);
  return (
    member.why !== statedWhy &&
    own.forename.length > 0 &&
    own.surname.length > 0 &&
    !namesakes.has(key) &&
    (forms.get(child)?.has(key) ?? false)
  );
}

/** “Kelly Louise Holt” is Kelly Holt, where one of them alone has a name between. */
function isWithMiddleNames(name: string, other: string): boolean {
  const [one, two] = [readPersonName(name), readPersonName(other)];
  const isWhole = one.forename.length > 0 && one.surname.length > 0;
  return (
    isWhole && keyOfForm(one) === keyOfForm(two) && (one.middle.length === 0) !== (two.middle.length === 0)
  );
}

/**
 * “Maisie Harper Ward”, of whom the record has the whole name; “Jodie ASQ”, “Harper ASQ” by a part of it, where the last word may be a short
 * form: whose name that may be the text says in doubt, and what is told of them elsewhere is not told of somebody new.
 */
function isWithMore({ name, otherNames }: CastMember, { name: seen, isShouted }: FromTexts): boolean {
  const words = foldName(seen).split(' ');
  const before = words.slice(0, -1).join(' ');
  return [name, ...otherNames].some((text) => {
    const { forename, surname } = readPersonName(text);
    // “INC MAJA ZIELINSKA”, as a log in capitals runs on.
    const [first = ''] = words;
    const behind = first.length > 4 || isGivenName(first) ? '' : words.slice(1).join(' ');
    const isWhole = words.length > 2 && [before, behind].includes(foldName(text));
    return isWhole || (isShouted === true && [forename, surname].some((part) => part.join('-') === before));
  });
}

/** A worker whom an entry states by one word, which an adult of the record has as a part of their name: that they are one, nobody says. */
function isNamesake({ name, otherNames }: CastMember, member: FromTexts): boolean {
  const texts = [member.name, ...member.otherNames].map(foldName);
  return member.why === statedWhy && ![name, ...otherNames].some((text) => texts.includes(foldName(text)));
}

/** By the whole name, or by the forename alone: two children of one forename are told apart by whoever checks the export. */
export function isCalled(
  child: string,
  { name, otherNames }: Pick<CastMember, 'name' | 'otherNames'>,
): boolean {
  const whole = foldName(child);
  const { forename } = readPersonName(child);
  return [name, ...otherNames].some((text) => {
    const own = readPersonName(text);
    const isForenameAlone = own.surname.length === 0 && own.forename.join('') === forename.join('');
    return foldName(text) === whole || (isForenameAlone && forename.length > 0);
  });
}
