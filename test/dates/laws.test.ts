import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, dayParts, makeDay, weekday } from '../../src/shared/day.ts';
import { parseByLibrary } from './edtf-library.ts';
import { day, read, readAs, today } from './reading.ts';
import { anyDateText, anyPhrase } from './written-texts.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'];
months.push('October', 'November', 'December');
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const anyDay = fc
  .record({
    year: fc.integer({ min: 1950, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day: number }) => makeDay(year, month, number))
  .filter((made): made is Day => made !== null && made <= today);

const pad = (number: number) => String(number).padStart(2, '0');
const ordinal = (number: number) => {
  const teen = number >= 11 && number <= 13;
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
};

interface Written {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly name: string;
  readonly short: string;
  readonly weekday: string;
}

/** Ways of writing a day in full; each must read back to it. */
const styles: readonly ((written: Written) => string)[] = [
  ({ day: d, month, year }) => `${d}/${month}/${year}`,
  ({ day: d, month, year }) => `${pad(d)}/${pad(month)}/${year}`,
  ({ day: d, month, year }) => `${pad(d)}.${pad(month)}.${year}`,
  ({ day: d, month, year }) => `${d}.${month}.${year}.`,
  ({ day: d, month, year }) => `${pad(d)}-${pad(month)}-${year}`,
  ({ day: d, month, year }) => `${pad(d)}/${pad(month)}/${pad(year % 100)}`,
  ({ day: d, month, year }) => `${pad(d)} / ${pad(month)} / ${year}`,
  ({ day: d, month, year }) => `${pad(d)}\\${pad(month)}\\${year}`,
  ({ day: d, month, year }) => `${year}-${pad(month)}-${pad(d)}`,
  ({ day: d, month, year }) => `${year}/${pad(month)}/${pad(d)}`,
  ({ day: d, month, year }) => `${year}${pad(month)}${pad(d)}`,
  ({ day: d, name, year }) => `${d} ${name} ${year}`,
  ({ day: d, name, year }) => `${d} ${name}, ${year}`,
  ({ day: d, name, year }) => `${ordinal(d)} ${name} ${year}`,
  ({ day: d, name, year }) => `${d} ${ordinal(d).slice(-2)} ${name} ${year}`,
  ({ day: d, name, year }) => `the ${ordinal(d)} of ${name} ${year}`,
  ({ day: d, name, year }) => `${name} ${d}, ${year}`,
  ({ day: d, name, year }) => `${name} ${ordinal(d)} ${year}`,
  ({ day: d, short, year }) => `${d} ${short} ${year}`,
  ({ day: d, short, year }) => `${d} ${short}. ${year}`,
  ({ day: d, short, year }) => `${d}-${short}-${year}`,
  ({ day: d, short, year }) => `${pad(d)}-${short}-${pad(year % 100)}`,
  ({ day: d, short, year }) => `${d}${short}${year}`,
  ({ day: d, short, year }) => `${d} ${short} '${pad(year % 100)}`,
  ({ day: d, short, year }) => `${year} ${short} ${d}`,
  ({ weekday: w, day: d, name, year }) => `${w} ${d} ${name} ${year}`,
  ({ weekday: w, day: d, name, year }) => `${w}, ${ordinal(d)} ${name} ${year}`,
  ({ weekday: w, day: d, month, year }) => `${w.slice(0, 3)} ${d}/${month}/${year}`,
  ({ day: d, name, year }) => `on ${d} ${name} ${year}`,
  ({ day: d, name, year }) => `(${d} ${name} ${year})`,
  ({ day: d, name, year }) => `dated ${d} ${name} of ${year}`,
  ({ weekday: w, day: d, name, year }) => `${d} ${name} ${year} (${w})`,
];

const dashes = ['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uff0d'];
const spaces = [' ', '\u00a0', '\u2009', '\u202f', '  ', '\t', '\n'];

function write(of: Day, style: (written: Written) => string): string {
  const parts = dayParts(of);
  const name = months[parts.month - 1] ?? '';
  return style({ ...parts, name, short: name.slice(0, 3), weekday: weekdays[weekday(of) - 1] ?? '' });
}

test('a day written in any style, with any dash, space and case, reads back to that day', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.constantFrom(...styles),
      fc.constantFrom(...dashes),
      fc.constantFrom(...spaces),
      fc.boolean(),
      (of, style, dash, space, isUpper) => {
        const plain = write(of, style).replaceAll('-', dash).replaceAll(' ', space);
        const when = readAs(isUpper ? plain.toUpperCase() : plain);
        expect(when).toMatchObject({ earliest: of, latest: of, extent: 'day', certainty: 'exact', edtf: of });
        expect(when.notes.map(({ code }) => code)).not.toContain('weekday-mismatch');
      },
    ),
    { numRuns: 3000 },
  );
});

test('a range of two days reads back to both, whatever stands between them', () => {
  const joins = [' - ', ' – ', '–', ' to ', ' until ', ' through to '];
  const kept = [styles[0], styles[1], styles[2], styles[11], styles[13]].filter(
    (style) => style !== undefined,
  );
  fc.assert(
    fc.property(
      anyDay,
      anyDay,
      fc.constantFrom(...kept),
      fc.constantFrom(...joins),
      (one, other, style, join) => {
        fc.pre(one !== other);
        const [from, to] = one < other ? [one, other] : [other, one];
        const when = readAs(`${write(from, style)}${join}${write(to, style)}`);
        expect(when).toMatchObject({ earliest: from, latest: to, extent: 'span' });
      },
    ),
    { numRuns: 1500 },
  );
});

test('whatever is written, reading never throws, and keeps the text as it was', () => {
  const previous = readAs('12 March 2012 at 14:30');
  const anyText = fc.oneof(anyPhrase, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(anyText, fc.boolean(), (text, hasPrevious) => {
      const reading = read(text, hasPrevious ? { previous } : {});
      expect(reading.status === 'read' ? reading.when.text : reading.text).toBe(text);
      if (reading.status === 'not-read') expect(reading.reason).toMatch(/^.+\.$/s);
    }),
    { numRuns: 10_000 },
  );
});

test('the earliest day never comes after the latest, and an extent of one day is one day', () => {
  fc.assert(
    fc.property(anyDateText, (text) => {
      const reading = read(text);
      fc.pre(reading.status === 'read');
      const { earliest, latest, extent } = reading.when;
      if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true);
      if (extent === 'day') expect(earliest).toBe(latest);
      if (extent === 'unknown') expect([earliest, latest]).toEqual([null, null]);
      else expect(earliest ?? latest).not.toBeNull();
    }),
    { numRuns: 3000 },
  );
});

test('spaces around a text and capital letters change nothing', () => {
  fc.assert(
    fc.property(anyDateText, (text) => {
      const plain = read(text);
      fc.pre(plain.status === 'read' && !/[XTZ]/.test(text));
      const { text: _, ...one } = readAs(text);
      const { text: __, ...other } = readAs(`  ${text.toUpperCase().replaceAll(' ', '  ')} `);
      expect(other).toEqual(one);
    }),
    { numRuns: 2000 },
  );
});

/** Seasons are left out: the library takes spring for January to March, the conventions for March to May. */
const isSeason = (text: string) => /\d{4}-2[1-4]/.test(text);

test('every EDTF text that is told is valid by the edtf library, and has the same bounds', () => {
  const dayOf = (time: number) => day(new Date(time).toISOString().slice(0, 10));
  fc.assert(
    fc.property(anyDateText, (text) => {
      const reading = read(text);
      fc.pre(reading.status === 'read');
      const { edtf: told, earliest, latest } = reading.when;
      // A text that is in EDTF already is kept as it was written.
      fc.pre(told !== null && told !== text && !isSeason(told));
      const parsed = parseByLibrary(told);
      if (earliest !== null) expect(dayOf(parsed.min)).toBe(earliest);
      if (latest !== null) expect(dayOf(parsed.max)).toBe(latest);
    }),
    { numRuns: 3000 },
  );
});

test('30,000 characters answer at once: they are too long to be a date', () => {
  for (const piece of ['12/', 'March ', 'x', '((((', '?', ' ', 'early ', '1', "'"]) {
    const reading = read(piece.repeat(30_000 / piece.length));
    expect(reading.status === 'not-read' ? reading.reason : '').toContain('too long to be a date');
  }
});
