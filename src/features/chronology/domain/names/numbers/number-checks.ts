import { type Day, makeDay } from '../../../../../shared/day.ts';
import { isDoubtfulForm } from '../../../../../shared/place-words.ts';
import { isOrganisationWord, isPersonWord } from '../terms/cast-words.ts';
import { isMonthWord, isOrdinary, isShortForm } from '../words/ordinary-words.ts';
import { workTitles } from '../words/titles.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

export function isBirth(text: string, born: ReadonlySet<string>): boolean {
  if (born.size === 0) return false;
  return readDays(text).some((day) => born.has(day));
}

/** A date of two-digit year may be of either century. */
export function readDays(text: string): readonly Day[] {
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

/** However it is grouped: the word before it says what it is. */
export function hasTenDigits(text: string): boolean {
  return text.replace(/\D/g, '').length === 10;
}

export function isPhone(text: string): boolean {
  const { length } = text.replace(/\D/g, '');
  return length === 10 || length === 11;
}

/** “Sluice Lane”, not “Family Court” or “Care Close”. */
export function isStreet(text: string): boolean {
  const [name = ''] = text.split(' ');
  return !isOrdinary(name.toLowerCase());
}

/** Shorter still than other short forms: they stand for weeks and for doctors too. */
const otherwise = new Set(['dr', 'est', 'gr', 'wk']);

/** “14 Mill La”, “9 Larkspur Dr”; not “12 March Dr Rook”, nor “4 English Wk 2”. */
export function isNumberedStreet(text: string): boolean {
  const [before = '', last = ''] = text.toLowerCase().split(' ').slice(-2);
  if (!isDoubtfulForm(last)) return true;
  return !isMonthWord(before) && !(otherwise.has(last) && isOrdinary(before));
}

/** “14 larkspur rise”, “22 high street”; not “2 per place”, “6 weeks park”, nor “PS Green 14 and Sgt Green”. */
export function isNamedStreet(text: string): boolean {
  const words = text.toLowerCase().split(' ').slice(1);
  const [before = ''] = words.slice(-2);
  return !isOrdinary(before) && !isMonthWord(before) && !(words[0] === 'and' && workTitles.has(before));
}

/** “Sandhu”, not “Bed”, “PHQ” or “Ward”: hardly a word for anything else. */
export function isSurnameOnly(word: string): boolean {
  const key = word.toLowerCase();
  return !(
    isOrdinary(key) ||
    isMonthWord(key) ||
    isShortForm(word) ||
    isPersonWord(key) ||
    isOrganisationWord(key)
  );
}

/** Four numbers of a computer; “section 4.1.2.3” is none. */
export function isNetworkAddress(text: string): boolean {
  const parts = text.split('.').map(Number);
  return parts.every((part) => part < 256) && parts.some((part) => part > 31);
}

/** “40-12-76”, not “12-03-19”. */
export function isNoShortDate(text: string): boolean {
  const [day = 0, month = 0] = text.split('-').map(Number);
  return (day > 31 || month > 12) && (day > 12 || month > 31);
}

export function hasManyDigits(text: string): boolean {
  return (text.match(/\d/g) ?? []).length >= 4;
}

export function isNoYear(text: string): boolean {
  return !/^(?:19|20)\d{2}$/.test(text) && !/^\d{3,4}(?:hrs|h)$/i.test(text);
}

/** Neither a year, nor a time, nor a date. */
export function isReference(text: string): boolean {
  return isNoYear(text) && readDays(text.toLowerCase()).length === 0;
}

/** “20/11”, “3rd March”; not “38/40”. */
export function isDayOfMonth(text: string): boolean {
  const [, day = '', month = ''] = /^(\d{1,2})\/(\d{1,2})$/.exec(text) ?? [];
  return day === '' || (Number(day) <= 31 && Number(month) <= 12 && Number(day) * Number(month) > 0);
}

/** “960123”, not “120323”: people write days so too. */
export function isNoShortDay(text: string): boolean {
  const [, day = '', month = '', year = ''] = /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(text) ?? [];
  return day === '' || readDays(`${day}/${month}/${year}`).length === 0;
}

export function isNoDate(text: string): boolean {
  return !/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(text);
}
