import type { Day } from '../../../../shared/day.ts';
import type { MergedChronology } from '../merge-chronologies.ts';
import { textsOf } from './agency-words.ts';
import type { Cast, CastMember } from './cast.ts';
import { readRole } from './cast-words.ts';
import { asCast, beforeTitle, type DraftMember, draftCast, statedWhy } from './draft-cast.ts';
import { asOther, isKnownOtherwise, namesMiddle, namesNotOfOthers } from './drafted-names.ts';
import { isBesideKin, isBesideWork, isCalledAsKin, isTitledSo } from './drafted-titles.ts';
import { findNamesakes, keyOfForm, listFamilyForms } from './family-forms.ts';
import { asAddress, makeIsAddress } from './listed-addresses.ts';
import { asReference } from './listed-references.ts';
import { asWorkers, isWorker, type KnownWorker } from './listed-workers.ts';
import { foldName } from './name-tokens.ts';
import { readPersonName } from './person-name.ts';
import { givePseudonyms } from './pseudonyms.ts';

/** What is known of a family beside its records. */
export interface KnownFamily {
  /** What the record of the family is called: “Family M”, “Brathe”. */
  readonly name: string;
  readonly children: readonly KnownChild[];
  /** The adults around them, each with what they are to the children: “mother”. */
  readonly adults: readonly KnownAdult[];
  /** Who is or was allocated to the family, in the order in which it was said. */
  readonly workers: readonly KnownWorker[];
  /** Names that stood in the record by mistake: mostly children of other families, in whose records they may stand all the same. */
  readonly mistaken: readonly string[];
  /** Where they live and lived, protected or not: the lines of each, parted by commas or line ends, the postcode as one of them. */
  readonly addresses: readonly string[];
  /** By which the record is found; null where nothing of a document may look for it. */
  readonly reference: string | null;
}

export interface KnownChild {
  readonly name: string;
  /** What they were called before, and are called besides. */
  readonly otherNames: readonly string[];
  readonly born: Day | null;
  /** Whether the identity is sealed. */
  readonly isSealed?: boolean;
  /** What stood for them in a document before; null where there was none. */
  readonly pseudonym: string | null;
}

export interface KnownAdult extends KnownChild {
  readonly role: string;
}

/**
 * The list of people to anonymise with: the family’s own children first, then the adults of its record, then the workers who are or were
 * allocated to it, then whomever else the records seem to name. A name of the records that is one of theirs stands with them. The same
 * family and records give the same list.
 */
export function castWithChildren(merged: MergedChronology, family: KnownFamily): Cast {
  const known = listKnown(family, textsOf(merged));
  const { children, adults, workers, mistaken } = known;
  const others: CastMember[] = [];
  const joined = new Map(
    [...children, ...adults, ...workers, ...mistaken].map((one) => [one, new Set<string>()]),
  );
  const bearers = [...children, ...adults, ...workers];
  const drafted = draftCast(merged);
  const isAddress = makeIsAddress([...bearers, ...family.addresses.map(asAddress)]);
  for (const [at, member] of asCast(drafted).entries()) {
    const owners = ownersOf(drafted[at] ?? member, known);
    if (owners === 'stand-in' || (owners.length === 0 && isAddress(member.name))) continue;
    const isStated = drafted[at]?.why === statedWhy;
    if (owners.length === 0) others.push(asOther(member, isStated, adults));
    for (const owner of owners)
      for (const text of namesNotOfOthers(member, owner, bearers)) joined.get(owner)?.add(text);
  }
  const withJoined = (one: CastMember): CastMember => ({
    ...one,
    otherNames: withoutRepeats([...one.otherNames, ...(joined.get(one) ?? [])], one.name),
  });
  const own = bearers.map(withJoined);
  const people = [...own, ...others, ...mistaken.map(withJoined)];
  const members = [...people, ...namesOfFamily(family.name, people)];
  const taken = new Set(members.flatMap(({ name, otherNames }) => [name, ...otherNames].map(foldName)));
  const isFree = ({ pseudonym }: CastMember) => !taken.has(pseudonym.toLowerCase());
  const named = givePseudonyms(
    members.map((one) => (isFree(one) ? one : { ...one, pseudonym: '' })),
    taken,
  );
  const { addresses, reference } = family;
  return [...named, ...addresses.map(asAddress), ...(reference === null ? [] : [asReference(reference)])];
}

/** A name of the records, with why it is on their list. */
type FromTexts = CastMember & Partial<Pick<DraftMember, 'why'>>;

/**
 * Whom of the record a name of the records means, several only of workers whom it fits alike; `stand-in` where the list needs nobody for it:
 * what is left of a name that stands for one until there is one, two people side by side, a child under another surname of the family.
 */
function ownersOf(member: FromTexts, known: KnownPeople): readonly CastMember[] | 'stand-in' {
  const { children, adults, workers, mistaken } = known;
  const isOwner = ({ name, otherNames }: CastMember) =>
    [name, ...otherNames].some((text) => isCalled(text, member) || isWithMiddleNames(text, member.name));
  const owner = children.find(isOwner) ?? adults.find((one) => isOwner(one) && !isNamesake(one, member));
  if (owner !== undefined) return [owner];
  if (children.some((child) => isChildOfFamily(child, member, known) || isBesideKin(child, member.name)))
    return 'stand-in';
  const called = [...children, ...adults].find((one) => namesMiddle(one, member.name));
  if (called !== undefined) return [called];
  if (member.why !== statedWhy && isOfRecord(member, known)) return 'stand-in';
  const whole = workers.find(({ name }) => foldName(name) === foldName(member.name));
  const fitting = whole === undefined ? workers.filter((worker) => isWorker(worker, member)) : [whole];
  if (fitting.length > 0) return fitting;
  const stranger = mistaken.find(isOwner);
  if (stranger !== undefined) return [stranger];
  const people = [...children, ...adults, ...mistaken];
  return people.some((one) => isAllOfPlaceholder(one, member)) ? 'stand-in' : [];
}

/** “Seen by SW Kiah”, where the record has a child Kiah; “Mr Holt”, where it has a father of that surname and nobody calls him a worker. */
function isOfRecord({ name, role, why }: FromTexts, { children, adults, workers }: KnownPeople): boolean {
  if ([...children, ...adults].some((one) => isBesideWork(one, name))) return true;
  if (adults.some((one) => isCalledAsKin(one, name))) return true;
  if (isKnownOtherwise({ name, role }, { children, adults, workers })) return true;
  return (
    (readRole(role).kind !== 'staff' || why === beforeTitle) && adults.some((one) => isTitledSo(one, name))
  );
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

/** A worker whom an entry states by one word, which an adult of the record has as a part of their name: that they are one, nobody says. */
function isNamesake({ name, otherNames }: CastMember, member: FromTexts): boolean {
  const texts = [member.name, ...member.otherNames].map(foldName);
  return member.why === statedWhy && ![name, ...otherNames].some((text) => texts.includes(foldName(text)));
}

/**
 * Those of a list who are nobody of a family’s record and no worker of theirs, and not named in it by mistake either.
 *
 * @param texts of the records, which tell a child from a grown namesake.
 */
export function notOfFamily<Listed extends CastMember>(
  list: readonly Listed[],
  family: KnownFamily,
  texts: Iterable<string>,
): readonly Listed[] {
  const known = listKnown(family, texts);
  return list.filter((member) => ownersOf(member, known).length === 0);
}

/** Everybody in a family’s record with the workers allocated to it, as a list of people has them. */
export function castOfFamily(family: KnownFamily): Cast {
  const { children, adults, workers } = listKnown(family);
  return [...children, ...adults, ...workers];
}

interface KnownPeople {
  /** With what they were called before. */
  readonly children: readonly CastMember[];
  readonly adults: readonly CastMember[];
  readonly workers: readonly CastMember[];
  readonly mistaken: readonly CastMember[];
  /** Under which other surnames of the family each child may be named. */
  readonly forms: ReadonlyMap<CastMember, ReadonlySet<string>>;
  /** Those that the records use of somebody else. */
  readonly namesakes: ReadonlySet<string>;
}

function listKnown(
  { children, adults, workers, mistaken }: KnownFamily,
  texts: Iterable<string> = [],
): KnownPeople {
  const named = adults.filter(({ name }) => !isPlaceholder(name));
  const taken = new Set([...children, ...named].map(({ name }) => foldName(name)));
  // Two names that were swapped and put right: each belongs to whom the record names by it now.
  const isFree = (name: string) => {
    const key = foldName(name);
    const free = !taken.has(key) && !isPlaceholder(name);
    taken.add(key);
    return free;
  };
  const own = children.map((one) => asKnown({ ...one, role: 'child' }, isFree));
  const around = named.map((one) => asKnown(one, isFree));
  const forms = listFamilyForms([...own, ...around]);
  return {
    children: own,
    adults: around,
    workers: asWorkers(workers, isFree),
    mistaken: mistaken.filter(isFree).map(asStranger),
    forms: new Map(
      own.map((child, at) => [child, new Set(forms.filter(({ member }) => member === at).map(keyOfForm))]),
    ),
    namesakes: findNamesakes(forms, texts),
  };
}

function asKnown(
  { name, otherNames, role, born, pseudonym, isSealed }: KnownAdult,
  isFree: (name: string) => boolean,
): CastMember {
  const own = { name, otherNames: otherNames.filter(isFree), role, pseudonym: pseudonym ?? '', born };
  return isSealed ? { ...own, isSealed } : own;
}

/** Whoever was entered by mistake is no child of this family: a list that told of one would tell of a sibling who is none. */
function asStranger(name: string): CastMember {
  return { name, otherNames: [], role: 'person', pseudonym: '', born: null, onlyIfMet: true };
}

/** Words that stand for a name until there is one. */
const placeholders = new Set(
  `a an and another baby babies born boy brother child children elder eldest expected female first foetus four girl half infant known
  male name named new newborn no not nobody number of older one other second sibling siblings sister step tbc the third three to be
  confirmed triplet triplets twin twins two unborn un unknown unnamed without yet young younger youngest`.split(
    /\s+/,
  ),
);

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** “Unborn baby” names nobody, and its words stand everywhere; “Winter Brown” names somebody, everyday words though they are. */
function isPlaceholder(name: string): boolean {
  return wordsOf(name).every((word) => word.length === 1 || placeholders.has(word));
}

/** Whom records seem to call “Marrick” where they say “Baby Marrick”, and a child is or was called so: nobody else. */
function isAllOfPlaceholder({ name, otherNames }: CastMember, member: CastMember): boolean {
  const rest = (text: string) => wordsOf(text).filter((word) => !placeholders.has(word));
  return (
    member.role === 'child' &&
    [name, ...otherNames].some((text) => {
      const own = rest(text);
      return own.length < wordsOf(text).length && own.join(' ') === wordsOf(member.name).join(' ');
    })
  );
}

function withoutRepeats(names: readonly string[], own: string): readonly string[] {
  const seen = new Set([foldName(own)]);
  return names.filter((name) => seen.size < seen.add(foldName(name)).size);
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

const plainWords = /^(?:family|families|household|the|siblings|children|child|of|and)$/i;

/** “Brathe” of “Brathe family”, where nobody else is called so; one letter names nobody. */
function namesOfFamily(name: string, people: Cast): readonly CastMember[] {
  const known = new Set(
    people.flatMap((person) =>
      [person.name, ...person.otherNames].flatMap((text) => text.split(/[\s\u00a0]+/).map(foldName)),
    ),
  );
  const words = name.match(/\p{Lu}[\p{L}\p{M}’'-]{2,}/gu) ?? [];
  return [...new Set(words)]
    .filter((word) => !plainWords.test(word) && !known.has(foldName(word)))
    .map((word) => ({ name: word, otherNames: [], role: 'person', pseudonym: '', born: null }));
}
