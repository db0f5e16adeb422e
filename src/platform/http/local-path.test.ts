import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLocalPath } from './local-path.ts';

test.each(['/', '/families', '/families?name=Ash&page=2', '/families/0199/chronology#entry-3', '/a%20b'])(
  '%s is a path of ours',
  (path) => {
    expect(readLocalPath(path)).toBe(path);
  },
);

test.each([
  '',
  'families',
  'https://elsewhere.example/',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/\n/elsewhere.example',
  '/families\r\nSet-Cookie: a=b',
  '\\\\elsewhere.example',
  '/..//elsewhere.example',
  '/./families',
  '/families/../sign-out',
  '/%2e%2e/families',
  '/families\\..',
  '/Zoë',
  'javascript:alert(1)',
  '/@elsewhere.example:\u0000',
  `/${'a'.repeat(2_001)}`,
])('%j is none', (path) => {
  expect(readLocalPath(path)).toBeNull();
});

test('whatever is taken leads a browser to our own site', () => {
  const pieces = fc.array(
    fc.constantFrom('/', '\\', '.', '..', '%2f', '%5c', ':', '@', '?', '#', 'a', '\t', 'http:', '//'),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const path = readLocalPath(`/${parts.join('')}`);
      if (path === null) return;
      expect(new URL(path, 'https://ours.example/deep/page').origin).toBe('https://ours.example');
    }),
  );
});
