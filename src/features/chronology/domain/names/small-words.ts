import vocabulary from '../../../../../data/small-letter-words.json' with { type: 'json' };
import { isPersonWord } from './cast-words.ts';
import type { NameIndex } from './name-index.ts';
import type { NameToken } from './name-tokens.ts';
import {
  baseVerbs,
  isDeedOfPeople,
  isOrdinary,
  onlyPeopleDo,
  saidOfPeople,
  tellsHarm,
} from './ordinary-words.ts';
import type { TokenPlace } from './text-place.ts';

const splitLines = (lines: readonly string[]) => lines.flatMap((line) => line.split(' '));
const things: ReadonlySet<string> = new Set(splitLines(vocabulary.things));
const bare: ReadonlySet<string> = new Set(splitLines(vocabulary.bare));
const makesThing: ReadonlySet<string> = new Set(splitLines(vocabulary.behind));

/** A name that is a word in small letters: “teddy”, “lily”, “patience”. The last look leaves it there too. */
export function isSmallWord(lower: string): boolean {
  return things.has(lower) || bare.has(lower);
}

/** A word by itself too: “patience”. */
export function isBareWord(lower: string): boolean {
  return bare.has(lower);
}

/**
 * Whether a name of the list in small letters is the word here: “his teddy”, “lost patience”. Whoever types in haste writes a name so too: it is
 * the name behind a role and before what people do, and in a text that has another name so.
 */
export function isSmallThing(place: TokenPlace, index: NameIndex): boolean {
  const { tokens, from, to } = place;
  const token = tokens[from];
  if (token === undefined || to - from > 1 || !/^\p{Ll}/u.test(token.text) || !isSmallWord(token.key))
    return false;
  const behind = nextTo(place, to);
  // “The baker family”.
  if (ofHome.has(behind)) return false;
  if (isBehindArticle(place)) return true;
  if (things.has(token.key)) return makesThing.has(behind);
  return !isShownAsName(place, behind) && !writesSmall(tokens, index);
}

const ofHome = new Set(
  'boys brothers children family families girls home house household kids lads siblings sisters twins'.split(
    ' ',
  ),
);
const articles = new Set('a an the some any no this that each every another'.split(' '));
const owners = new Set('his her its their my our your'.split(' '));
/** “Told her lily was ill”. */
const toldBefore = /^(?:told|tells|telling|asked|asks|asking|informed|reminded|assured|warned|promised)$/;

/** “A lily”, “her old teddy”; not “her sister ruby”, “the dog bit ruby”. */
function isBehindArticle(place: TokenPlace): boolean {
  const { from } = place;
  const before = wordBefore(place, from);
  if (articles.has(before)) return true;
  if (owners.has(before))
    return !toldBefore.test(wordBefore(place, from - 1)) && !doesAs(nextTo(place, place.to));
  const isOf = isOrdinary(before) && !isPersonWord(before) && !isDeed(before);
  const article = isOf ? wordBefore(place, from - 1) : '';
  return articles.has(article) || owners.has(article);
}

/** “Frank said”, “brother frank”, “met by frank”. */
function isShownAsName(place: TokenPlace, behind: string): boolean {
  const before = wordBefore(place, place.from);
  if (isPersonWord(before) || met.has(before) || doesAs(behind)) return true;
  return (
    isDeedOfPeople(behind) || /^['’‘ʼ`´]s(?!\p{L})/u.test(place.text.slice(place.tokens[place.from]?.end))
  );
}

const met = new Set(
  'told asked saw met by hit bit kicked punched pushed slapped collected brought'.split(' '),
);

function doesAs(word: string): boolean {
  return onlyPeopleDo.has(word) || tellsHarm(word);
}

function isDeed(word: string): boolean {
  return doesAs(word) || saidOfPeople.has(word) || baseVerbs.has(word) || /(?:ed|ing|s|t)$/.test(word);
}

/** Parted by a space alone. */
function wordBefore({ text, tokens }: TokenPlace, at: number): string {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before === undefined || token === undefined) return '';
  return /^[ \u00a0]$/.test(text.slice(before.end, token.start)) ? before.key : '';
}

function nextTo(place: TokenPlace, at: number): string {
  return wordBefore(place, at) === '' ? '' : (place.tokens[at]?.key ?? '');
}

const writing = new WeakMap<readonly NameToken[], boolean>();

/** Another name of the list stands in small letters in the text: “told kiah that frank was late”. */
function writesSmall(tokens: readonly NameToken[], { root, people }: NameIndex): boolean {
  const known = writing.get(tokens);
  if (known !== undefined) return known;
  const writes = tokens.some(({ text, key }) => {
    if (key.length < 3 || !/^\p{Ll}/u.test(text) || isSmallWord(key) || isOrdinary(key)) return false;
    const namings = root.next.get(key)?.namings ?? [];
    return namings.some(({ member }) => people[member]?.kind !== 'place' && people[member]?.kind !== 'word');
  });
  writing.set(tokens, writes);
  return writes;
}
