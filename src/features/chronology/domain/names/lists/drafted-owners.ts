import { mayBeRole } from '../forms/surely-another.ts';
import { isOfWork, mayWorkAs, neverMr } from '../forms/whom-named.ts';
import type { CastMember } from '../terms/cast.ts';
import { isKin, readRole, sexOfTitle } from '../terms/cast-words.ts';
import { foldName } from '../terms/name-tokens.ts';
import { readPersonName } from '../terms/person-name.ts';
import type { SeenName } from '../unlisted/gather-names.ts';
import { isRoleOfGrown } from '../unlisted/told-as-grown.ts';
import { isCommonForename } from '../words/ordinary-words.ts';
import { workTitles } from '../words/titles.ts';

/** Somebody of a list that is being drafted. */
export interface Draft {
  readonly name: string;
  readonly otherNames: Set<string>;
  role: string;
  born: CastMember['born'];
  times: number;
  why: string;
  /** With which the texts call them, in small letters. */
  readonly titles: Set<string>;
  readonly isShouted?: boolean;
  readonly isBehindWhole?: boolean;
  readonly isSurelySurname?: boolean;
  misspelt?: readonly Misspelt[];
}

/** What may be a misspelling of somebody’s name, or somebody else’s. */
export interface Misspelt {
  readonly name: string;
  readonly times: number;
}

/** What was seen of a name beside its words. */
export type Sight = Pick<SeenName, 'titles' | 'roles' | 'rolesBefore' | 'behind' | 'behindGrown' | 'times'>;

export const listedWhy = 'listed in a file';

/** The only draft with that name, forename or surname; null where there is none, or several. */
export function findOwner(
  words: readonly string[],
  drafts: readonly Draft[],
  title: string | null = null,
  sight: Sight | null = null,
): Draft | null {
  const key = foldName(words.join(' '));
  const whole = drafts.find((draft) =>
    [draft.name, ...draft.otherNames].some((text) => foldName(text) === key),
  );
  if (whole !== undefined) return whole;
  const own = asOneWord(words);
  const parts = drafts.filter((draft) => {
    const { forename, surname } = readPersonName(draft.name);
    if (words.length > 1) return mayBeCalled(draft, words, drafts);
    return forename.join('') === own || surname.join('') === own;
  });
  const [only, ...more] =
    title === null || words.length > 1
      ? parts.filter((draft) => title === null || mayHaveTitle(draft, title))
      : parts.filter((draft) => isCalled(draft, { own, title, sight }));
  if (only !== undefined && more.length === 0) return only;
  return title === null && words.length === 1 ? onlyOneListed(words, parts) : null;
}

/** “Khan”, where the texts have a Dr Khan and a PC Khan: nobody else. A bare surname is nobody’s. */
export function isSurnameOfSome(words: readonly string[], drafts: readonly Pick<Draft, 'name'>[]): boolean {
  const own = asOneWord(words);
  return (
    words.length === 1 &&
    !isCommonForename(own) &&
    drafts.some(({ name }) => readPersonName(name).surname.join('') === own)
  );
}

/** “Mr Khan”, where the texts have a neighbour and a teacher so called: either of them, and nobody else. */
export function isTitledAsSome(words: readonly string[], title: string, drafts: readonly Draft[]): boolean {
  const key = foldName(`${title} ${words.join(' ')}`);
  return drafts.filter(({ name }) => foldName(name) === key).length > 1;
}

function asOneWord(words: readonly string[]): string {
  return foldName(words.join('')).replace(/[^\p{L}]/gu, '');
}

interface TitledWord {
  readonly own: string;
  readonly title: string;
  readonly sight: Sight | null;
}

/**
 * Whether a title and one word mean somebody of the list. Six agencies have a Khan each: that a surname is the only one of its kind does not say
 * that the doctor is whoever was arrested. It takes the same title, work that is theirs, or the whole name before it in the same text.
 */
function isCalled(draft: Draft, word: TitledWord): boolean {
  const { name, role } = draft;
  const key = foldName(word.title);
  if (!mayHaveTitle(draft, word.title)) return false;
  const { surname } = readPersonName(name);
  const bySurname = surname.join('') === word.own;
  // “Mr Lewis” is no Lewis Brown, but “SW Anita” may be Anita Desai.
  if (!bySurname && workTitles.has(key)) return surname.length === 0 && isWorkerSo(draft, word);
  if (isKin(key)) return !bySurname || mayBeRole(key, role);
  return !isAnothersRole(word.sight, role) && (draft.titles.has(key) || isSurnameOf(draft, word));
}

/** “Mr Khan” of whom the texts have “Health visitor Khan” as well. */
function isWorkerSo({ role, titles }: Draft, { title, sight }: TitledWord): boolean {
  const isOfSex = sexOfTitle(foldName(title)) !== null;
  const isWorker = readRole(role).kind === 'staff' && !neverMr.has(readRole(role).pseudonym);
  return isOfSex && isWorker && titles.size === 0 && !isAnothersRole(sight, role);
}

/** By work that is theirs, or as whoever stands whole before it. */
function isSurnameOf(draft: Draft, { title, sight }: TitledWord): boolean {
  const { name, role, titles, why } = draft;
  const key = foldName(title);
  const { kind, isParent } = readRole(role);
  if (isOfWork(key)) return kind === 'staff' && mayWorkAs(key, role);
  if (readPersonName(name).forename.length === 0) return kind !== 'staff' && areOneTitle(titles, key);
  if (why === listedWhy || isParent) return true;
  const seen = isRoleOfGrown(role) ? sight?.behind : sight?.behindGrown;
  const behind = [name, ...draft.otherNames].reduce((sum, text) => sum + (seen?.get(foldName(text)) ?? 0), 0);
  // Of a worker it is told whole once; of anybody else a titled namesake is as likely, and of a pupil the parent.
  return behind > 0 && (kind === 'staff' || behind === sight?.times);
}

/** “Ms Khan” and “Mrs Khan”. */
function areOneTitle(titles: ReadonlySet<string>, key: string): boolean {
  const sex = sexOfTitle(key) ?? null;
  return sex !== null && [...titles].some((title) => sexOfTitle(title) === sex);
}

/** “Neighbour Mr Khan”, “Miss Marsh (TA)”, of somebody whom nobody calls so. */
function isAnothersRole(sight: Sight | null, role: string): boolean {
  const said = sight === null ? [] : [...sight.roles.keys(), ...sight.rolesBefore.keys()];
  return said.some((one) => !mayBeRole(one, role));
}

/** A forename that a surname now follows; or a child of the list with another surname of the family. */
function mayBeCalled(draft: Draft, words: readonly string[], drafts: readonly Draft[]): boolean {
  const own = readPersonName(draft.name);
  const seen = readPersonName(words.join(' '));
  if (own.forename.join('') !== seen.forename.join('')) return false;
  if (own.surname.length === 0) return true;
  const isOfFamily = drafts.some(
    ({ name, why }) => why === listedWhy && readPersonName(name).surname.join('') === seen.surname.join(''),
  );
  return draft.why === listedWhy && draft.born !== null && isOfFamily;
}

/** A title tells that no child is meant: “Ms Marrick”. */
function mayHaveTitle({ name, role }: Draft, title: string): boolean {
  const [own, wanted] = [readPersonName(name).sex ?? readRole(role).sex, sexOfTitle(foldName(title)) ?? null];
  return role !== 'child' && (own === null || wanted === null || own === wanted);
}

/** Of several who share a forename, the one whom a file lists: a child’s former name is rarer than the child’s own. */
function onlyOneListed(words: readonly string[], drafts: readonly Draft[]): Draft | null {
  const own = asOneWord(words);
  const named = drafts.filter(({ name }) => readPersonName(name).forename.join('') === own);
  const [only, ...more] = named.filter(({ born, role }) => born !== null || role === 'child');
  return only !== undefined && more.length === 0 ? only : null;
}
