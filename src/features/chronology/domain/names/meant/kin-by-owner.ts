import type { Person } from '../forms/name-index.ts';
import { isRole, readRole } from '../terms/cast-words.ts';
import { isShortForm } from '../words/ordinary-words.ts';
import type { Named } from './in-doubt.ts';

/** What whoever has a relative is to the children: one of them, a parent, a grandparent, another of the family; a stranger is nobody of the list. */
type Owner = 'child' | 'parent' | 'grandparent' | 'relative' | 'stranger';

/** Of whose kin somebody is said to be. */
interface Owned {
  readonly owner: Owner;
  /** As the list has the owner. */
  readonly role: string | null;
  readonly person: Person;
}

const anybody = new Set(['Person', 'Adult']);

function isCalled(pattern: RegExp, { role }: Person): boolean {
  return pattern.test(readRole(role).pseudonym);
}

/** A maternal grandmother is no mother of the father. */
function isOfSide(role: string | null, person: Person): boolean {
  const side = readRole(person.role).pseudonym.split(' ')[0] ?? '';
  const parent = readRole(role ?? '').pseudonym;
  return !((side === 'Maternal' && parent === 'Father') || (side === 'Paternal' && parent === 'Mother'));
}

const relations: readonly {
  readonly words: RegExp;
  readonly mayBe: (owned: Owned) => boolean;
}[] = [
  {
    words: /^(?:brother|sister|sibling)$/,
    mayBe: ({ owner, person }) => owner === 'child' || isCalled(/uncle|aunt/i, person),
  },
  {
    words: /^(?:step)?(?:mum|mom|mam|mummy|mammy|mother|dad|daddy|father)$/,
    mayBe: ({ owner, role, person }) =>
      owner === 'child' || (owner === 'parent' && isCalled(/grand/i, person) && isOfSide(role, person)),
  },
  {
    words:
      /^(?:nan|nana|nanny|gran|granny|grandma|grandmother|grandad|granddad|grandpa|grandfather|uncle|aunt|auntie|aunty)$/,
    mayBe: ({ owner }) => owner === 'child',
  },
  { words: /^(?:nephew|niece)$/, mayBe: ({ owner }) => owner === 'relative' },
  { words: /^grand(?:son|daughter)$/, mayBe: ({ owner }) => owner === 'grandparent' },
  { words: /^step(?:son|daughter)$/, mayBe: ({ owner }) => owner === 'parent' || owner === 'relative' },
  {
    words: /^(?:son|daughter|baby)$/,
    mayBe: ({ owner, person: { kind } }) =>
      owner === 'child' || owner === (kind === 'child' ? 'parent' : 'grandparent'),
  },
  { words: /^(?:partner|husband|wife|ex|boyfriend|girlfriend)$/, mayBe: () => true },
];
const allWords =
  'brother|sister|sibling|(?:step|grand)?(?:mother|father|son|daughter)|(?:step)?(?:mum|mom|mam|mummy|mammy|dad|daddy)|nan|nana|nanny|gran|granny|grandma|grandad|granddad|grandpa|uncle|aunt|auntie|aunty|nephew|niece|baby|partner|husband|wife|ex|boyfriend|girlfriend';
const adjectives =
  '(?:(?:new|ex|late|older|elder|eldest|younger|youngest|big|bigger|little|half|step|twin|own|birth|adult|teenage)[ -])*';
const ownedBefore = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?<other>(?:an?|another|other) )?(?<whose>[\p{L}\p{M}-]+)(?<s>['’]s|(?<=s)['’]) ${adjectives}(?<kin>${allWords}),? (?:(?:who is )?(?:called|named) )?$`,
  'iu',
);
const reach = 80;
const childWords =
  /^(?:child|children|baby|babies|boys?|girls?|kids?|siblings?|twins?|brother|sister|unborn)$/i;

/**
 * Whether the words before a name say that whoever is called so is the kin of somebody whose kin this one of the list is not: “Stacey’s brother Tyler” of a
 * child, “Kyle’s mum Stacey” of the mother, where nobody of the list is called Kyle.
 */
export function isKinOfAnother(named: Named, person: Person, people: readonly Person[]): boolean {
  if (person.isFromTexts || anybody.has(readRole(person.role).pseudonym)) return false;
  if (person.kind !== 'child' && person.kind !== 'adult') return false;
  const { text } = named.place;
  const start = named.first.start;
  const from = Math.max(0, start - reach);
  const found = ownedBefore.exec(text.slice(from, start));
  const { whose = '', kin = '', other, s = '' } = found?.groups ?? {};
  if (found === null || whose === '') return false;
  const end = from + found.index + (other ?? '').length + whose.length;
  const owner = ownerOf(named, { whose, end, isOther: other !== undefined, s }, people);
  if (owner === null) return false;
  const relation = relations.find(({ words }) => words.test(kin.toLowerCase()));
  if (owner.owner === 'stranger') return relation !== undefined;
  return relation !== undefined && !relation.mayBe({ ...owner, person });
}

interface Whose {
  readonly whose: string;
  /** Where the word ends. */
  readonly end: number;
  /** “Another child’s”. */
  readonly isOther: boolean;
  readonly s: string;
}

/** Null where nobody can tell. */
function ownerOf(
  { before }: Named,
  { whose, end, isOther, s }: Whose,
  people: readonly Person[],
): Pick<Owned, 'owner' | 'role'> | null {
  const isNamed = before !== undefined && before.end >= end && before.end <= end + s.length;
  if (isNamed) return ownerAmong(before.members, people);
  if (childWords.test(whose)) return { owner: isOther ? 'stranger' : 'child', role: null };
  const word = whose.toLowerCase();
  if (isRole(word)) return ownerOfRole(word);
  return /^\p{Lu}\p{Ll}/u.test(whose) && !isShortForm(whose) ? { owner: 'stranger', role: null } : null;
}

function ownerAmong(
  members: readonly number[],
  people: readonly Person[],
): Pick<Owned, 'owner' | 'role'> | null {
  const [member] = members;
  const person = member === undefined ? undefined : people[member];
  if (person === undefined) return { owner: 'stranger', role: null };
  if (members.length > 1) return null;
  const known = ownerOfRole(person.role);
  // Of whom the texts alone name, and say no more, nobody knows that they are one of the family.
  return person.isFromTexts && (known === null || known.owner === 'child')
    ? { owner: 'stranger', role: null }
    : known;
}

function ownerOfRole(role: string): Pick<Owned, 'owner' | 'role'> | null {
  const { kind, isParent, pseudonym } = readRole(role);
  if (kind === 'child') return { owner: 'child', role };
  if (kind !== 'adult' || anybody.has(pseudonym)) return null;
  if (/^(?:Neighbour|Friend)/.test(pseudonym)) return { owner: 'stranger', role };
  if (/grand/i.test(pseudonym)) return { owner: 'grandparent', role };
  return { owner: isParent ? 'parent' : 'relative', role };
}
