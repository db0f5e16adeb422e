import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { fileIssueCodes } from '../../src/features/chronology/domain/checked-file.ts';
import { fields, issueCodes } from '../../src/features/chronology/domain/entry.ts';
import { errorCodes } from '../../src/shared/app-error.ts';
import { documentNoteCodes } from '../../src/shared/document.ts';
import { whenNoteCodes } from '../../src/shared/when/when.ts';
import { filesBelow, projectFile, projectFolder } from './source-files.ts';

/** The codes in the first cells of a page's tables: the rows that begin with `a code`. */
function codesOf(page: string, section?: string): string[] {
  const text = projectFile(page);
  const part =
    section === undefined ? text : (text.split(/^## /m).find((piece) => piece.startsWith(section)) ?? '');
  return [...part.matchAll(/^\|\s*`([^`]+)`\s*\|/gm)].map((match) => match[1] ?? '');
}

function sorted(list: readonly string[]): string[] {
  return [...list].sort();
}

test('every error that the code can raise is told in docs/errors.md, and none beside', () => {
  expect(sorted(codesOf('docs/errors.md'))).toEqual(sorted(errorCodes));
});

test('every error of the list is raised somewhere', () => {
  const program = [...filesBelow('src', ['.ts', '.tsx']), ...filesBelow('demo', ['.ts'])]
    .filter((file) => !file.path.endsWith('.test.ts') && !file.path.endsWith('/app-error.ts'))
    .map((file) => file.text)
    .join('\n');
  expect(errorCodes.filter((code) => !program.includes(`'${code}'`))).toEqual([]);
});

test('every check of a row is told in docs/checks.md, and none beside', () => {
  expect(sorted(codesOf('docs/checks.md', 'Rows'))).toEqual(sorted(issueCodes));
});

test('everything that is said of a whole file is told in docs/checks.md, and nothing beside', () => {
  const codes = [...new Set([...fileIssueCodes, ...documentNoteCodes])];
  expect(sorted(codesOf('docs/checks.md', 'Files'))).toEqual(sorted(codes));
});

test('every note of the date reader is told in docs/dates.md', () => {
  const page = projectFile('docs/dates.md');
  expect(whenNoteCodes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});

test('every field is told in the glossary, and none beside', () => {
  expect(sorted(codesOf('docs/glossary.md', 'Fields'))).toEqual(sorted(fields));
});

test('every command is told in the README', () => {
  const commands = filesBelow('src/features', ['.ts'])
    .filter((file) => file.path.includes('/commands/') && !file.path.endsWith('.test.ts'))
    .flatMap((file) => [...file.text.matchAll(/\.command\('([\w-]+)/g)].map((match) => match[1] ?? ''));
  expect(commands.length).toBeGreaterThan(0);
  const readme = projectFile('README.md');
  // `sightline drift`, and `sightline accounts add`.
  const isTold = (command: string) => new RegExp(`sightline (?:[\\w-]+ )?${command}\\b`).test(readme);
  expect(commands.filter((command) => !isTold(command))).toEqual([]);
});

test('the README shows the two commands first', () => {
  const readme = projectFile('README.md');
  expect(readme.indexOf('npm start')).toBeGreaterThan(0);
  expect(readme.indexOf('npm start')).toBeLessThan(readme.indexOf('npm test'));
});

const pages = [
  ...filesBelow('docs', ['.md']),
  ...filesBelow('src', ['.md']),
  ...filesBelow('demo', ['.md']),
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'].map((path) => ({
    path,
    text: projectFile(path),
  })),
];

test('links between pages lead somewhere', () => {
  const broken = pages.flatMap((page) =>
    [...page.text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g)]
      .filter((match) => !existsSync(join(projectFolder, dirname(page.path), match[1] ?? '')))
      .map((match) => `${page.path}: ${match[1]}`),
  );
  expect(broken).toEqual([]);
});

test('paths of the program that pages name exist', () => {
  const broken = pages.flatMap((page) =>
    [...page.text.matchAll(/`((?:src|data|demo|bench|test|bin|docs)\/[\w./-]+\.(?:ts|json|md|sh))`/g)]
      .filter((match) => !existsSync(join(projectFolder, match[1] ?? '')))
      .map((match) => `${page.path}: ${match[1]}`),
  );
  expect(broken).toEqual([]);
});

test('a README of a folder has at most 40 lines', () => {
  const long = filesBelow('src', ['README.md']).filter((page) => page.text.trimEnd().split('\n').length > 40);
  expect(long.map((page) => page.path)).toEqual([]);
});

test('decision records are numbered without gaps', () => {
  const numbers = filesBelow('docs/decisions', ['.md']).map((page) => Number(page.path.slice(15, 19)));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});
