import { isRole, particles, readRole } from '../terms/cast-words.ts';
import { isCapitalised, type NameToken } from '../terms/name-tokens.ts';
import { isOrdinary } from '../words/ordinary-words.ts';
import { isTitleOf } from '../words/titles.ts';
import type { NameIndex, NameNode, Naming, Person } from './name-index.ts';

/** What may stand between the parts of a name: spaces of any kind, a line’s end, a hyphen, a dot, a comma. */
const betweenParts = /^[\s\u00a0_.,'’‘ʼ`´\-\u2010-\u2015]{0,4}$/;
const acrossLines = /^[-\u2010\u00ad]\s*[\r\n]\s*$/;

/** A stretch of tokens that names somebody. */
export interface Match {
  readonly from: number;
  /** The token behind the last. */
  readonly to: number;
  readonly namings: readonly Naming[];
}

/** The longest run of tokens from a place on that is somebody’s name; null where none is. */
export function longestMatch(
  text: string,
  tokens: readonly NameToken[],
  from: number,
  root: NameNode,
): Match | null {
  let node: NameNode | undefined = root;
  let best: Match | null = null;
  let at = from;
  // “Bell, Holt and Ward” are several, where a child is called Bell-Holt too.
  let isListed = false;
  while (at < tokens.length) {
    const { key, width }: Key = keyAt(text, tokens, at, node);
    // A letter is somebody’s only as a capital: “took Kiah a drink”.
    if (key.length === 1 && !mayBeLetter(text, tokens, at, from)) break;
    node = node.next.get(key);
    if (node === undefined) break;
    at += width;
    const isOther = isPossessive(text, tokens, at - 1) || isJoinedOn(text, tokens, at);
    const namings = node.namings.filter(fitting(isOther, isListed));
    if (namings.length > 0) best = { from, to: at, namings };
    const before = tokens[at - 1];
    const after = tokens[at];
    if (before === undefined || after === undefined) break;
    const gap = text.slice(before.end, after.start);
    if (!goesOn(before, gap)) break;
    isListed ||= gap.includes(',');
  }
  return best;
}

/** “Tobi A-C” is no Tobi A. */
function isJoinedOn(text: string, tokens: readonly NameToken[], at: number): boolean {
  const [last, next] = [tokens[at - 1], tokens[at]];
  if (last === undefined || next === undefined || !/^\p{Lu}$/u.test(next.text)) return false;
  return (
    last.key.length === 1 &&
    at > 1 &&
    (tokens[at - 2]?.key.length ?? 1) > 1 &&
    text.slice(last.end, next.start) === '-'
  );
}

function fitting(isOwned: boolean, isListed: boolean): (naming: Naming) => boolean {
  return (naming) => !(isOwned && naming.endsInInitial === true) && (!isListed || naming.use === 'full');
}

/** Not in “Hit by Mr Holt. Kiah cried”: a dot and a space end a sentence behind all but initials. */
function goesOn({ key }: NameToken, gap: string): boolean {
  return betweenParts.test(gap) && (key.length <= 2 || !/\.\s/.test(gap));
}

/**
 * The longest run of tokens from a place on that is a name of the list; behind a grown person’s title a surname alone where the run would be a
 * child’s: “Seen: Mr Holt, Kiah and Rose” has three people, and so may have “Miss Holt, Kiah and Rose”.
 */
export function matchListed(
  text: string,
  tokens: readonly NameToken[],
  from: number,
  { root, people }: Pick<NameIndex, 'root' | 'people'>,
): Match | null {
  const whole = longestMatch(text, tokens, from, root);
  const [title, first] = [tokens[from - 1], tokens[from]];
  if (whole === null || whole.to === from + 1 || title === undefined || first === undefined) return whole;
  const surnames = root.next.get(first.key)?.namings.filter(({ use }) => use === 'surname') ?? [];
  const isOfChild = whole.namings.every(
    ({ member, use }) => use !== 'surname' && people[member]?.kind === 'child',
  );
  if (surnames.length === 0 || !isOfChild || title.key === 'master') return whole;
  const isAlone = from === 1 && whole.to === tokens.length;
  if (title.key === 'miss' && isAlone && !surnames.some(({ member }) => mayBeWoman(people[member])))
    return whole;
  // “Miss Taylor Holt” is one name, whoever else is called Taylor; “Miss Holt, Kiah” and “Miss Holt Kiah” are two.
  const isForenameFirst = whole.namings.every(({ member }) => surnames.every((one) => one.member !== member));
  if (
    title.key === 'miss' &&
    isForenameFirst &&
    /^[ \u00a0]$/.test(text.slice(first.end, tokens[from + 1]?.start))
  )
    return whole;
  return isTitleOf(text, title, first) ? { from, to: from + 1, namings: surnames } : whole;
}

function mayBeWoman(person: Person | undefined): boolean {
  return person !== undefined && person.kind !== 'child' && person.sex !== 'm';
}

/** The s of “Noah’s mother” is no initial of Noah Smith. */
function isPossessive(text: string, tokens: readonly NameToken[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before === undefined || token?.key !== 's' || before.end !== token.start - 1) return false;
  return apostrophe.test(text.charAt(before.end));
}

const apostrophe = /['’‘ʼ`´]/;

/** Not in “Stayed at Holt’s. Ward rang”: no S. Ward. */
function mayBeLetter(text: string, tokens: readonly NameToken[], at: number, from: number): boolean {
  return mayBeSmall(text, tokens[at]) && !(at === from && isPossessive(text, tokens, at));
}

/** The s of “Cooper’s Reach”, the o of “o’neill”; any other letter has to be a capital. */
function mayBeSmall(text: string, token: NameToken | undefined): boolean {
  if (token === undefined || token.text !== token.key) return true;
  return particles.has(token.key) || apostrophe.test(text.charAt(token.start - 1));
}

interface Key {
  readonly key: string;
  /** How many tokens it is made of. */
  readonly width: number;
}

/** The key of a token; of two where a line ends within a word: “Bra-” and “the”. And “Brathes” is “Brathe”. */
function keyAt(text: string, tokens: readonly NameToken[], at: number, node: NameNode): Key {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return { key: '', width: 1 };
  if (next !== undefined && acrossLines.test(text.slice(token.end, next.start))) {
    const joined = token.key + next.key;
    if (node.next.has(joined)) return { key: joined, width: 2 };
  }
  if (node.next.has(token.key) || !token.key.endsWith('s') || token.key.length < 4) {
    return { key: token.key, width: 1 };
  }
  const singular = [token.key.slice(0, -1), token.key.replace(/es$/, '')].find((key) => node.next.has(key));
  // “the Youngs” is a family; “The marks” are on an arm.
  const isNamed =
    !isOrdinary(token.key) || tokens[at - 1]?.key === 'the' || isOwnedBy(text, token, tokens[at + 1]);
  const fits = singular !== undefined && isCapitalised(token) && isNamed;
  return { key: fits ? singular : token.key, width: 1 };
}

/** “Roses mother”: typed without an apostrophe. */
function isOwnedBy(text: string, { end }: NameToken, next: NameToken | undefined): boolean {
  return (
    next !== undefined &&
    text.slice(end, next.start) === ' ' &&
    readRole(next.key).kind === 'adult' &&
    isRole(next.key)
  );
}

/** Where a walk stands behind some tokens; null where no name begins with them. */
export function nodeOf(tokens: readonly NameToken[], root: NameNode): NameNode | null {
  let node: NameNode | undefined = root;
  for (const { key } of tokens) node = node?.next.get(key);
  return node ?? null;
}

/** A pseudonym that stands in the text already, letter by letter, is left: anonymising twice is anonymising once. */
export function isAsGiven(
  text: string,
  tokens: readonly NameToken[],
  match: Match,
  { people }: NameIndex,
): boolean {
  const start = tokens[match.from]?.start ?? 0;
  return match.namings.some(({ member }) => {
    const pseudonym = people[member]?.pseudonym ?? '';
    return text.startsWith(pseudonym, start);
  });
}
