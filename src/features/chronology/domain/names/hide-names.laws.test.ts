import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeNameHider } from './hide-names.ts';
import type { Cast } from './terms/cast.ts';
import { learnVocabulary } from './words/vocabulary-of-texts.ts';

const cast: Cast = [
  { name: 'Kiah Brathe', otherNames: ['Kiki'], role: 'child', pseudonym: 'Child A', born: null },
  { name: 'Denna Ó Maolú', otherNames: [], role: 'mother', pseudonym: 'Mother', born: null },
  { name: 'Curtis Oldacre-Bell', otherNames: [], role: 'friend', pseudonym: 'Zebra', born: null },
  { name: 'Mrs O’Rourke', otherNames: [], role: 'teacher', pseudonym: 'Teacher 1', born: null },
];
const names = [
  'Kiah',
  'Brathe',
  'Kiah Brathe',
  'Kiki',
  'Denna',
  'Ó Maolú',
  'Curtis',
  'Oldacre-Bell',
  'O’Rourke',
];
const none = learnVocabulary([]);

function hide(text: string): string {
  return makeNameHider(cast, none, new Set()).hide(text, {}, () => 'a text');
}

function holds(text: string, name: string): boolean {
  const plain = text.normalize('NFC').toLowerCase();
  const at = plain.indexOf(name.normalize('NFC').toLowerCase());
  if (at < 0) return false;
  const isLetter = (letter: string) => /[\p{L}\p{M}]/u.test(letter);
  return !isLetter(plain.charAt(at - 1)) && !isLetter(plain.charAt(at + name.length));
}

const written = (name: string) =>
  fc.constantFrom(
    name,
    name.toUpperCase(),
    name.toLowerCase(),
    `${name}’s`,
    `${name}'`,
    name.replace('’', "'"),
  );
const edge = fc.constantFrom(
  ' ',
  '\n',
  '\u00a0',
  ', ',
  '. ',
  ' (',
  ') ',
  '“',
  '”',
  '/',
  '-',
  '_',
  ':',
  '7',
  '@',
  '',
);
const around = fc.string({ unit: fc.constantFrom(...'abc ABC.,12\n’-_[]@é'), maxLength: 30 });

test('law: no listed name survives as a word, whatever text surrounds it', () => {
  const text = fc
    .tuple(fc.constantFrom(...names), around, edge, edge, around)
    .chain(([name, before, left, right, after]) =>
      written(name).map((own) => ({ name, text: before + left + own + right + after })),
    );
  fc.assert(
    fc.property(text, ({ name, text: given }) => {
      const hidden = hide(given);
      expect(holds(hidden, name)).toBe(false);
      expect(holds(hidden, name.replace('’', "'"))).toBe(false);
    }),
    { numRuns: 1500 },
  );
});

test('law: anonymising twice is anonymising once', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...names,
      'Mr Holt',
      '27 Sluice Lane',
      '07700 900123',
      'said',
      'Child A',
      'K',
      'and',
      '19/07/2008',
    ),
    around,
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const once = hide(pieces.join(' '));
      expect(hide(once)).toBe(once);
    }),
    { numRuns: 1500 },
  );
});

test('law: texts without capitals, digits and names are unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abcdefgh ,.’-\n[]()') }), (text) => {
      expect(hide(text)).toBe(text);
    }),
  );
});

test('law: no name survives where a worker is stated, on the list or not, and doing so twice is doing so once', () => {
  const workers = ['Okonkwo', 'okonkwo', 'Lontown', 'Kiah', 'Brathe', 'Curtis', 'Oldacre-Ward', 'Joy'];
  const others = [
    ...[
      'Ward',
      'ward',
      'Head',
      'Di',
      'An',
      'Till',
      'to',
      'To',
      'The',
      'from',
      'and',
      '(',
      ')',
      ',',
      '.',
      '2',
      'A',
    ],
    ...[
      'social worker',
      'Social Worker',
      'SW',
      'Ms',
      'Nurse',
      'Duty',
      'team',
      'Team',
      'Support',
      'new',
      'New',
    ],
    ...['Student', 'left', 'Mother', 'Zebra', 'Child A', 'Person 1', '[name]'],
  ];
  const hideStated = (text: string) =>
    makeNameHider(cast, none, new Set()).hide(text, { namesOnly: true, statesWorker: true }, () => 'a text');
  const words = fc.array(fc.constantFrom(...workers, ...others), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(words, (own) => {
      const once = hideStated(own.join(' '));
      for (const name of workers) expect(holds(once, name)).toBe(false);
      expect(hideStated(once)).toBe(once);
    }),
    { numRuns: 1000 },
  );
});
