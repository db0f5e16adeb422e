import { type Day, makeDay } from '../../../shared/day.ts';

/** A year, or a month of it, that a heading row gives to the rows below. */
export interface Period {
  /** Null for a heading such as "2012/13", under which a day and month alone could be of either year. */
  readonly year: number | null;
  readonly month?: number | undefined;
  /** What "2012/13" may mean: school years run from September, financial years from April. */
  readonly spans?: readonly PeriodSpan[];
}

export interface PeriodSpan {
  readonly kind: 'school year' | 'financial year';
  readonly from: Day;
  readonly to: Day;
}

/** With marks around it. A longer text is no such heading, and is not gone through. */
const longestPeriodHeading = 120;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const before =
  '(?:(?:calendar |financial |school |academic )?year\\s*:?\\s*|fy\\s*|events (?:in|of|during)\\s+)?';
const after = "(?:\\s*\\(?(?:cont|contd|continued|cont'd)\\.?\\)?)?";
const yearForm = new RegExp(`^${before}((?:19|20)\\d\\d)${after}$`);
const twoYears = new RegExp(`^(${before})((?:19|20)\\d\\d)\\s*([/–-])\\s*((?:19|20)\\d\\d|\\d\\d)${after}$`);
const firstMonths = { 'school year': 9, 'financial year': 4 } as const;
const monthThenYear = new RegExp(`^${monthName}\\s*,?\\s*((?:19|20)\\d\\d)${after}$`);
const yearThenMonth = new RegExp(`^((?:19|20)\\d\\d)\\s*[-–,:]?\\s*${monthName}${after}$`);
const monthAlone = new RegExp(`^${monthName}${after}$`);

/**
 * Reads a heading row such as "2012", "March 2012", "YEAR 2012/13" or, below a year, "March".
 * Null when the text is anything else. `current` is the period that holds so far.
 */
export function readPeriodHeading(text: string, current: Period | null): Period | null {
  if (text.length > longestPeriodHeading) return null;
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[-–—*=\s]+|[-–—*=:.\s]+$/g, '');
  const year = yearForm.exec(plain);
  if (year) return { year: Number(year[1]) };
  const two = twoYears.exec(plain);
  if (two) return periodOfTwoYears(two);
  const named = monthThenYear.exec(plain);
  if (named) return { year: Number(named[2]), month: monthNumber(named[1]) };
  const turned = yearThenMonth.exec(plain);
  if (turned) return { year: Number(turned[1]), month: monthNumber(turned[2]) };
  const alone = monthAlone.exec(plain);
  return alone ? { year: current?.year ?? null, month: monthNumber(alone[1]) } : null;
}

function monthNumber(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3)) + 1;
}

/** "2012/13" is a school or a financial year; "2012-2013" may also be two whole years. */
function periodOfTwoYears([, kind = '', first = '', mark = '', second = '']: RegExpExecArray): Period {
  const year = Number(first);
  if (Number(second) % 100 !== (year + 1) % 100) return { year: null };
  const isSchool = /school|academic/.test(kind);
  const isFinancial = /financial|fy/.test(kind);
  if (!isSchool && !isFinancial && mark !== '/' && second.length === 4) return { year: null };
  const kinds = (['school year', 'financial year'] as const).filter((one) =>
    one === 'school year' ? !isFinancial : !isSchool,
  );
  return { year: null, spans: kinds.flatMap((one) => spanOf(one, year)) };
}

function spanOf(kind: PeriodSpan['kind'], year: number): readonly PeriodSpan[] {
  const first = firstMonths[kind];
  const from = makeDay(year, first, 1);
  const to = makeDay(year + 1, first - 1, 31);
  return from === null || to === null ? [] : [{ kind, from, to }];
}
