import { numberShower, type ShowNumber } from './number-shower.ts';

/** What a number format shows of a number. */
export type NumberFormat =
  /** As it is typed: the general format, and that for text. */
  | { readonly kind: 'plain' }
  /** By the signs of the code: `0.00%`, `£#,##0`. */
  | { readonly kind: 'number'; readonly show: ShowNumber }
  /** A day, perhaps with a clock time. */
  | { readonly kind: 'day' }
  /** The month and year alone, the year alone, the day and month alone: the rest of the date is not the author's. */
  | { readonly kind: 'month' | 'year' | 'day-and-month' }
  | { readonly kind: 'clock' };

/** Formats that workbooks name by number alone, where English (United Kingdom) shows them. */
const builtInCodes: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '£#,##0',
  6: '£#,##0',
  7: '£#,##0.00',
  8: '£#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
};

/** Days in East Asian calendars: whole dates all. */
function isEastAsianDay(id: number): boolean {
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

export function builtInFormat(id: number): NumberFormat {
  return isEastAsianDay(id) ? { kind: 'day' } : numberFormat(builtInCodes[id] ?? 'General');
}

/** As long as Excel lets a code be. */
const longestCode = 255;

/** What a format code shows. Only its first section counts, that for positive numbers. */
export function numberFormat(code: string): NumberFormat {
  if (code.length > longestCode) return { kind: 'number', show: () => null };
  const bare = withoutLiterals(code);
  if (/^(general|@?)$/i.test(bare.trim())) return { kind: 'plain' };
  const shown = shownUnits(bare);
  const elapsed = /\[(h+|m+|s+)\]/i.test(bare);
  if (shown.size === 0 || elapsed) return { kind: 'number', show: numberShower(code) };
  return dateFormat(shown) ?? { kind: 'number', show: numberShower(code) };
}

/** The first section without its quoted and escaped characters, colours, conditions and locales. */
function withoutLiterals(code: string): string {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return bare.split(';')[0] ?? '';
}

type Unit = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

const unitLetters: Readonly<Record<string, Unit>> = { y: 'year', d: 'day', h: 'hour', s: 'second' };

/** The units of time in the code. An `m` means minutes after hours and before seconds, months elsewhere. */
function shownUnits(bare: string): ReadonlySet<Unit> {
  const letters =
    bare
      .toLowerCase()
      .replace(/am\/pm|a\/p/g, '')
      .match(/y+|m+|d+|h+|s+/g) ?? [];
  return new Set(
    letters.map((run, place) => {
      const unit = unitLetters[run.charAt(0)];
      if (unit !== undefined) return unit;
      const minutes = letters[place - 1]?.startsWith('h') || letters[place + 1]?.startsWith('s');
      return minutes ? 'minute' : 'month';
    }),
  );
}

function dateFormat(shown: ReadonlySet<Unit>): NumberFormat | null {
  const [year, month, day] = [shown.has('year'), shown.has('month'), shown.has('day')];
  if (year && month && day) return { kind: 'day' };
  if (year && month) return { kind: 'month' };
  if (year && !day) return { kind: 'year' };
  if (month && day) return { kind: 'day-and-month' };
  return shown.has('hour') && !year && !month && !day ? { kind: 'clock' } : null;
}
