import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseDay } from '../../shared/day.ts';
import { choice, choices, ticked } from './choice-fields.ts';
import { dayField, optionalDayField } from './day-fields.ts';
import { readForm } from './read-form.ts';
import { emailText, optionalText, requiredText, secretText, wholeNumber } from './text-fields.ts';

const schema = z.object({
  fullName: requiredText({ missing: 'Enter a full name', name: 'Full name', most: 20 }),
  born: dayField({ missing: 'Enter a date of birth', name: 'Date of birth' }),
  role: choice(['chair', 'officer'], 'Choose a role'),
});

/** What is wrong with one answer, or its value. */
function readOne(field: z.ZodType, value: unknown): unknown {
  const read = readForm(z.object({ field }), value === undefined ? {} : { field: value });
  if (!read.ok) return read.errors.map(({ message }) => message);
  const given: unknown = read.value;
  return typeof given === 'object' && given !== null ? Reflect.get(given, 'field') : given;
}

test('a form that is right gives typed values, without what nobody asked for', () => {
  const sent = {
    fullName: '  Ana Marrick ',
    'born-day': '7',
    'born-month': '3',
    'born-year': '1980',
    role: 'chair',
    _csrf: 'x',
    admin: 'true',
  };
  expect(readForm(schema, sent)).toEqual({
    ok: true,
    value: { fullName: 'Ana Marrick', born: '1980-03-07', role: 'chair' },
  });
});

test('an empty form has one error a field, in the order of the fields', () => {
  for (const body of [{}, undefined, null, 'text', [], { role: '', 'born-day': '' }]) {
    const read = readForm(schema, body);
    expect(read.ok ? [] : read.errors).toEqual([
      { field: 'fullName', message: 'Enter a full name' },
      { field: 'born', message: 'Enter a date of birth', part: 'day' },
      { field: 'role', message: 'Choose a role' },
    ]);
  }
});

test('what was sent comes back with the errors, to be drawn again', () => {
  const sent = { fullName: '<b>', 'born-day': '31', role: ['chair', 'officer'] };
  const read = readForm(schema, sent);
  expect(read.ok ? null : read.values).toEqual(sent);
});

test.each(['Ana\u202e Marrick', '\u2066Ana\u2069', '\u202aAna'])(
  'hidden signs that turn the direction of writing are in no name: %j',
  (typed) => {
    const asked = { name: 'Full name' };
    const told = [
      'Full name must not include hidden signs that turn the direction of writing. Type it by hand',
    ];
    expect(readOne(requiredText({ missing: 'Enter it', ...asked }), typed)).toEqual(told);
    expect(readOne(optionalText(asked), typed)).toEqual(told);
    // A long text is copied from elsewhere with signs that nobody sees, and holds no name that others take for another.
    expect(readOne(optionalText({ ...asked, most: 500 }), typed)).toBe(typed);
  },
);

test('an answer sent twice is not taken for one', () => {
  expect(readOne(requiredText({ missing: 'Enter it', name: 'It' }), ['a', 'b'])).toEqual(['Enter it']);
  expect(readOne(choice(['a', 'b'], 'Choose'), ['a', 'b'])).toEqual(['Choose']);
});

test('names that JavaScript keeps for itself are names like others', () => {
  const body: unknown = JSON.parse(
    '{"__proto__": {"admin": "yes"}, "constructor": "x", "__proto__-day": "1", "fullName": "A"}',
  );
  const read = readForm(z.object({ admin: ticked() }), body);
  expect(read).toEqual({ ok: true, value: { admin: false } });
  expect(Reflect.get({}, 'admin')).toBeUndefined();
});

test('the same schema reads an API’s JSON', () => {
  const sent = { fullName: 'Ana Marrick', born: '1980-03-07', role: 'officer' };
  expect(readForm(schema, sent)).toEqual({ ok: true, value: sent });
  expect(readOne(wholeNumber({ missing: 'Enter it', name: 'It' }), 3)).toBe(3);
  expect(readOne(ticked(), true)).toBe(true);
});

test('whatever is sent, reading it ends in a value or in errors', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (body) => {
      const read = readForm(schema, body);
      expect(read.ok || read.errors.length > 0).toBe(true);
    }),
  );
});

describe('a text', () => {
  const name = requiredText({ missing: 'Enter it', name: 'It', most: 5 });

  test.each([
    [' a ', 'a'],
    ['a\r\nb', 'a\nb'],
    ['🙂🙂🙂🙂🙂', '🙂🙂🙂🙂🙂'],
    ['abcdef', ['It must be 5 characters or fewer']],
    ['  ', ['Enter it']],
    ['a\u0000b', ['It must not include characters that cannot be printed']],
    ['a\ud800', ['It must not include characters that cannot be printed']],
  ])('%j is read as %j', (sent, expected) => {
    expect(readOne(name, sent)).toEqual(expected);
  });

  test('that may be left out is then nothing', () => {
    const note = optionalText({ name: 'Note', most: 3 });
    expect([undefined, '', ' ', 'abc'].map((sent) => readOne(note, sent))).toEqual([null, null, null, 'abc']);
    expect(readOne(note, 'abcd')).toEqual(['Note must be 3 characters or fewer']);
  });
});

test('a password is kept sign by sign', () => {
  const password = secretText({ missing: 'Enter your password', name: 'Password' });
  expect(readOne(password, '  two  words\r\n')).toBe('  two  words\r\n');
  expect(readOne(password, '')).toEqual(['Enter your password']);
});

const wrongEmail = ['Enter an email address in the correct format, like name@example.com'];

test.each([
  ['ana.o’marrick+x@nhs.example', 'ana.o’marrick+x@nhs.example'],
  [' ana@lontown.example ', 'ana@lontown.example'],
  ['', ['Enter an email address']],
  ['ana', wrongEmail],
  ['ana@lontown', wrongEmail],
  ['a b@lontown.example', wrongEmail],
  ['Ana <ana@lontown.example>', wrongEmail],
  ['a@b.example,c@d.example', wrongEmail],
  ['a@b..example', wrongEmail],
  ['a@b.example\nbcc: x@y.example', wrongEmail],
])('as an email address %j is read as %j', (sent, expected) => {
  expect(readOne(emailText(), sent)).toEqual(expected);
});

test.each([
  ['7', 7],
  [' 007 ', 7],
  ['', ['Enter the number of children']],
  ['1.5', ['Children must be a whole number from 1 to 1,000']],
  ['0', ['Children must be a whole number from 1 to 1,000']],
  ['1e3', ['Children must be a whole number from 1 to 1,000']],
])('as a whole number %j is read as %j', (sent, expected) => {
  const field = wholeNumber({
    missing: 'Enter the number of children',
    name: 'Children',
    least: 1,
    most: 1000,
  });
  expect(readOne(field, sent)).toEqual(expected);
});

describe('choices', () => {
  const known = ['a', 'b', 'c'] as const;

  test('come in their own order, each once', () => {
    expect(readOne(choices(known), ['c', 'a', 'c'])).toEqual(['a', 'c']);
    expect(readOne(choices(known), 'b')).toEqual(['b']);
    expect(readOne(choices(known), undefined)).toEqual([]);
  });

  test('that there are not, or too few, are refused', () => {
    expect(readOne(choices(known), ['a', 'x'])).toEqual(['Choose from the list']);
    expect(readOne(choices(known, { missing: 'Choose one' }), undefined)).toEqual(['Choose one']);
  });
});

describe('a day in three boxes', () => {
  const asked = { missing: 'Enter the date of the visit', name: 'Date of the visit' };
  const box = (day: string, month: string, year: string) => ({
    'field-day': day,
    'field-month': month,
    'field-year': year,
  });
  const error = (body: object, field = dayField(asked)) => {
    const read = readForm(z.object({ field }), body);
    return read.ok ? read.value.field : [read.errors[0]?.message, read.errors[0]?.part];
  };

  test.each([
    [box('29', '2', '2024'), '2024-02-29'],
    [box('1', 'March', '2026'), '2026-03-01'],
    [box(' 01', 'sep', '2026 '), '2026-09-01'],
    [box('', '', ''), ['Enter the date of the visit', 'day']],
    [box('1', '', '2026'), ['Date of the visit must include a month', 'month']],
    [box('1', '', ''), ['Date of the visit must include a month and a year', 'month']],
    [box('29', '2', '2025'), ['Date of the visit must be a real date', 'day']],
    [box('1', 'Mai', '2025'), ['Date of the visit must be a real date', 'day']],
    [box('1', '13', '2025'), ['Date of the visit must be a real date', 'day']],
    [box('1', '3', '26'), ['Year of date of the visit must have 4 figures, like 2026', 'year']],
  ])('%j is read as %j', (body, expected) => {
    expect(error(body)).toEqual(expected);
  });

  test('may have to lie between days', () => {
    const latest = parseDay('2026-03-01') ?? undefined;
    const field = dayField({ ...asked, ...(latest === undefined ? {} : { latest }) });
    expect(error(box('1', '3', '2026'), field)).toBe('2026-03-01');
    expect(error(box('2', '3', '2026'), field)).toEqual([
      'Date of the visit must be 1 March 2026 or earlier',
      'day',
    ]);
  });

  test('may be left out where the form says so, but not by half', () => {
    const read = (body: object) => readForm(z.object({ field: optionalDayField({ name: 'Date' }) }), body);
    expect(read(box('', '', ''))).toEqual({ ok: true, value: { field: null } });
    expect(read({})).toEqual({ ok: true, value: { field: null } });
    expect(read(box('1', '', ''))).toMatchObject({ ok: false });
  });
});
