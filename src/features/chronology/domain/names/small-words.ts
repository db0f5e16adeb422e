import vocabulary from '../../../../../data/small-letter-words.json' with { type: 'json' };
import { isPersonWord } from './cast-words.ts';
import type { NameIndex } from './name-index.ts';
import type { NameToken } from './name-tokens.ts';
import { isDeedOfPeople, isOrdinary, onlyPeopleDo, tellsHarm } from './ordinary-words.ts';
import type { TokenPlace } from './text-place.ts';

const splitLines = (lines: readonly string[]) => lines.flatMap((line) => line.split(' '));
const things: ReadonlySet<string> = new Set(splitLines(vocabulary.things));
const bare: ReadonlySet<string> = new Set(splitLines(vocabulary.bare));
const given: ReadonlySet<string> = new Set(splitLines(vocabulary.given));
const phrases: readonly (readonly string[])[] = vocabulary.phrases.map((phrase) => phrase.split(' '));
const makesThing: ReadonlySet<string> = new Set(splitLines(vocabulary.behind));

/** A name that is a word in small letters: “teddy”, “lily”, “patience”. The last look leaves it there too. */
export function isSmallWord(lower: string): boolean {
  return things.has(lower) || bare.has(lower) || given.has(lower);
}

/** A word by itself too: “bronze”, or as often as it is a name: “patience”. */
export function isBareWord(lower: string): boolean {
  return bare.has(lower) || given.has(lower);
}

/**
 * Whether a name of the list in small letters is surely the word here: “his teddy.”, “lost patience”. Whoever types in haste writes a name so too,
 * and a name that stands is worse than a word that goes: it is the name wherever what stands around it does not show the thing, behind a role, before what
 * people do, and in a text that has another name so.
 */
export function isSmallThing(place: TokenPlace, index: NameIndex): boolean {
  const { tokens, from, to } = place;
  const token = tokens[from];
  if (token === undefined || to - from > 1 || !/^\p{Ll}/u.test(token.text) || !isSmallWord(token.key))
    return false;
  const behind = nextTo(place, to);
  // “The baker family”.
  if (ofHome.has(behind)) return false;
  if (makesThing.has(behind) || isInPhrase(place)) return true;
  if (writesSmall(tokens, index)) return false;
  if (isOwnedThing(place, behind)) return true;
  const before = wordBefore(place, from);
  // A word alone in its cell is whoever is stated there.
  const isInSentence = before !== '' || behind !== '';
  return bare.has(token.key) && isInSentence && !isShownAsName(place, behind) && !asksPerson.has(before);
}

/** “Lost patience”, “threatened to sue”. */
function isInPhrase({ text, tokens, from }: TokenPlace): boolean {
  const own = tokens[from]?.key ?? '';
  return phrases.some((phrase) => {
    const at = phrase.indexOf(own);
    if (at < 0) return false;
    const first = from - at;
    return phrase.every((word, step) => {
      const token = tokens[first + step];
      const isNext = step === 0 || wordBefore({ text, tokens }, first + step) !== '';
      return token?.key === word && isNext;
    });
  });
}

const ofHome = new Set(
  'boys brothers children family families girls home house household kids lads siblings sisters twins'.split(
    ' ',
  ),
);
const owners = new Set('a an the his her its their my our your'.split(' '));
const looks = new Set('big favourite little lost new old own tiny'.split(' '));
/** What goes on behind a thing: of whom something is said is a person, “her josh is fine”. */
const goesOn = new Set('as at by for from in into of off on onto or than to under when while'.split(' '));
/** Before a person as often as before what is no thing: “a call from frank”. */
const asksPerson = new Set('and for from re saw seen to visited with'.split(' '));
/** “Told her lily was ill”, “gave her max”. */
const toldBefore =
  /^(?:told|tells|telling|asked|asks|asking|gave|informed|reminded|assured|warned|promised|said|says|states?|stated|reports?|reported)$/;

/** “A lily.”, “her old teddy in the car”; not “her josh is fine”, “her sister ruby”, “the dog bit ruby”. */
function isOwnedThing(place: TokenPlace, behind: string): boolean {
  const { from } = place;
  if (behind === '' ? !endsThere(place) : !goesOn.has(behind)) return false;
  const before = wordBefore(place, from);
  const at = looks.has(before) ? from - 1 : from;
  return owners.has(wordBefore(place, at)) && !toldBefore.test(wordBefore(place, at - 1));
}

/** A stop or the end behind it, and no “’s”. */
function endsThere({ text, tokens, to }: TokenPlace): boolean {
  return /^\s*(?:$|[.,;:!?)”"\n])/u.test(text.slice(tokens[to - 1]?.end));
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

/** Parted by a space alone. */
function wordBefore({ text, tokens }: Pick<TokenPlace, 'text' | 'tokens'>, at: number): string {
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
