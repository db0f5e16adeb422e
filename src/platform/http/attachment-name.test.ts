import { expect, test } from 'vitest';
import { contentDisposition, sentFileName } from './attachment-name.ts';

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
  ['what? "this" <is>: a|b*.csv', 'what? "this" <is>: a|b*.csv'],
])('%j is called %j', (given, name) => {
  expect(sentFileName(given)).toBe(name);
});

test('what Windows has in no name is in none that is taken away, and is shown as it was sent', () => {
  expect(contentDisposition('what? "this" <is>: a|b*.csv')).toContain('filename="what this is ab.csv"');
  expect(contentDisposition('<>')).toContain('filename="file"');
});

test('a long name is cut, and keeps its ending', () => {
  const name = sentFileName(`${'ä'.repeat(400)}.docx`);
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
