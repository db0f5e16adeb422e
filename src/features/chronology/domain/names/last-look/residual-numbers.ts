import type { Day } from '../../../../../shared/day.ts';
import type { ResidualFinding } from '../terms/cast.ts';
import { anyMark } from '../terms/marks.ts';
import type { Stretch } from './residual-words.ts';

export interface NumberLeft extends Stretch {
  readonly kind: ResidualFinding['kind'];
}

type Shapes = readonly (readonly [kind: ResidualFinding['kind'], pattern: RegExp])[];

/** Plain and strict: what has the form of such a number is one, whatever its check digit says. */
const shapes: Shapes = [
  ['email', /[^\s@<>()[\]]{1,64}@[^\s@<>()[\]]{1,64}\.\p{L}{2,24}/gu],
  ['phone', /(?<![\p{L}\d])(?:\+44|0044)[\d ().-]{9,16}\d(?!\d)/gu],
  ['phone', /(?<![\p{L}\d/])\(?0[1237]\d{2}[\d ().\u00a0-]{5,9}\d{3}(?![\d/])/gu],
  ['nhs-number', /(?<![\d.,/£])\d{3}([ \u00a0.-])\d{3}\1\d{4}(?![\d/])/gu],
  ['nhs-number', /\bnhs\b[^\d\n]{0,16}\d(?:[ \u00a0.-]?\d){9}(?!\d)/giu],
  ['postcode', /\b[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?[ \u00a0]?\d[ABD-HJLNP-UW-Z]{2}\b/gu],
  ['postcode', /\b[a-pr-uwyz]{1,2}\d{1,2}[a-z]? \d(?!st|nd|rd|th|hr)[abd-hjlnp-uw-z]{2}\b/gu],
  ['reference-number', /\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/giu],
  ['reference-number', /\b[A-Z]\d{12}\b/giu],
  ['reference-number', /\b(?:URN|UPN|UPRN)\b[^\p{L}\d\n]{0,4}\d{4,}/giu],
];

const ofMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const longMonths =
  'january february march april may june july august september october november december'.split(' ');
const romans = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');
const ordinal = /^(\d{1,2})(?:st|nd|rd|th)$/;
const besideBirth =
  /birth|born|d\.?\s?o\.?\s?b|\bturn(?:s|ed|ing)? (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}{3,5}teen|twenty|thirty|forty|fifty|sixty)\b/iu;
const birthReach = 48;
/** “Born on the”, far from the day, in one sentence of several people’s birthdays. */
const sentenceReach = 240;
const sentenceEnd = /[.!?](?=\s+\p{Lu})|[\r\n]/u;
/** “10th April two thousand and eighteen”. */
const yearInWords =
  /^,?(?: in)?(?: the year)? (?:two thousand|(?:nineteen(?: hundred)?|twenty)(?=[ -]\p{L}+(?:teen|ty|en|elve|one|two|three|four|five|six|seven|eight|nine)\b))(?:(?: and)?[ -](?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b){0,3}/iu;
/** “Ava is 5 on Monday 10 April”: an age before the day, and no section, time or count. */
const ageBefore =
  /(?<!(?:section|sect|sec|year|yr|day|week|wk|room|at|about|around|until|number|no|score|scored|of|ward|bed|part|stage|level|grade|tier|band|phase|step|visit|session|clause|item|house|flat|unit|bus|route|to|from|or|and)\.? )(?<![\p{L}\d£$€.:/-])\d{1,2}(?: ?(?:years?|yrs?|y\/?o)\b\.?)?(?: old| of age)?,? on (?:the )?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:the )?$/iu;

/** Ways to write a day, each as its parts in their order with single spaces; years in full and short. */
export interface Births {
  readonly whole: ReadonlySet<string>;
  /** Without the year: they tell beside “birthday” only. */
  readonly short: ReadonlySet<string>;
}

export function spellBirths(days: readonly Day[]): Births {
  return {
    whole: new Set(days.flatMap(spellWhole)),
    short: new Set(days.flatMap(spellShort)),
  };
}

function spellWhole(born: Day): readonly string[] {
  const [year = '', month = '', day = ''] = born.split('-');
  const number = `${Number(day)}`;
  const parted = spellMonth(month).flatMap((name) =>
    [year, `${Number(year.slice(2))}`].flatMap((full) => [
      `${number} ${name} ${full}`,
      `${name} ${number} ${full}`,
      `${full} ${name} ${number}`,
    ]),
  );
  return [...parted, day + month + year, year + month + day, day + month + year.slice(2)];
}

function spellShort(born: Day): readonly string[] {
  const [, month = '', day = ''] = born.split('-');
  const [figure = '', ...names] = spellMonth(month);
  const number = `${Number(day)}`;
  return [`${number} ${figure}`, ...names.flatMap((name) => [`${number} ${name}`, `${name} ${number}`])];
}

/** As a figure first, then in words. */
function spellMonth(month: string): readonly string[] {
  const number = Number(month);
  const names = [
    `${number}`,
    ofMonths[number - 1] ?? '',
    longMonths[number - 1] ?? '',
    romans[number - 1] ?? '',
  ];
  return number === 9 ? [...names, 'sept'] : names;
}

/** Days of birth of the list in a text, in any spelling. */
function findBirths(text: string, { whole, short }: Births): readonly NumberLeft[] {
  const tokens = Array.from(
    text.matchAll(/\d+(?:st|nd|rd|th)?(?![\p{L}\d])|\d+|\p{L}+/giu),
    ({ 0: token, index }) => ({
      key: dateKey(token),
      start: index,
      end: index + token.length,
    }),
  ).filter(({ key }) => key !== 'of' && key !== 'the');
  const said = withoutMarks(text);
  return tokens.flatMap(({ start, end, key }, at): readonly NumberLeft[] => {
    const [second, third] = [tokens[at + 1], tokens[at + 2]];
    if (key.length >= 6 && whole.has(key)) return [{ kind: 'date-of-birth', start, end }];
    if (second === undefined || second.start - end > 5) return [];
    const two = `${key} ${second.key}`;
    if (third !== undefined && third.start - second.end <= 5 && whole.has(`${two} ${third.key}`)) {
      return [{ kind: 'date-of-birth', start, end: third.end }];
    }
    if (!short.has(two)) return [];
    const year = yearInWords.exec(said.slice(second.end))?.[0] ?? '';
    if (year === '' && !tellsBirth(said, start, second.end)) return [];
    return [{ kind: 'date-of-birth', start, end: second.end + year.length }];
  });
}

/** Whether a day without a year is told as one of birth: close to it, in the same sentence, or by an age before it. */
function tellsBirth(said: string, start: number, end: number): boolean {
  if (besideBirth.test(said.slice(Math.max(0, start - birthReach), end + birthReach))) return true;
  const before = said.slice(Math.max(0, start - sentenceReach), start);
  const sentence = before.split(sentenceEnd).at(-1) ?? '';
  return besideBirth.test(sentence) || ageBefore.test(before);
}

/** Each letter of the program’s own marks a blank: “[date of birth]” says of no day beside it what it is. */
function withoutMarks(text: string): string {
  return text.replace(anyMark, (mark) => ' '.repeat(mark.length));
}

function dateKey(token: string): string {
  const own = token.toLowerCase().replace(ordinal, '$1');
  return /^0\d$/.test(own) ? own.slice(1) : own;
}

/** Numbers by which somebody can be found, and the days of birth of the list. */
export function findNumbersLeft(text: string, births: Births | null): readonly NumberLeft[] {
  const found = shapes
    .filter(([kind]) => kind === 'email' || /\d/.test(text))
    .flatMap(([kind, pattern]) =>
      Array.from(text.matchAll(pattern), ({ 0: match, index: start }): NumberLeft => {
        return { kind, start, end: start + match.length };
      }),
    );
  const isDated = births !== null && births.whole.size > 0 && /\d/.test(text);
  return isDated ? [...found, ...findBirths(text, births)] : found;
}
