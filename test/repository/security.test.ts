import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asvsLevels } from './asvs-levels.ts';
import { projectFile, projectFolder } from './source-files.ts';

interface Row {
  readonly number: string;
  readonly level: string;
  readonly verdict: string;
  readonly shownBy: string;
}

const page = projectFile('docs/asvs.md');

const rows: readonly Row[] = [
  ...page.matchAll(/^\| (\d+\.\d+\.\d+) \| (\d) \| [^|]+ \| ([^|]+) \| ([^|]+) \|$/gm),
].map(([, number = '', level = '', verdict = '', shownBy = '']) => ({ number, level, verdict, shownBy }));

const verdicts = ['met', 'partly', 'not met', 'operator', 'not tested', 'does not apply'];

/** Test files that a text names, each with the sentences in “…” that stand behind it. */
function namedTests(text: string): readonly { readonly path: string; readonly names: readonly string[] }[] {
  return [...text.matchAll(/`((?:src|test|demo)\/[\w./-]+\.test\.ts)`((?:,? “[^”]+”)*)/g)].map(
    ([, path = '', names = '']) => ({
      path,
      names: [...names.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name),
    }),
  );
}

/** The addresses that a page's headings have. */
function anchorsOf(path: string): readonly string[] {
  return [...projectFile(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('every requirement of ASVS levels 1 and 2 stands once, with its level, in the order of the standard', () => {
  const wanted = Object.entries(asvsLevels).flatMap(([section, levels]) =>
    [...levels]
      .map((level, at) => ({ number: `${section}.${at + 1}`, level }))
      .filter(({ level }) => level !== '3'),
  );
  expect(wanted).toHaveLength(253);
  expect(rows.map(({ number, level }) => ({ number, level }))).toEqual(wanted);
});

test('each has a verdict; what does not apply or is missing says why', () => {
  expect(rows.filter(({ verdict }) => !verdicts.includes(verdict))).toEqual([]);
  expect(rows.filter(({ shownBy }) => shownBy.trim().length < 5)).toEqual([]);
});

test('whatever is met names a test, or a command that shows it', () => {
  const isShown = ({ shownBy }: Row) => namedTests(shownBy).length > 0 || /`npm run \w+`/.test(shownBy);
  expect(rows.filter((row) => row.verdict === 'met' && !isShown(row)).map(({ number }) => number)).toEqual(
    [],
  );
});

test('the figures at the top are those of the tables', () => {
  const count = (verdict: string, level: string) =>
    rows.filter((row) => row.verdict === verdict && row.level === level).length;
  const counted = verdicts.map((verdict) => {
    const [one, two] = [count(verdict, '1'), count(verdict, '2')];
    return `| ${verdict} | ${one} | ${two} | ${one + two} |`;
  });
  expect(counted.filter((line) => !page.includes(line))).toEqual([]);
});

const pages = ['docs/asvs.md', 'docs/security.md', 'docs/data-protection.md', 'docs/guides/administrator.md'];

test.each(pages)('%s: every test that it names exists, with the names that stand beside it', (path) => {
  const wrong = namedTests(projectFile(path)).flatMap(({ path: test, names }) => {
    if (!existsSync(join(projectFolder, test))) return [test];
    const text = projectFile(test);
    return names.filter((name) => !text.includes(name)).map((name) => `${test}: ${name}`);
  });
  expect(wrong).toEqual([]);
});

test.each(pages)('%s: links lead to headings that there are', (path) => {
  const folder = join('docs', path.includes('guides') ? 'guides' : '');
  const links = [...projectFile(path).matchAll(/\]\(([\w./-]*\.md)?#([\w-]+)\)/g)];
  const broken = links.filter(
    ([, file, anchor = '']) => !anchorsOf(file === undefined ? path : join(folder, file)).includes(anchor),
  );
  expect(broken.map(([link]) => link)).toEqual([]);
});

test('what the program holds by numbers is what the page on security says', () => {
  const text = projectFile('docs/security.md');
  const held = [
    ['src/platform/http/server-config.ts', 'fileBytes: 25 \\* megabyte', '25 MB'],
    ['src/features/people/domain/session-limits.ts', 'idleLimit = 30 \\* minute', '30 minutes'],
    ['src/features/people/domain/session-limits.ts', 'wholeLimit = 12 \\* 60 \\* minute', '12 hours'],
    ['src/features/people/domain/session-limits.ts', 'stepUpHolds = 10 \\* minute', '10 minutes'],
    ['src/features/people/domain/password-rules.ts', 'least = 12;', '12 characters'],
    ['src/features/people/operations/own-tokens.ts', 'mostTokenDays = 90', '90 days'],
    ['src/features/chronology/operations/ask-export.ts', 'daysKept = 7', '7 days'],
    ['src/platform/documents/limits.ts', 'inflatedBytes: 1024 \\* mebibyte', '1 GB'],
  ] as const;
  const wrong = held.filter(
    ([file, inCode, inWords]) => !new RegExp(inCode).test(projectFile(file)) || !text.includes(inWords),
  );
  expect(wrong).toEqual([]);
});
