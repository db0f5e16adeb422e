import vocabulary from '../../../../../../data/cast-words.json' with { type: 'json' };
import { sureForms } from '../../../../../shared/place-words.ts';
import { foldName } from './name-tokens.ts';

/** What kind of thing a role says somebody is: it decides how the name is looked for. */
export type RoleKind = 'child' | 'adult' | 'staff' | 'place' | 'word';
export type Sex = 'f' | 'm';

export interface Role {
  /** As a drafted list writes it: “social worker”. */
  readonly name: string;
  readonly kind: RoleKind;
  readonly sex: Sex | null;
  /** They bring the child up, who may be called by their surname. */
  readonly isParent: boolean;
  /** “Mother”, “SW”. */
  readonly pseudonym: string;
  /** “Child A”, “Friend 1”, “SW1”, or a number only from the second on. */
  readonly count: 'letter' | 'number' | 'joined' | 'several';
}

const castFields = ['name', 'forename', 'surname', 'otherNames', 'role', 'pseudonym', 'born'] as const;
export type CastField = (typeof castFields)[number];

const byWords = new Map<string, Role>(
  vocabulary.roles.flatMap((role) =>
    role.words.map((words): [string, Role] => [
      words,
      {
        name: role.words[0] ?? words,
        kind: role.kind as RoleKind,
        sex: (role.sex as Sex | undefined) ?? null,
        isParent: role.isParent === true,
        pseudonym: role.pseudonym,
        count: (role.count as Role['count'] | undefined) ?? 'number',
      },
    ]),
  ),
);
/** Which words of a role are the longer, the first of those that are as long before the others. */
const rankOfWords = new Map(
  [...byWords.keys()]
    .toSorted((first, second) => second.length - first.length)
    .map((words, rank): [string, number] => [words, rank]),
);
const mostWords = Math.max(...[...byWords.keys()].map((words) => words.split(' ').length));
const person: Role = {
  name: 'person',
  kind: 'adult',
  sex: null,
  isParent: false,
  pseudonym: 'Person',
  count: 'number',
};

const titles = new Map<string, Sex | null>([
  ...vocabulary.titles.f.map((title): [string, Sex] => [title, 'f']),
  ...vocabulary.titles.m.map((title): [string, Sex] => [title, 'm']),
  ...[...vocabulary.titles.any, ...vocabulary.titles.kin].map((title): [string, null] => [title, null]),
]);
const kin = new Set(vocabulary.titles.kin);
export const particles: ReadonlySet<string> = new Set(vocabulary.particles);
const organisation = new Set(vocabulary.organisation);
export const genericWords: ReadonlySet<string> = new Set(vocabulary.generic);
export const schoolWords: readonly string[] = vocabulary.schools;
/** Words that say even without a number that a name is a street’s, in small letters: whole, and in the short forms that are no other words. */
export const surelyStreets: readonly string[] = sureForms(vocabulary.surelyStreets);

/** Words of a role or a heading: small letters, single spaces, no signs. */
export function plainWords(text: string): string {
  return foldName(text)
    .replace(/[^\p{L}\p{N}' -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a role means; one that nobody foresaw is a person. */
export function readRole(text: string): Role {
  const words = plainWords(text);
  const whole = byWords.get(words);
  if (whole !== undefined) return whole;
  // “Mum of the child” is no child.
  const [own = words] = words.split(/ (?:of|to|for) /);
  const within = longestWithin(own) ?? longestWithin(words);
  return (within === undefined ? undefined : byWords.get(within)) ?? person;
}

/** By every run of as many words as a role has: looked up, since a text asks for the words before each of its names. */
function longestWithin(words: string): string | undefined {
  const own = words.replaceAll('-', ' ').split(' ');
  let best: string | undefined;
  for (const from of own.keys()) {
    for (let to = from + 1; to <= Math.min(own.length, from + mostWords); to += 1) {
      const run = own.slice(from, to).join(' ');
      const rank = rankOfWords.get(run);
      if (rank !== undefined && (best === undefined || rank < (rankOfWords.get(best) ?? rank))) best = run;
    }
  }
  return best;
}

/** Whether a text is the words of a role and nothing more: “Social worker”. */
export function isRole(text: string): boolean {
  return byWords.has(plainWords(text));
}

/** The role words that a text holds, the longest first; null where there are none. */
export function findRoleWords(text: string): string | null {
  return longestWithin(plainWords(text)) ?? null;
}

/** Undefined where the word is no title; null where the title says nothing of man or woman. */
export function sexOfTitle(key: string): Sex | null | undefined {
  return titles.get(key);
}

/** “Mum”, “Nan”: what somebody of the family is called, as a title before a name. */
export function isKin(title: string): boolean {
  return kin.has(title);
}

/** A title, a particle or a word of a role: it stands in many people’s names, and is nobody’s alone. */
export function isPersonWord(key: string): boolean {
  return titles.has(key) || particles.has(key) || byWords.has(key);
}

/** The name of an agency says by one of these words that it is one: “Police”, “School”. */
export function isOrganisation(text: string): boolean {
  return plainWords(text)
    .split(/[\s-]/)
    .some((word) => organisation.has(word));
}

export function isOrganisationWord(key: string): boolean {
  return organisation.has(key);
}

const fieldByHeading = new Map<string, CastField>(
  castFields.flatMap((field) =>
    vocabulary.headings[field].map((heading): [string, CastField] => [heading, field]),
  ),
);

/** Which column of a cast list a heading names; null for any other. */
export function castFieldOf(heading: string): CastField | null {
  const words = plainWords(heading.replace(/\([^)]*\)/g, ' ').replace(/[./]/g, ' '));
  return fieldByHeading.get(words) ?? fieldByHeading.get(words.replace(/[' -]/g, '')) ?? null;
}
