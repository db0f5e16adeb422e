/** What must not stand before and after the numbers of a date: more numbers, or a time. */
const before = '(?<![\\d/.:;_-])';
const after = '(?!\\d|[/.:-]\\d| ?(?:hrs|hours|hr|am|pm)\\b)';

function form(numbers: string): RegExp {
  return new RegExp(`${before}${numbers}${after}`, 'g');
}

/** Dates whose marks are missing, or are those of a time; after a space 1930 may be a time, and "5.12" is one. */
const slips = [
  form('(?<day>\\d{1,2})([:;_])(?<month>\\d{1,2})\\2(?<year>\\d{4})'),
  form('(?<day>\\d{1,2})[/ ](?<month>\\d{1,2})(?:, | of )(?<year>\\d{4})'),
  form('(?<day>\\d{1,2})[/ ](?<month>\\d{1,2}) (?<year>20\\d\\d)'),
  form('(?<!at )(?<day>\\d\\d)\\.(?<month>\\d\\d),? (?<year>20\\d\\d)'),
  form('(?<day>\\d{1,2})[/.](?<month>\\d{2})(?<year>\\d{4})'),
  form('(?<day>\\d{1,2}) (?<month>\\d{1,2})/(?<year>\\d{4})'),
];

/** "11/12 2012" may be two months. */
function mayBeMonths(day: number, month: number, text: string): boolean {
  return month === day + 1 && text.includes('/');
}

/** "1 2 2012" says too little to be sure of. */
function isLoose(day: string, month: string, text: string): boolean {
  return text.startsWith(`${day} ${month} `) && day.length + month.length < 3;
}

function repaired(text: string, day: string, month: string, year: string): string {
  const isDate = Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
  const isYear = /^(?:19|20)/.test(year);
  if (isLoose(day, month, text) || !isDate || !isYear || mayBeMonths(Number(day), Number(month), text))
    return text;
  return `${day}/${month}/${year}`;
}

/** Puts strokes into "14 08 2010", "14/082010", "12/03, 2012" and "14:08:2010". */
export function repairMarks(text: string): { readonly text: string; readonly repaired: boolean } {
  if (!/\d/.test(text)) return { text, repaired: false };
  const fixed = slips.reduce(
    (current, slip) =>
      current.replace(slip, (...found) => {
        const { day = '', month = '', year = '' } = found[found.length - 1];
        return repaired(String(found[0]), day, month, year);
      }),
    text,
  );
  return { text: fixed, repaired: fixed !== text };
}
