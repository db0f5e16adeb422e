import type { Naming, Person } from '../forms/name-index.ts';
import { neverMr, sayPeople } from '../forms/whom-named.ts';
import { readRole, sexOfTitle } from '../terms/cast-words.ts';
import type { ByTitle, Replacement } from '../terms/replacement.ts';
import { isStranger } from '../unlisted/strangers.ts';
import type { Named, Whom } from './in-doubt.ts';

/** A worker whom a text surely calls by a title and the surname of somebody of the family, from some place on. */
export interface TitledWorker {
  readonly key: string;
  readonly members: readonly number[];
  readonly from: number;
}

interface Titled extends Pick<Whom, 'members' | 'isEither'> {
  /** A worker, whoever of the family is called so too. */
  readonly isSure?: true;
}

/**
 * Whom “Ms Evans” means, where a worker of the list has the surname too: the worker where the text says so, and else either. A mother and a social
 * worker of one surname are not rare, and whatever such a worker said was told of the mother.
 *
 * @param chosen without the worker.
 */
export function orWorker(
  chosen: readonly number[],
  named: Named,
  namings: readonly Naming[],
  people: readonly Person[],
): Titled {
  const key = keyOf(named);
  const { first, titled = [], statesWorker } = named;
  const sure = titled.filter((one) => one.key === key && one.from <= first.start);
  // “Mrs Begum, the lunchtime supervisor. Mrs Begum said”: nobody of the list.
  if (sure.length > 0 && sure.every(({ members }) => members.length === 0))
    return { members: [], isSure: true };
  const workers = key === null ? [] : workersCalled(named, namings, people);
  if (key === null || workers.length === 0) return { members: chosen };
  const [called = []] = sure.map((one) => one.members);
  if (called.length > 0 && sure.every((one) => one.members.join() === called.join()))
    return { members: called, isSure: true };
  if (statesWorker) return { members: workers, isSure: true };
  const [only, ...more] = chosen;
  const isOfFamily = only !== undefined && more.length === 0 && isListedAdult(people[only]);
  return isOfFamily ? { members: [only, ...workers], isEither: true } : { members: chosen };
}

/** Whom the texts alone call “Ms Evans” is told apart by what they say of her. */
function isListedAdult(person: Person | undefined): boolean {
  return person !== undefined && person.kind !== 'staff' && !person.isFromTexts;
}

/** “Ms Evans” of a social worker Sian Evans; no doctor and no police officer is called so, and nobody by what is told of a stranger. */
function workersCalled(
  { place: { text }, first, last, title }: Named,
  namings: readonly Naming[],
  people: readonly Person[],
): readonly number[] {
  if (title === null || isStranger({ text, start: first.start, end: last.end }, title)) return [];
  const sex = sexOfTitle(title.key);
  const isCalledSo = ({ member, use }: Naming) => {
    const person = people[member];
    if (use !== 'surname' || person === undefined || person.kind !== 'staff' || person.isFromTexts)
      return false;
    const own = person.sex ?? person.sexOfForename;
    return (own === null || own === sex) && !neverMr.has(readRole(person.role).pseudonym);
  };
  return [...new Set(namings.filter(isCalledSo).map(({ member }) => member))];
}

/** By a title that tells a man from a woman and a surname; null of everybody else, and in a column of names. */
function keyOf({ place: { tokens, from, to }, title, use, isListed }: Named): string | null {
  if (title === null || use !== 'surname' || isListed || (sexOfTitle(title.key) ?? null) === null)
    return null;
  return [title, ...tokens.slice(from, to)].map(({ key }) => key).join(' ');
}

/** By which title somebody is named of whom it matters, elsewhere in the text, who is called so. */
export function byTitle(
  named: Named,
  { isEither = false, isSaid = false }: Whom,
): { readonly byTitle?: ByTitle } {
  const key = isEither || isSaid ? keyOf(named) : null;
  return key === null ? {} : { byTitle: { key, isSaid } };
}

export function sayWhom({ members, use, isEither }: Whom, people: readonly Person[]): string {
  return sayPeople(members, isEither === true ? 'full' : use, people);
}

/**
 * Whom a text surely calls so: “Ms Holt (SW)”, and a worker who stands whole before it where its sentence tells of whoever of the family has the surname
 * as of somebody else, “Visit by Sian Holt. Ms Holt spoke to Kelly”. Where a sentence has two of one title and surname, nobody knows which is which.
 */
export function listTitledWorkers(
  text: string,
  found: readonly Replacement[],
  workers: ReadonlyMap<number, Replacement>,
  people: readonly Person[],
): readonly TitledWorker[] {
  const titled = found.filter((one) => one.byTitle !== undefined);
  const twins = twinsOf(text, titled);
  const sure: TitledWorker[] = [];
  for (const one of titled) {
    const { byTitle: title, start: from } = one;
    const key = title?.key ?? '';
    if (twins.has(one) || (title?.isSaid !== true && sure.some((known) => known.key === key))) continue;
    const members =
      title?.isSaid === true ? one.members : workersBeside({ text, one, found, people }, workers);
    // From the first place on the text calls them so.
    const isKnown = sure.some((known) => known.key === key && known.members.join() === members.join());
    if ((members.length > 0 || title?.isSaid === true) && !isKnown) sure.push({ key, members, from });
  }
  return sure;
}

/** The worker who stands whole before, in an earlier sentence, where this one tells of whoever of the family is called so as of somebody else. */
function workersBeside(sentence: Sentence, workers: ReadonlyMap<number, Replacement>): readonly number[] {
  const { text, one, people } = sentence;
  const staff = one.members.filter((member) => people[member]?.kind === 'staff');
  const before = staff.filter((member) => {
    const whole = workers.get(member);
    return whole !== undefined && whole.end <= one.start && !isOneSentence(text, whole, one);
  });
  const family = one.members.filter((member) => !staff.includes(member));
  return before.length === 1 && family.every((member) => isBeside(member, sentence)) ? before : [];
}

/** A sentence, as far as it is read. */
const longest = 400;

/** Those that have the same title and surname in one sentence. */
function twinsOf(text: string, titled: readonly Replacement[]): ReadonlySet<Replacement> {
  const twins = new Set<Replacement>();
  const last = new Map<string, Replacement>();
  for (const one of titled) {
    const key = one.byTitle?.key ?? '';
    const before = last.get(key);
    if (before !== undefined && isOneSentence(text, before, one)) twins.add(before).add(one);
    last.set(key, one);
  }
  return twins;
}

function isOneSentence(text: string, one: Replacement, other: Replacement): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  if (second.start - first.end > longest) return false;
  return !/[.!?;\r\n]/.test(text.slice(first.end, second.start));
}

interface Sentence {
  readonly text: string;
  readonly one: Replacement;
  readonly found: readonly Replacement[];
  readonly people: readonly Person[];
}

/** Whether the sentence names somebody of the family besides: “Ms Holt told Kelly”; not “Ms Holt (Kelly)”. */
function isBeside(member: number, { text, one, found, people }: Sentence): boolean {
  const isNamed = found.some(
    (other) =>
      other.members.length === 1 &&
      other.members.includes(member) &&
      (other.isForename === true || other.isWhole === true) &&
      isOneSentence(text, one, other) &&
      !/^ ?\($/.test(text.slice(one.end, other.start)),
  );
  const word = parentWords.get(readRole(people[member]?.role ?? '').pseudonym);
  const [before = ''] = /[^.!?;\r\n]*$/.exec(text.slice(Math.max(0, one.start - longest), one.start)) ?? [];
  const [behind = ''] = /^[^.!?;\r\n]*/.exec(text.slice(one.end, one.end + longest)) ?? [];
  return isNamed || (word !== undefined && [before, behind].some((words) => word.test(words)));
}

/** “Felt that mum was drunk”, “spoke to mum”; in “her mum” and “a good mum” another may be meant, or she herself. */
const parentWords: ReadonlyMap<string, RegExp> = new Map([
  ['Mother', /(?<!\p{L})(?:asked|by|from|saw|that|to|told|with) (?:mam|mom|mother|mum)(?!\p{L})/iu],
  ['Father', /(?<!\p{L})(?:asked|by|from|saw|that|to|told|with) (?:dad|father)(?!\p{L})/iu],
]);
