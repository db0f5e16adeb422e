import { type Day, dayParts } from '../../../../../shared/day.ts';
import { placeForms } from '../numbers/place-name-forms.ts';
import type { Cast, CastMember } from '../terms/cast.ts';
import { type RoleKind, readRole, type Sex, sexOfTitle } from '../terms/cast-words.ts';
import { foldName } from '../terms/name-tokens.ts';
import { readPersonName } from '../terms/person-name.ts';
import { makeIsSurname } from '../unlisted/surnames-of-others.ts';
import { sexOfForename } from '../words/forenames.ts';
import { keyOfForm, listFamilyForms } from './family-forms.ts';
import { type Form, keysOf, personForms } from './person-forms.ts';

/** How a person is named by some words: the further up, the surer. */
export type NameUse = 'full' | 'forename' | 'surname' | 'initials';

export interface Naming {
  readonly member: number;
  readonly use: NameUse;
  /** Its last letter stands for a surname: “Noah S”. */
  readonly endsInInitial?: true;
  /** Their forename with the surname of another of the family: a namesake may be meant. */
  readonly isOfFamily?: true;
  /** By a part of their name alone, as somebody else may be called: a name between with the surname. */
  readonly isPart?: true;
  /** By a short form that is a name of its own: “Rose” of Rosemary. */
  readonly isOwnName?: true;
}

/** A place in the tree of names: what may come next, and whose name ends here. */
export interface NameNode {
  readonly next: Map<string, NameNode>;
  readonly namings: Naming[];
}

export interface Person {
  readonly pseudonym: string;
  readonly role: string;
  readonly kind: RoleKind;
  readonly sex: Sex | null;
  /** Of a worker, or a child, whose role tells none: what the forename tells; null where it may be either’s. */
  readonly sexOfForename: Sex | null;
  /** With which letters their surnames begin, as keys. */
  readonly surnameLetters: readonly string[];
  /** With which the list has them: “pc” of “PC Dilys Frome”. */
  readonly titles: readonly string[];
  /** A worker whom the list has by one word, which may be a surname as well: “Marsh”. */
  readonly isByOneWord: boolean;
  /** The texts alone name them. */
  readonly isFromTexts: boolean;
  /** Some text tells somebody else of their forename. */
  readonly hasNamesake?: true;
  /** How old they were in the time of which the texts tell; null where nobody knows, or nobody is told. */
  readonly ages: { readonly from: number; readonly to: number } | null;
}

/** A cast made ready to be looked for: one walk over a text finds every name, however many there are. */
export interface NameIndex {
  readonly root: NameNode;
  readonly people: readonly Person[];
  /** Single words of names, for near misses. */
  readonly words: ReadonlySet<string>;
  /** Words that the list says are no names, in small letters. */
  readonly notNames: ReadonlySet<string>;
  /** What stands in anonymised texts already: pseudonyms, as keys. */
  readonly pseudonyms: NameNode;
  readonly born: ReadonlySet<string>;
  /** Texts of the run write M and F for parents. */
  readonly writesParentsByLetters?: boolean;
  /** Words in small letters behind an article in texts of the run. */
  readonly things?: ReadonlySet<string>;
}

/** From the first day of which texts tell to the last. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

/**
 * @param namesakes whole names that are no child’s of the list, though a child’s forename and a surname of the family: as `keyOfForm` has them.
 * @param span of which the texts tell; null where that is not known.
 */
export function indexNames(
  cast: Cast,
  namesakes: ReadonlySet<string> = new Set(),
  span: Span | null = null,
): NameIndex {
  const root = makeNode();
  const pseudonyms = makeNode();
  const words = new Set<string>();
  const notNames = new Set<string>();
  const people = cast.map((member) => asPerson(member, span));
  const kindOf = (member: number) => people[member]?.kind ?? 'adult';
  const isSurname = makeIsSurname(cast, kindOf);
  const others = new Set([...namesakes, ...wholeNames(cast, kindOf)]);
  for (const [member, listed] of cast.entries()) {
    const kind = kindOf(member);
    if (kind === 'word') {
      for (const text of [listed.name, ...listed.otherNames]) notNames.add(foldName(text));
      continue;
    }
    addKeys(pseudonyms, keysOf(listed.pseudonym), { member, use: 'full' });
    const forms =
      kind === 'place' ? placeForms(listed) : personForms(listed, kind, (key) => isSurname(key, member));
    for (const form of forms.filter((one) => !isAnothers(one, others))) {
      addKeys(root, form.keys, namingOf(member, form, kind));
      if (isOneWord(form.keys, form.use)) words.add(form.keys.join(''));
    }
  }
  addFamilySurnames(root, cast, namesakes);
  const born = new Set(cast.flatMap((member) => member.born ?? []));
  return { root, people, words, notNames, pseudonyms, born };
}

function namingOf(member: number, { keys, use, isOfFamily }: Form, kind: RoleKind): Naming {
  const endsInInitial = kind !== 'place' && keys.at(-1)?.length === 1;
  const naming: Naming = isOfFamily ? { member, use, isOfFamily } : { member, use };
  return endsInInitial ? { ...naming, endsInInitial } : naming;
}

/** A part of somebody’s name that is somebody else’s whole name: “Leo Smith” of Leo Smith Brown, where the father is called so. */
function isAnothers({ keys, isOfFamily }: Form, others: ReadonlySet<string>): boolean {
  return isOfFamily === true && others.has(keys.join(' '));
}

/** Of the family and those around it: a worker may have a child’s name. */
function wholeNames(cast: Cast, kindOf: (member: number) => RoleKind): readonly string[] {
  return cast
    .filter((_, member) => kindOf(member) === 'child' || kindOf(member) === 'adult')
    .flatMap(({ name, otherNames }) => [name, ...otherNames].map((text) => keysOf(text).join(' ')));
}

/** A child’s forename with the surname of another of the family is no surer than the forename, and that child all the same: “Jonty Thornbury”. */
function addFamilySurnames(root: NameNode, cast: Cast, namesakes: ReadonlySet<string>): void {
  for (const form of listFamilyForms(cast)) {
    if (namesakes.has(keyOfForm(form))) continue;
    const part = form.isPart === true ? { isPart: true as const } : {};
    const own = form.isOwnName === true ? { isOwnName: true as const } : {};
    const ends = form.surname.at(-1)?.length === 1 ? { endsInInitial: true as const } : {};
    const naming: Naming = {
      member: form.member,
      use: 'forename',
      isOfFamily: true,
      ...part,
      ...own,
      ...ends,
    };
    addKeys(root, [...form.forename, ...form.surname], naming);
  }
}

/** An address or a reference is nobody’s name: it is looked for by itself. */
function asPerson(member: CastMember, span: Span | null): Person {
  const { name, otherNames, role: roleText, pseudonym, isAddress, isReference, isFromTexts } = member;
  const role = readRole(roleText);
  const kind = isAddress || isReference ? 'word' : role.kind;
  const names = [name, ...otherNames].map(readPersonName);
  const isByOneWord = kind === 'staff' && names.every(({ surname }) => surname.length === 0);
  const sex = role.sex ?? names[0]?.sex ?? null;
  const isPerson = kind === 'child' || kind === 'adult' || kind === 'staff';
  const surnameLetters = isPerson ? names.flatMap(({ surname }) => surname[0]?.slice(0, 1) ?? []) : [];
  return {
    pseudonym,
    role: roleText,
    kind,
    sex,
    sexOfForename:
      kind === 'staff' || kind === 'child' ? sexOfForename(names[0]?.forename.join('') ?? '') : null,
    surnameLetters,
    titles: [name, ...otherNames].flatMap((text) => titleIn(text) ?? []),
    isByOneWord,
    isFromTexts: isFromTexts === true,
    ages: agesOf(member, span),
  };
}

/** Of whom no age is told, none may be guessed by what a document makes of one. */
function agesOf({ born, isSealed }: CastMember, span: Span | null): Person['ages'] {
  if (born === null || span === null || isSealed === true) return null;
  const { year } = dayParts(born);
  return { from: dayParts(span.first).year - year - 1, to: dayParts(span.last).year - year };
}

function titleIn(text: string): string | null {
  const [first = ''] = keysOf(text);
  return sexOfTitle(first) === undefined ? null : first;
}

function isOneWord(keys: readonly string[], use: NameUse): boolean {
  return keys.length === 1 && use !== 'initials' && keys.join('').length > 2;
}

function makeNode(): NameNode {
  return { next: new Map(), namings: [] };
}

function addKeys(root: NameNode, keys: readonly string[], naming: Naming): void {
  if (keys.length === 0) return;
  let node = root;
  for (const key of keys) {
    const next = node.next.get(key) ?? makeNode();
    node.next.set(key, next);
    node = next;
  }
  const known = node.namings.some(({ member, use }) => member === naming.member && use === naming.use);
  if (!known) node.namings.push(naming);
}
