import { isOrganisationWord, isPersonWord } from '../terms/cast-words.ts';
import { foldName, type WordPlace } from '../terms/name-tokens.ts';
import {
  endsLikeOrdinary,
  isEverydayForename,
  isGivenName,
  isMonthWord,
  isShortForm,
  stateSurnames,
  wordSurnames,
} from '../words/ordinary-words.ts';
import { isOfBody } from '../words/surely-words.ts';
import { isTownName } from '../words/town-names.ts';
import { mayBeSurname } from './somebody-else.ts';

type Kind = 'initials' | 'surname' | 'name';

interface Signature {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** Behind a sentence, on a line of its own or behind a dash. */
const last = String.raw`(?:[.!?]["”’)]?[ \u00a0]+|[ \u00a0][–—-][ \u00a0]+|[\r\n][ \u00a0]*)`;
const word = String.raw`\p{Lu}\p{Ll}+(?:[’'-]\p{Lu}?\p{Ll}+)*`;
const shapes: readonly (readonly [Kind, RegExp])[] = [
  ['initials', new RegExp(String.raw`${last}(\p{Lu}{2,3}(?:(?: ?[/&] ?|, )\p{Lu}{2,3})*)\.?\s*$`, 'u')],
  [
    'surname',
    new RegExp(
      String.raw`${last}((?:\p{Lu}\.? ?){1,2}[ \u00a0]?${word})(?:,? \p{Lu}{2,5}|, ?\p{Lu}\p{Ll}+)?\.?\s*$`,
      'u',
    ),
  ],
  ['name', new RegExp(String.raw`${last}(${word}(?:[ \u00a0/]${word})?)\.?\s*$`, 'u')],
];
const reach = 60;

/** Two and three capitals with which notes end for what they say: by none of these does anybody sign. */
const saidInNotes = new Set(
  `abx ada add aka ane ape aob ave bbc bf bo bp cd cob ct dvt ed eod eta etc eu fb ft fu gi gu gum hb hr id ii iii im iq it iv ld lmp lol ltd mi mr mrs ms
  na nb nd nh nil nk no oap oj ok ooo ot ous pa pep pt px rhs rip rr rv rx st sx tbi toc tv tx uae uk up url us usa uti vi vm wc wt xr yes`.split(
    /\s+/,
  ),
);
/** By these somebody may be called, and notes end with them: “RAG now Amber”. */
const alsoSaid = new Set(
  'amber art bill blessing chance charity comfort gift hunter kit parker patience prudence rain ray star storm'.split(
    ' ',
  ),
);

/**
 * The end of a note that tells who wrote it: “… confirmed as best contact. Naz”, “… from it. AS”, “… letter 1. S Rudd”. Null where the last piece of a text
 * is none, “NFA”, “Closed”.
 */
export function findSignature(text: string): Signature | null {
  const from = Math.max(0, text.length - reach);
  const rest = text.slice(from);
  // Where all is in capitals they tell nothing.
  if (!/\p{Ll}{2}/u.test(text)) return null;
  for (const [kind, shape] of shapes) {
    const found = shape.exec(rest);
    const [all = '', own = ''] = found ?? [];
    if (found === null || found.index + from === 0) continue;
    // “Seen at surgery. Tonsillitis”: what a note ends with is mostly no name.
    if (kind === 'name' && !beginsAsForename(own)) continue;
    const start = from + found.index + all.indexOf(own);
    return { kind, start, end: start + own.length };
  }
  return null;
}

function beginsAsForename(name: string): boolean {
  const [first = ''] = foldName(name).split(/[ \u00a0/]/);
  return isGivenName(first) || (isEverydayForename(first) && !isMonthWord(first) && !alsoSaid.has(first));
}

/**
 * Whether a word is of the signature of a text.
 *
 * @param isPlain whether a word is an everyday one in this run.
 */
export function makeIsSigned(
  text: string,
  isPlain: (word: WordPlace) => boolean,
): (word: WordPlace) => boolean {
  const signature = findSignature(text);
  if (signature === null) return () => false;
  return (own) =>
    own.start >= signature.start &&
    own.end <= signature.end &&
    signs(own, signature.kind, isPlain) &&
    !isOfSide(text, own);
}

function signs(own: WordPlace, kind: Kind, isPlain: (word: WordPlace) => boolean): boolean {
  const { key, text } = own;
  if (isShortForm(text) || isOrganisationWord(key) || isPersonWord(key)) return false;
  if (kind === 'initials') return !saidInNotes.has(key);
  if (kind === 'surname')
    return !isPlain(own) || wordSurnames.has(key) || stateSurnames.has(key) || mayBeAnyWord(own);
  if (isEverydayForename(key)) return !isMonthWord(key) && !alsoSaid.has(key);
  return isGivenName(key) || !(isPlain(own) || isTownName(text) || endsLikeOrdinary(key));
}

/** “T Miles”, “M. Hand, EDT”, “S Cotter”: behind a letter, where a note ends, whatever word; not “B Positive”. */
function mayBeAnyWord({ key }: WordPlace): boolean {
  return key.length > 2 && !isMonthWord(key) && !endsLikeOrdinary(key) && mayBeSurname({ key });
}

/** “L Hand”: left, and not whose hand. */
function isOfSide(text: string, { start, key }: WordPlace): boolean {
  return /[LR]\.? $/.test(text.slice(Math.max(0, start - 3), start)) && isOfBody(key);
}
