import { expect, test } from 'vitest';
import { tableClasses } from '../../src/platform/database/table-classes.ts';
import { filesBelow } from '../repository/source-files.ts';

const program = filesBelow('src', ['.ts', '.tsx', '.js']).filter(({ path }) => !/\.test\.tsx?$/.test(path));
const inBrowsers = program.filter(({ path }) => path.startsWith('src/platform/assets/browser/'));
const localTables = new Set(
  Object.entries(tableClasses).flatMap(([table, kind]) => (kind === 'local' ? [table] : [])),
);
const onServers = program.filter((file) => !inBrowsers.includes(file));

/** Where a pattern stands, for showing. */
function findings(files: typeof program, pattern: RegExp): string[] {
  return files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
}

test('no text is run as a program', () => {
  expect(findings(program, /\beval\s*\(|new Function\s*\(|node:vm\b/)).toEqual([]);
});

test('only what runs the built-in database starts other programs, and never by a shell', () => {
  expect(findings(program, /child_process/).filter((path) => !path.includes('/database/embedded/'))).toEqual(
    [],
  );
  expect(findings(program, /shell:\s*true|\bexec(?:Sync)?\s*\(\s*[`'"]/)).toEqual([]);
});

test('statements take values as parameters', () => {
  // The context of a transaction, whose id is held to be a UUID first; signs of comparison and columns of our own.
  const known = [
    'src/features/chronology/store/count-entries.ts',
    'src/features/chronology/store/list-entries.ts',
    'src/features/chronology/store/list-rows.ts',
    'src/features/chronology/store/told-entries.ts',
    'src/platform/database/transact.ts',
  ];
  expect(findings(program, /sql\.raw\(|CompiledQuery\.raw\(\s*`/)).toEqual(known);
});

test('a browser’s scripts draw text as text, keep nothing, and speak to nobody but this server', () => {
  expect(inBrowsers.length).toBeGreaterThan(3);
  expect(findings(inBrowsers, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc/)).toEqual([]);
  expect(findings(inBrowsers, /localStorage|sessionStorage|indexedDB|document\.cookie/)).toEqual([]);
  expect(findings(inBrowsers, /postMessage|WebSocket|EventSource|sendBeacon|https?:\/\//)).toEqual([]);
});

test('the program asks nothing of any other machine but the database', () => {
  const outward =
    /\bfetch\s*\(|from 'node:(?:https?|http2|tls|dgram|dns)'|from '(?:undici|axios|nodemailer)'/;
  expect(findings(onServers, outward)).toEqual([]);
  // Opening a port of one's own is no asking.
  expect(
    findings(onServers, /\{[^}]*\b(?:connect|createConnection|Socket)\b[^}]*\} from 'node:net'/),
  ).toEqual([]);
});

test('ciphers and digests are of today, and secrets come from the system’s own chance', () => {
  const calls = onServers.flatMap(({ text }) => [
    ...text.matchAll(/(?:createHash|createHmac|createCipheriv|createDecipheriv|hkdfSync)\(\s*'([^']+)'/g),
  ]);
  expect([...new Set(calls.map(([, name]) => name))].sort()).toEqual(['aes-256-gcm', 'sha256']);
  expect(findings(onServers, /Math\.random/)).toEqual([]);
});

test('no statement puts names in an order: that of databases differs, and people’s is made by the program', () => {
  expect(
    findings(
      onServers,
      /\.orderBy\(\s*['"](?:\w+\.)?\w*(?:name|title|reference)['"]|order by [\w.]*name\b(?! collate)/,
    ),
  ).toEqual([]);
});

test('every subquery names the partnership of its table as a value, never through the row around it', () => {
  // Else a distributed database has to ask every node, and a row of another partnership is one slip away.
  const through = onServers.flatMap(({ path, text }) => [
    // Wherever among the conditions it stands, and whichever of the two columns comes first.
    ...[...text.matchAll(/whereRef\(\s*'(\w+)\.partnership_id',\s*'=',\s*'(\w+)\.partnership_id'/g)]
      .filter(([, ...tables]) => !tables.some((table) => localTables.has(table)))
      .map(([found]) => `${path}: ${found}`),
    ...[...text.matchAll(/(?:where|and|or|not)\s+\(?(\w+)\.partnership_id = (\w+)\.partnership_id/g)]
      .filter(([, one, other]) => one !== other)
      .map(([found]) => `${path}: ${found.replace(/\s+/g, ' ')}`),
  ]);
  expect(through).toEqual([
    // It compares the files of every partnership at once, as the database’s owner.
    'src/platform/backup/restore-backup.ts: where c.partnership_id = f.partnership_id',
  ]);
});
