import { type Day, makeDay } from '../../../../shared/day.ts';
import type { ResidualFinding } from './cast.ts';
import { streetWords, surelyStreets } from './cast-words.ts';
import { isOrdinary } from './ordinary-words.ts';

/** Something in a text that could tell who somebody is, and where it stands. */
export interface Residual {
  readonly kind: ResidualFinding['kind'];
  readonly start: number;
  readonly end: number;
  readonly shownAs: string;
}

/** What stands in an anonymised text for each kind of thing. */
export const marks: Readonly<Record<ResidualFinding['kind'], string>> = {
  name: '[name]',
  'possible-name': '[name]',
  'date-of-birth': '[date of birth]',
  'nhs-number': '[NHS number]',
  'reference-number': '[reference number]',
  address: '[address]',
  postcode: '[postcode]',
  phone: '[phone number]',
  email: '[email address]',
  'web-address': '[web address]',
};

const digit = /\d/;

interface Shape {
  readonly kind: ResidualFinding['kind'];
  readonly pattern: RegExp;
  /** A sign without which there is no such thing: most texts are then passed over at once. */
  readonly needs?: string | RegExp;
  /** What the pattern alone cannot tell. Where the stretch is only a part of the match, its group is named `what`. */
  readonly fits?: (text: string, born: ReadonlySet<string>) => boolean;
}

const monthNames = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const numericDate = String.raw`\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}`;
const wordDate = String.raw`\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -](?:${monthNames})[a-z]{0,6}\.?,?[ -](?:\d{4}|\d{2})`;
const monthFirst = String.raw`(?:${monthNames})[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}`;
const anyDate = `(?:${numericDate}|${wordDate}|${monthFirst})`;
/** Only where a word says that it is a day of birth. */
const barelyDate = String.raw`\d{8}|\d{6}|\d{1,2} \d{1,2} \d{2,4}`;
const dayOfMonth = String.raw`\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${monthNames})[a-z]{0,6}|(?:${monthNames})[a-z]{0,6} \d{1,2}(?:st|nd|rd|th)?|\d{1,2}/\d{1,2}`;
const streetName = String.raw`(?:[Tt]he (?:\p{Lu}[\p{L}’'-]{1,24} ){0,3}|(?:\p{Lu}[\p{L}’'-]{1,24} ){1,3})(?:${streetWords.map(capital).join('|')})\b`;
const houseNumber = String.raw`(?:(?:Flat|Apartment|Apt|Unit|Room|House|No\.?) ?\d{1,4}[A-Za-z]?,? ?(?:\d{1,4}[A-Za-z]?,? )?|\d{1,4}[A-Za-z]?,? )`;

/** In this order: what an earlier shape has taken, no later one looks at. */
const shapes: readonly Shape[] = [
  {
    kind: 'email',
    needs: '@',
    pattern: /[\p{L}\p{N}._%+'’-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,24}){1,4}/gu,
  },
  {
    kind: 'web-address',
    needs: /www\.|http|\.(?:com|org|net|info|tv|co|gov|ac|sch|nhs)/i,
    pattern:
      /\bhttps?:\/\/[^\s<>"”)]+|\bwww\.[^\s<>"”)]+|\b[\p{L}\p{N}-]{2,63}\.(?:com|org|net|info|tv|co\.uk|org\.uk|gov\.uk|ac\.uk|sch\.uk|nhs\.uk)\b(?:\/[^\s<>"”)]*)?/giu,
  },
  { kind: 'web-address', needs: '@', pattern: /(?<![\p{L}\p{N}._@])@[A-Za-z_][\w.]{2,30}\b/gu },
  {
    kind: 'web-address',
    needs: /snap|insta|face|tik|disc|user|prof|hand/i,
    pattern:
      /\b(?:snapchat|instagram|insta|facebook|tiktok|discord|username|user name|profile|handle)(?: name| account| user(?:name)?| handle| profile)?(?: is|:)? (?<what>(?=[\w.-]{4})[\p{L}_.-]*[\d_][\w.-]{0,30})/giu,
  },
  {
    kind: 'date-of-birth',
    needs: digit,
    pattern: new RegExp(
      String.raw`\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?)(?: ?[:=-])?\s{0,3}(?<what>${anyDate}|(?:${barelyDate})(?!\d))`,
      'giu',
    ),
  },
  {
    kind: 'date-of-birth',
    needs: /birthday/i,
    pattern: new RegExp(
      String.raw`\bbirthday(?: (?:is|was|falls|comes|party|on|the)){0,3}[ ,:(–-]{1,3}(?<what>${dayOfMonth})(?![\d/])`,
      'giu',
    ),
  },
  {
    kind: 'date-of-birth',
    needs: digit,
    pattern: new RegExp(String.raw`\b${anyDate}(?!\d)`, 'giu'),
    fits: isBirth,
  },
  {
    kind: 'nhs-number',
    needs: digit,
    pattern: /(?<![\d.])\d{3}[ \u00a0-]?\d{3}[ \u00a0-]?\d{4}(?!\d)/gu,
    fits: isNhsNumber,
  },
  {
    kind: 'nhs-number',
    needs: digit,
    // By its form or the word before it: typed wrongly, it still tells whose it is.
    pattern:
      /(?<![\d.,/£])[1-9]\d{2}[ \u00a0-]\d{3}[ \u00a0-]\d{4}(?![\d/])|\bnhs\b[^\d\n]{0,16}(?<what>\d{3}[ \u00a0-]?\d{3}[ \u00a0-]?\d{4})(?!\d)/giu,
  },
  {
    kind: 'phone',
    needs: digit,
    pattern:
      /(?<![\d/])(?:\+44|0044)[ \u00a0-]?\(?0?\)?[ \u00a0-]?\d{2,4}(?:[ \u00a0-]?\d{3,4}){1,2}(?!\d)/gu,
  },
  {
    kind: 'phone',
    needs: digit,
    pattern:
      /(?<![\d/])\(?0\d{2,4}\)?(?:[ \u00a0-]?\d{3,4}){2}(?!\d)|(?<![\d/])\(?0\d{4}\)?[ \u00a0-]?\d{5,6}(?!\d)|(?<![\d/])07\d{3}[ \u00a0-]?\d{6}(?!\d)|(?<![\d/])0[1237](?:[ .-]?\d){8,9}(?!\d)/gu,
    fits: isPhone,
  },
  {
    kind: 'phone',
    needs: digit,
    pattern:
      /\b(?:tel|phone|telephone|mobile|mob|ext)\.?(?: (?:no\.?|number))?(?::| is)? ?(?<what>\d[\d ]{3,13}\d)/giu,
  },
  {
    kind: 'postcode',
    needs: digit,
    pattern:
      /\b(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPS-UW]|[A-HK-Y]\d[ABEHMNPRV-Y])[ \u00a0]?\d[ABD-HJLNP-UW-Z]{2})\b/gu,
  },
  {
    kind: 'postcode',
    needs: digit,
    pattern: /\b[a-pr-uwyz]{1,2}\d{1,2}[a-z]? \d(?!st|nd|rd|th|hr)[abd-hjlnp-uw-z]{2}\b/gu,
  },
  {
    kind: 'address',
    needs: digit,
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}/.:])${houseNumber}${streetName}`, 'gu'),
  },
  {
    kind: 'address',
    needs: new RegExp(String.raw`\s(?:${surelyStreets.map(capital).join('|')})\b`, 'u'),
    pattern: new RegExp(
      String.raw`\b\p{Lu}[\p{L}’'-]{1,24} (?:${surelyStreets.map(capital).join('|')})\b`,
      'gu',
    ),
    fits: isStreet,
  },
  { kind: 'address', needs: /flat/i, pattern: /\bflat \d{1,4}[a-z]?\b/giu },
  {
    kind: 'address',
    needs: digit,
    pattern:
      /(?<![\p{L}\p{N}/.:])\d{1,4}[a-z]?,? (?:\p{L}[\p{L}’'-]{1,24} ){1,2}(?:street|road|lane|avenue|crescent|rd|ave)\b/giu,
  },
  {
    kind: 'reference-number',
    needs: digit,
    // Cars, prisoners, and people at the Home Office.
    pattern: /\b(?:[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]\d{4}[A-Z]{2}|[A-Z]\d{7}(?:\/\d)?)\b/gu,
  },
  {
    kind: 'reference-number',
    needs: digit,
    pattern: /\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/gu,
  },
  { kind: 'reference-number', needs: digit, pattern: /\b[A-Z]\d{12}[A-Z]?\b/gu },
  {
    kind: 'reference-number',
    needs: digit,
    pattern: /\b[A-Z]{1,5}[/-]?\d{0,6}[/-]\d{2,6}(?:[/-]\d{2,6})?\b/gu,
    fits: hasManyDigits,
  },
  {
    kind: 'reference-number',
    needs: digit,
    pattern:
      /\b(?:ref(?:erence|s)?|case|crime|incident|log|urn|upn|uprn|number|no|nhs|hospital|account|occurrence|ni|passport|reg(?:istration)?|id)\b\.?(?: (?:no|number|ref|reference|id)\b\.?)?(?::| is|#| )? ?#?(?<what>(?=[A-Z\d/-]*\d{3})[A-Z\d][A-Z\d/-]{2,24})/giu,
    fits: isNoYear,
  },
  {
    kind: 'reference-number',
    needs: digit,
    pattern: /(?<![\d£$€.,/-])\d{7,}(?![\d,]|\.\d)/gu,
    fits: isNoDate,
  },
];

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Numbers, addresses and the like in a text, in its order. */
export function findNumbers(text: string, born: ReadonlySet<string> = new Set()): readonly Residual[] {
  const found: Residual[] = [];
  const hasDigits = digit.test(text);
  for (const shape of shapes) {
    const { needs } = shape;
    if (needs === digit ? !hasDigits : needs !== undefined && !holds(text, needs)) continue;
    for (const residual of findShape(text, shape, born)) {
      const { start, end } = residual;
      if (!found.some((other) => start < other.end && end > other.start)) found.push(residual);
    }
  }
  return found.toSorted((first, second) => first.start - second.start);
}

function findShape(
  text: string,
  { kind, pattern, fits }: Shape,
  born: ReadonlySet<string>,
): readonly Residual[] {
  return Array.from(text.matchAll(pattern)).flatMap((match): readonly Residual[] => {
    const what = match.groups?.['what'] ?? match[0];
    if (fits !== undefined && !fits(what, born)) return [];
    const start = match.index + match[0].lastIndexOf(what);
    return [{ kind, start, end: start + what.length, shownAs: marks[kind] }];
  });
}

function holds(text: string, sign: string | RegExp): boolean {
  return typeof sign === 'string' ? text.includes(sign) : sign.test(text);
}

const months = monthNames.split('|');

function isBirth(text: string, born: ReadonlySet<string>): boolean {
  if (born.size === 0) return false;
  return readDays(text).some((day) => born.has(day));
}

/** A date of two-digit year may be of either century. */
function readDays(text: string): readonly Day[] {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const parts = iso
    ? [iso[3], iso[2], iso[1]]
    : (/^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ ./-](\d{1,2}|[a-z]+)\.?,?[ ./-](\d{2,4})$/i
        .exec(text)
        ?.slice(1) ?? []);
  const turned = /^[a-z]/i.test(text) ? /^([a-z]+)\.? (\d{1,2})[a-z]{0,2},? (\d{4})$/i.exec(text) : null;
  const [day = '', month = '', year = ''] = turned ? [turned[2], turned[1], turned[3]] : parts;
  const monthNumber = /^\d/.test(month) ? Number(month) : months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const years = year.length === 2 ? [Number(`19${year}`), Number(`20${year}`)] : [Number(year)];
  return years.flatMap((full) => makeDay(full, monthNumber, Number(day)) ?? []);
}

/** The tenth digit of an NHS number checks the nine before it, modulo 11. */
export function isNhsNumber(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].map(Number);
  if (digits.length !== 10 || new Set(digits).size === 1) return false;
  const sum = digits.slice(0, 9).reduce((total, digit, place) => total + digit * (10 - place), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}

function isPhone(text: string): boolean {
  const { length } = text.replace(/\D/g, '');
  return length === 10 || length === 11;
}

/** “Sluice Lane”, not “Family Court” or “Care Close”. */
function isStreet(text: string): boolean {
  const [name = ''] = text.split(' ');
  return !isOrdinary(name.toLowerCase());
}

function hasManyDigits(text: string): boolean {
  return (text.match(/\d/g) ?? []).length >= 4;
}

function isNoYear(text: string): boolean {
  return !/^(?:19|20)\d{2}$/.test(text) && !/^\d{3,4}(?:hrs|h)$/i.test(text);
}

function isNoDate(text: string): boolean {
  return !/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(text);
}
