import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutTable } from './lay-out-table.ts';
import { plainText } from './plain-text.ts';
import { findListWidth, findWidth, hangText, wrapText } from './wrap-text.ts';
import { writeSections } from './write-sections.ts';

test('what could steer a terminal or turn the writing round becomes a visible mark', () => {
  expect(plainText('a\u001b[31mb\u0007c\u202ed\r')).toBe('a\ufffd[31mb\ufffdc\ufffdd\ufffd');
  expect(plainText('Zoë’s note\n\t– “fine”')).toBe('Zoë’s note\n\t– “fine”');
});

test('law: no control character but tab and new line is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plainText(text)).not.toMatch(/[\p{Cc}--[\n\t]]/v);
    }),
  );
});

test('lines are broken at spaces, and a long word has a line of its own', () => {
  expect(wrapText('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrapText('a verylongword b', 6)).toEqual(['a', 'verylongword', 'b']);
  expect(wrapText('one\ntwo', 20)).toEqual(['one', 'two']);
});

test('law: wrapping loses no word', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 1, max: 80 }), (text, width) => {
      expect(wrapText(text, width).join(' ')).toBe(text);
    }),
  );
});

test('the lines below a mark are set in as far as the first', () => {
  expect(hangText('  - ', 'one two three', 11)).toBe('  - one two\n    three');
});

test('the width is the terminal’s own, within what reads well', () => {
  expect([undefined, 0, 20, 72, 300].map(findWidth)).toEqual([80, 80, 40, 72, 100]);
});

test('columns stand side by side, and the widest gives way first', () => {
  expect(
    layOutTable(
      [
        ['File', 'What it says'],
        ['a.csv', 'one two three four five'],
      ],
      20,
    ),
  ).toEqual(['File   What it says', 'a.csv  one two three', '       four five']);
});

test('a word that is wider than its column is not run into the next', () => {
  const row = ['Ade Brightwater', 'ade.brightwater@lontown.example', 'Administrator'];
  expect(layOutTable([row], 40)).toEqual([
    'Ade          ade.brightwater@lontown.example  Administrator',
    'Brightwater',
  ]);
});

test('a list that goes through a pipe has a line for each of its rows', () => {
  const row = [
    'Ade Brightwater',
    'ade.brightwater@lontown.example',
    'Administrator',
    'Can sign in since May',
  ];
  expect(layOutTable([row, row], findListWidth(undefined))).toHaveLength(2);
  expect(findListWidth(72)).toBe(72);
});

test('a heading keeps its own mark, and what a file says in it or below it can bring none', () => {
  const style = { width: 80, heading: (text: string) => `\u001b[1m${text}\u001b[22m` };
  const text = writeSections([{ title: 'a\u001b[31m', lines: ['b\u001b[31m'] }, null], style);
  expect(text).toBe('\u001b[1ma\ufffd[31m\u001b[22m\n\nb\ufffd[31m\n');
});
