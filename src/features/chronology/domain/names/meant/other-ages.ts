import type { Person } from '../forms/name-index.ts';
import { readRole } from '../terms/cast-words.ts';
import type { NamePlace } from '../unlisted/surely-grown.ts';

const reach = 40;
/** “(6 weeks)” may be how long something lasted; “(6 weeks old)” is an age. */
const unit = String.raw`(?: ?(?:(?:years?|yrs?|y\/?o)(?:[ -]old)?|(months?|mths?|weeks?|wks?)[ -]old))?`;
const ageBehind = [
  new RegExp(String.raw`^ ?\((?:aged? )?(\d{1,2})${unit}[),]`, 'iu'),
  new RegExp(String.raw`^,? aged (\d{1,2})${unit}(?![\d/.:%])`, 'iu'),
  new RegExp(String.raw`^, (\d{1,2})${unit},(?! \d)`, 'iu'),
];
const ageBefore =
  /(?<![\d./])(\d{1,2})[ -]?(?:(?:years?|yrs?|y\/?o)(?:[ -]old)?|(months?|mths?|weeks?|wks?)[ -]old) (?:(?:boy|child|female|girl|male|man|pupil|woman) )?$/iu;
const yearGroup =
  /^(?: ?\((?:in |from )?|, |( from )|( in ))(?:Y|Yr ?|Year )(\d{1,2})(?!\d|[/-]\d)(?! (?:to|into|assembly|class|group|meeting|teacher|trip))/u;
const lastYear = 13;

/** How far an age may be from that of the list and be a slip, or a guess. */
const slack = { child: 2, adult: 5 };
const fewestYears = { parent: 12, grandparent: 28 };
const ofAge = 18;

/**
 * Whether the age or the school year beside a forename is far from whatever age one of the list may have: “Ryan (16)” of a man of thirty, “Jason (Y4)”
 * of a father. Nothing else tells a classmate and a parent of one forename apart.
 */
export function isOfOtherAge({ text, start, end }: NamePlace, person: Person): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  const behind = text.slice(end, end + reach);
  return isOfOtherYear(behind, person) || isAgedOther(ageOf(before, behind), person);
}

function ageOf(before: string, behind: string): number | null {
  for (const found of [...ageBehind.map((one) => one.exec(behind)), ageBefore.exec(before)]) {
    if (found === null) continue;
    const [, count = '', part = ''] = found;
    return part === '' ? Number(count) : 0;
  }
  return null;
}

function isAgedOther(age: number | null, { kind, role, ages }: Person): boolean {
  if (age === null) return false;
  if (kind === 'staff') return true;
  if (ages !== null) {
    const far = kind === 'child' ? slack.child : slack.adult;
    return age < ages.from - far || age > ages.to + far;
  }
  if (kind === 'child') return false;
  const { pseudonym, isParent } = readRole(role);
  if (/grand(?:mother|father)/i.test(pseudonym)) return age < fewestYears.grandparent;
  return isParent && age < fewestYears.parent;
}

function isOfOtherYear(behind: string, { kind, ages }: Person): boolean {
  const [found = '', isFrom, , count = ''] = yearGroup.exec(behind) ?? [];
  if (found === '' || Number(count) > lastYear) return false;
  if (kind !== 'child' || isFrom !== undefined) return true;
  if (ages === null) return false;
  // Year 1 begins at five, and ends at six.
  const [youngest, oldest] = [Number(count) + 4, Number(count) + 5];
  return oldest < ages.from - 1 || youngest > Math.min(ages.to, ofAge) + 1;
}
