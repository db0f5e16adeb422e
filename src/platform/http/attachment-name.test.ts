import { expect, test } from 'vitest';
import { contentDisposition, plainFileName } from './attachment-name.ts';

test.each([
  ['chronology.docx', 'chronology.docx'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\ann\\Family file.xlsx', 'Family file.xlsx'],
  ['..', 'file'],
  ['', 'file'],
  ['.htaccess', 'htaccess'],
  ['a\u0000b\r\nc.csv', 'abc.csv'],
  ['harmless\u202excod.exe', 'harmlessxcod.exe'],
  ['Zoe\u0308.csv', 'Zoë.csv'],
  ['what? "this" <is>.csv', 'what this is.csv'],
])('%j is called %j', (given, name) => {
  expect(plainFileName(given)).toBe(name);
});

test('a long name is cut, and keeps its ending', () => {
  const name = plainFileName(`${'ä'.repeat(400)}.docx`);
  expect([...name]).toHaveLength(150);
  expect(name.endsWith('ä.docx')).toBe(true);
});

test('the header names the file for browsers of today and of yesterday, and nothing gets out of it', () => {
  expect(contentDisposition('Zoë’s (2).csv')).toBe(
    'attachment; filename="Zo__s (2).csv"; filename*=UTF-8\'\'Zo%C3%AB%E2%80%99s%20%282%29.csv',
  );
  expect(contentDisposition('a";x=y\r\nEvil: 1.csv')).toBe(
    'attachment; filename="a_x=yEvil 1.csv"; filename*=UTF-8\'\'a%3Bx%3DyEvil%201.csv',
  );
  expect(contentDisposition('a.pdf', true)).toMatch(/^inline; /);
});

test('half a pair of a character does not break the header', () => {
  expect(contentDisposition('a\ud83d.csv')).toMatch(/^attachment; filename="/);
});
