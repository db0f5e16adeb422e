import vocabulary from '../../../../../../data/ordinary-words.json' with { type: 'json' };
import { isPersonWord } from '../terms/cast-words.ts';
import type { NameToken } from '../terms/name-tokens.ts';
import { alsoVerbs, baseVerbs, behindVerbs, isMonthWord, verbsAndNouns } from './ordinary-words.ts';

/** A word with a capital that is also a forename of the list, by the words behind it: `sure` and `doubtful` tell it from the name. */
export type WordReading = 'sure' | 'doubtful' | 'name';

const mostBehind = 6;

/**
 * Whether a forename of the list that is an everyday word is that word here, where its capital tells nothing: “Will be seen”, “Hope to visit”. A
 * name that stays is worse than a word that goes: whatever is not foreseen is the name, “Rose not in school”. Doubtful is what may be said of
 * somebody all the same: “May need support”, of May.
 *
 * @param to the place behind the word.
 */
export function readAsWord(text: string, tokens: readonly NameToken[], to: number): WordReading {
  const key = tokens[to - 1]?.key ?? '';
  const behind = wordsBehind(text, tokens, to);
  if (isCompound(key, behind)) return 'sure';
  const own = special[key];
  if (own !== undefined) return own(behind, key);
  if (marksOnBodies.has(key) && isOnBody(behind)) return 'doubtful';
  return alsoVerbs.has(key) && isTold(behind, objects) ? 'doubtful' : 'name';
}

type Judge = (behind: readonly string[], key: string) => WordReading;

/** Words that are used in ways of their own. */
const special: Readonly<Record<string, Judge>> = {
  will: readAuxiliary,
  may: readAuxiliary,
  hope: readHope,
  rose: (behind) => (isRising(behind) ? 'doubtful' : 'name'),
  joy: (behind) => (isFeeling(behind) ? 'doubtful' : 'name'),
  bill: (behind) => (behind[0] === 'for' && behind.some((word) => supplies.has(word)) ? 'doubtful' : 'name'),
};

/** In small letters, as long as spaces alone part them. */
function wordsBehind(text: string, tokens: readonly NameToken[], to: number): readonly string[] {
  const behind: string[] = [];
  for (let at = to; at < to + mostBehind; at += 1) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (before === undefined || token === undefined) break;
    const gap = text.slice(before.end, token.start);
    if (/^ \d+ $/.test(gap)) behind.push(gap.trim());
    else if (!/^[ \u00a0]$/.test(gap)) break;
    behind.push(token.key);
  }
  return behind;
}

const compounds = new Map(vocabulary.compounds.map(({ word, before }) => [word, before]));

/** “Dawn raid”, “Summer holidays”, “May half term”. */
function isCompound(key: string, [first = '', second = '']: readonly string[]): boolean {
  if (key === 'ward') return first === 'of' && second === 'court';
  if (key === 'faith') return second === '' && (first === 'school' || first === 'schools');
  if (!isMonthWord(key)) return compounds.get(key)?.includes(first) === true;
  const isHalf = first === 'half' && second === 'term';
  return isHalf || (first === 'bank' && second === 'holiday') || /^(?:term|holidays?)$/.test(first);
}

const besideVerbs = new Set(
  'not also soon now then still only later probably possibly likely well therefore never always just again yet'.split(
    ' ',
  ),
);
const pronouns = new Set('he she they we it i you there'.split(' '));
/** Behind a verb that is a noun as well, they tell that it is the noun: “Will review was held”. */
const saidOfDeeds = new Set(
  'was is were are has had held done due sent took made went completed agreed cancelled arranged booked received planned'.split(
    ' ',
  ),
);

/** “Will be”, “May not have”, “Will she”; “Will attend” may be said of Will in haste. */
function readAuxiliary(behind: readonly string[], key: string): WordReading {
  if (key === 'may' && behind[0] === 'as' && behind[1] === 'well') return 'sure';
  const at = behind.findIndex((_, place) => !isBesideVerb(behind, place));
  const [verb = '', after = ''] = at < 0 ? [] : behind.slice(at);
  if (verb === 'be' || verb === 'have') return 'sure';
  if (at === 0 && (pronouns.has(verb) || asksOfSomebody(behind))) return 'sure';
  const isNegated = behind.slice(0, Math.max(0, at)).some((word) => negations.has(word));
  if (isPlainVerb(verb, after) || (isNegated && verbsAndNouns.has(verb)))
    return isDeed(verb, after) ? 'name' : 'doubtful';
  return at === 0 && isTold(behind, determiners) ? 'doubtful' : 'name';
}

function isPlainVerb(word: string, after: string): boolean {
  if (baseVerbs.has(word)) return true;
  return verbsAndNouns.has(word) && (after === '' || behindVerbs.has(after) || isPersonWord(after));
}

const negations = new Set(['not', 'never', 'longer']);
const noAdverbs = /^(?:daily|early|family|fortnightly|monthly|weekly)$/;

/** “Will hopefully attend”, “Will no longer attend”. */
function isBesideVerb(behind: readonly string[], place: number): boolean {
  const word = behind[place] ?? '';
  if (word === 'no') return behind[place + 1] === 'longer';
  if (word === 'longer') return behind[place - 1] === 'no';
  return besideVerbs.has(word) || (word.endsWith('ly') && !noAdverbs.test(word) && !baseVerbs.has(word));
}

/** “Will mum attend”, “Will Child B come”. */
function asksOfSomebody([first = '', ...more]: readonly string[]): boolean {
  return isPersonWord(first) && more.slice(0, 2).some((word) => baseVerbs.has(word));
}

/** “Will review was held”, “Will not open to CSC”. */
function isDeed(verb: string, after: string): boolean {
  if (verb === 'open' || verb === 'close') return after === 'to' || after === 'with';
  return saidOfDeeds.has(after) || (verb === 'contact' && after === 'with');
}

/** “Hope that”, “Hope she”; “Hope to visit” may be said of Hope. */
function readHope(behind: readonly string[]): WordReading {
  const [first = '', second = ''] = behind;
  if (first === 'that' || pronouns.has(first)) return isTime(second) ? 'name' : 'sure';
  const isWish = first === 'to' || isFeeling(behind) || isTold(behind, determiners);
  return isWish ? 'doubtful' : 'name';
}

/** “Joy at seeing her dad”, “Hope of a place”; not “Joy of no fixed address”. */
function isFeeling([first = '', second = '']: readonly string[]): boolean {
  return (
    (first === 'at' && second.endsWith('ing')) ||
    (first === 'of' && /^(?:an?|the|her|his|their)$/.test(second))
  );
}

/** “Rose at 7 and went to school”, “Rose to her feet”; not “Rose at 7 weeks”. */
function isRising([first = '', second = '', third = '', fourth = '']: readonly string[]): boolean {
  if (first === 'at') return /^\d{1,2}$/.test(second) && (third === 'and' || third === 'am');
  return first === 'to' && third === 'feet' && fourth !== 'team';
}

const determiners = new Set(['the', 'this', 'that', 'these', 'those']);
const objects = new Set(['the', 'this', 'these', 'those', 'it', 'them']);
const people = new Set([
  'eldest',
  'oldest',
  'youngest',
  'older',
  'younger',
  'elder',
  'middle',
  'baby',
  'twin',
]);

/** “Mark the door”, “Hope this helps”; not “Mark the father of”, nor “Hope this morning”. */
function isTold([first = '', second = '']: readonly string[], told: ReadonlySet<string>): boolean {
  return told.has(first) && !isTime(second) && !isPersonWord(second) && !people.has(second);
}

function isTime(word: string): boolean {
  return /^(?:day|days|morning|afternoon|evening|night|week|weekend|month|term|year|time)$/.test(word);
}

const supplies = new Set(vocabulary.supplies);
const marksOnBodies = new Set(vocabulary.marksOnBodies);
const whereOnBodies = new Set(vocabulary.whereOnBodies);
const bodies = new Set(vocabulary.bodies);

/** “Cheek”, “arm”. */
export function isOfBody(word: string): boolean {
  return bodies.has(word);
}

/** “Mark on left arm”. */
function isOnBody([first = '', ...more]: readonly string[]): boolean {
  return whereOnBodies.has(first) && more.slice(0, 3).some((word) => bodies.has(word));
}
