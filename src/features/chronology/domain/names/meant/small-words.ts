import vocabulary from '../../../../../../data/small-letter-words.json' with { type: 'json' };
import type { NameIndex } from '../forms/name-index.ts';
import { isPersonWord } from '../terms/cast-words.ts';
import type { NameToken } from '../terms/name-tokens.ts';
import type { TokenPlace } from '../terms/text-place.ts';
import { isOrdinary, onlyPeopleDo, tellsHarm, wordSurnames } from '../words/ordinary-words.ts';

const splitLines = (lines: readonly string[]) => lines.flatMap((line) => line.split(' '));
const things: ReadonlySet<string> = new Set(splitLines(vocabulary.things));
const given: ReadonlySet<string> = new Set(splitLines(vocabulary.given));
const phrases: readonly (readonly string[])[] = vocabulary.phrases.map((phrase) => phrase.split(' '));
const makesThing: ReadonlySet<string> = new Set(splitLines(vocabulary.behind));

/** A name that is a word in small letters: “teddy”, “lily”, “patience”. The last look leaves it there too. */
export function isSmallWord(lower: string): boolean {
  return things.has(lower) || given.has(lower);
}

/** As often a word without an article as a name: “patience”. */
export function isGivenWord(lower: string): boolean {
  return given.has(lower);
}

/**
 * Whether a name of the list in small letters is surely the word here: “his teddy.”, “lost patience”. Whoever types in haste writes a name so too,
 * and a name that stands is worse than a word that goes: it is the name wherever what stands around it does not show the thing, behind who is told, and
 * but for “a teddy” and “lost patience” in a text that has another name so.
 */
export function isSmallThing(place: TokenPlace, index: NameIndex): boolean {
  const { tokens, from, to } = place;
  const token = tokens[from];
  if (token === undefined || to - from > 1 || !/^\p{Ll}/u.test(token.text) || !isSmallWord(token.key))
    return false;
  const behind = nextTo(place, to);
  // “The baker family”.
  if (ofHome.has(behind) || isTold(place, from)) return false;
  if (makesThing.has(behind) || isInPhrase(place) || isDrawing(place, behind, index)) return true;
  if (isOneOfMany(place, behind) || isPointedTo(place)) return true;
  return !writesSmall(tokens, index) && isOwnedThing(place, behind);
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
const owners = new Set('the his her its their'.split(' '));
const looks = new Set('big favourite little lost new old own tiny'.split(' '));
/** What goes on behind a thing: of whom something is said is a person, “her josh is fine”. */
const goesOn = new Set('as at by for from in into of off on onto or than to under when while'.split(' '));
/** Things that are deeds too: “her ruby ring”, and “ruby ring mum”. */
const alsoDeeds = new Set('cream dress oil ring service shop spray'.split(' '));
/** Who helps, hears or sees somebody do something: “helped her violet dress”. */
const seesDo =
  /^(?:heard|hears?|helped|helping|helps?|lets?|letting|made|makes?|making|saw|sees?|watched|watching)$/;
/** “Told her lily was ill”, “gave her max”. */
const toldBefore =
  /^(?:told|tells|telling|asked|asks|asking|gave|informed|reminded|assured|warned|promised|said|says|states?|stated|reports?|reported)$/;
/** What people do to people as often as to things: “left her ruby in the bath”. */
const doneTo =
  /^(?:collect(?:s|ed|ing)?|drop(?:s|ped|ping)?|hits?|hitting|hurts?|left|leav(?:es?|ing)|lov(?:es?|ed|ing)|push(?:es|ed|ing)?|take[ns]?|taking|took|want(?:s|ed|ing)?)$/;
const toldTo = /^(?:asked|asking|asks|assured|informed|reminded|tell|telling|tells|told|warned)$/;
const speaks = /^(?:speak|speaking|speaks|spoke|spoken|talk|talked|talking|talks)$/;

/** “Told frank about it”, “spoke to patience”. */
function isTold(place: TokenPlace, at: number): boolean {
  const before = wordBefore(place, at);
  if (before === 'to' || before === 'with') return speaks.test(wordBefore(place, at - 1));
  return toldTo.test(before);
}

const oneOf = new Set(['a', 'an']);
/** Before “a lily” who may be one: “a call from a penny re contact”. */
const beforeOne = new Set('by from met re saw'.split(' '));
const behindOne = new Set('aged called named who whose'.split(' '));

/** “A teddy”, whatever is said of it; not “a lily told her”, “a lily brown rang”. */
function isOneOfMany(place: TokenPlace, behind: string): boolean {
  const { from, to } = place;
  if (!oneOf.has(wordBefore(place, from)) || isTold(place, from - 1)) return false;
  if (endsOrGoesOn(place, behind)) return true;
  if (behind === '' || beforeOne.has(wordBefore(place, from - 1))) return false;
  const isPerson = behindOne.has(behind) || doesAs(behind) || wordSurnames.has(behind);
  return !isPerson && isOrdinary(behind) && /^\p{Ll}/u.test(place.tokens[to]?.text ?? '');
}

/** “Pointed to the teddy and said that he hurt her there”. */
function isPointedTo(place: TokenPlace): boolean {
  const { from } = place;
  const [article, to, deed] = [from, from - 1, from - 2].map((at) => wordBefore(place, at));
  return article === 'the' && (to === 'at' || to === 'to') && /^point(?:s|ed|ing)?$/.test(deed ?? '');
}

const drawn = new Set(
  'a an attention back blood breath curtains her herself his himself it lines near on our out people pictures some the their them themselves this up weapon weapons tasers'.split(
    ' ',
  ),
);
const drawers = new Set('he she they who we i officer officers police'.split(' '));

const owned = new Set(
  'a an attention blood breath curtains her his lines pictures tasers weapon weapons'.split(' '),
);

/** “Saffron drew her house”, “he drew a knife”; “mum drew blood”; not “gave drew a bath”, nor “dad drew on bail”. */
function isDrawing(place: TokenPlace, behind: string, { root }: NameIndex): boolean {
  const { text, tokens, from } = place;
  const before = wordBefore(place, from);
  if (tokens[from]?.key !== 'drew' || !drawn.has(behind)) return false;
  // “[name] drew a picture”: what is hidden is read once more.
  if (before === '') return text.charAt((tokens[from]?.start ?? 0) - 2) === ']';
  if (isTold(place, from - 1)) return false;
  const isNamed = /^\p{Lu}/u.test(tokens[from - 1]?.text ?? '') && !isOrdinary(before);
  return (
    drawers.has(before) || isNamed || root.next.has(before) || (isPersonWord(before) && owned.has(behind))
  );
}

/** “The lily.”, “her old teddy in the car”; not “her josh is fine”, “her sister ruby”, “the dog bit ruby”, nor “left her ruby in the bath”. */
function isOwnedThing(place: TokenPlace, behind: string): boolean {
  const { from } = place;
  const at = looks.has(wordBefore(place, from)) ? from - 1 : from;
  const owner = wordBefore(place, at);
  const deed = wordBefore(place, at - 1);
  if (oneOf.has(owner)) return at < from && endsOrGoesOn(place, behind);
  if (!owners.has(owner) || toldBefore.test(deed)) return false;
  if (owner !== 'the' && (doneTo.test(deed) || tellsHarm(deed))) return false;
  return alsoDeeds.has(behind) ? !seesDo.test(deed) : endsOrGoesOn(place, behind);
}

function endsOrGoesOn(place: TokenPlace, behind: string): boolean {
  return behind === '' ? endsThere(place) : goesOn.has(behind);
}

/** A stop or the end behind it, and no “’s”. */
function endsThere({ text, tokens, to }: TokenPlace): boolean {
  return /^\s*(?:$|[.,;:!?)”"\n])/u.test(text.slice(tokens[to - 1]?.end));
}

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
