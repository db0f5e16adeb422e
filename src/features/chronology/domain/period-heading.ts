/** A year, or a month of it, that a heading row gives to the rows below. */
export interface Period {
  /** Null for a heading such as "2012/13", under which a day and month alone could be of either year. */
  readonly year: number | null;
  readonly month?: number | undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const before =
  '(?:(?:calendar |financial |school |academic )?year\\s*:?\\s*|fy\\s*|events (?:in|of|during)\\s+)?';
const after = "(?:\\s*\\(?(?:cont|contd|continued|cont'd)\\.?\\)?)?";
const yearForm = new RegExp(`^${before}((?:19|20)\\d\\d)${after}$`);
const twoYears = new RegExp(`^${before}(?:19|20)\\d\\d\\s*[/–-]\\s*(?:(?:19|20)\\d\\d|\\d\\d)${after}$`);
const monthThenYear = new RegExp(`^${monthName}\\s*,?\\s*((?:19|20)\\d\\d)${after}$`);
const yearThenMonth = new RegExp(`^((?:19|20)\\d\\d)\\s*[-–,:]?\\s*${monthName}${after}$`);
const monthAlone = new RegExp(`^${monthName}${after}$`);

/**
 * Reads a heading row such as "2012", "March 2012", "YEAR 2012/13" or, below a year, "March".
 * Null when the text is anything else. `current` is the period that holds so far.
 */
export function readPeriodHeading(text: string, current: Period | null): Period | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[-–—*=\s]+|[-–—*=:.\s]+$/g, '');
  const year = yearForm.exec(plain);
  if (year) return { year: Number(year[1]) };
  if (twoYears.test(plain)) return { year: null };
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
