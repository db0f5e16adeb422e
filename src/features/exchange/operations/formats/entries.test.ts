import { expect, test } from 'vitest';
import { tempFile } from '../../../../../test/builders/exchange/cin-file.ts';
import { readWhole } from '../../../../../test/builders/exchange/read-whole.ts';
import { fact, historyOf } from '../../../../../test/builders/protection/history.ts';
import type { Day } from '../../../../shared/day.ts';
import { entryKinds } from '../../../protection/domain/entries/entry.ts';
import { writeOwnEntries } from '../../outputs/write-own-entries.ts';

const history = historyOf('Child A', fact('birth', '2018-05-05'), fact('plan-start', '2025-02-03'));
const other = historyOf('Child B', fact('birth', '2019-05-05'));

async function read(text: string) {
  return readWhole(tempFile('entries.jsonl', text));
}

test('what is written is read again, whatever kinds it has', async () => {
  const everything = historyOf('Child A', ...entryKinds.map((kind) => fact(kind, '2025-02-03')));
  const { histories, summary } = await read(
    writeOwnEntries('Invented', '2025-03-31' as Day, [everything, other]),
  );
  expect(histories).toEqual([everything, other]);
  expect(summary).toMatchObject({
    format: 'entries',
    title: 'Invented',
    referenceDay: '2025-03-31',
    collects: null,
    knowledge: 'recorded',
  });
  expect(summary.carries['visit.seenAlone']).toBe('all');
  expect(summary.accounts).toMatchObject({ records: everything.entries.length + 1, setAside: 0 });
});

test('knowledge is assumed only where every entry’s is', async () => {
  const assumed = historyOf('Child A', fact('birth', '2018-05-05', { basis: 'assumed' }));
  expect((await read(writeOwnEntries('A', null, [assumed]))).summary.knowledge).toBe('assumed');
  expect((await read(writeOwnEntries('A', null, [assumed, other]))).summary.knowledge).toBe('recorded');
});

const good = JSON.stringify(history);
const [birth, start] = history.entries;

test.each([
  ['is no JSON', '{"child":', 'line-not-valid', null],
  ['is no child', '{"family":null}', 'line-not-valid', null],
  [
    'has an entry of no kind',
    JSON.stringify({ ...history, entries: [birth, { kind: 'dance' }] }),
    'entry-not-valid',
    'Child A',
  ],
  [
    'has an entry on a day that does not exist',
    JSON.stringify({ ...history, entries: [birth, { ...start, on: '2025-02-30' }] }),
    'entry-not-valid',
    'Child A',
  ],
  [
    'has an entry of another child',
    JSON.stringify({ ...history, entries: [birth, { ...start, child: 'Child Z' }] }),
    'entry-not-valid',
    'Child A',
  ],
  [
    'has an entry that replaces itself',
    JSON.stringify({ ...history, entries: [birth, { ...start, replaces: start?.id }] }),
    'entry-not-valid',
    'Child A',
  ],
  [
    'has an id twice',
    JSON.stringify({ ...history, entries: [birth, { ...start, id: birth?.id }] }),
    'entry-id-repeated',
    'Child A',
  ],
])('a line that %s is told, and the rest is read', async (_name, line, rule, child) => {
  const text = `{"sightline":"entries","edition":1,"title":"A"}\n${line}\n${JSON.stringify(other)}\n`;
  const { histories, reports, summary } = await read(text);
  expect(reports.map((report) => [report.rule, report.line, report.child])).toEqual([[rule, 2, child]]);
  expect(histories.at(-1)).toEqual(other);
  expect(summary.accounts).toMatchObject({ setAside: 1 });
  expect(summary.accounts.records).toBe(summary.accounts.entries + 1);
});

test.each([
  ['replaces what is not there', { replaces: 'nothing' }, 'entry-replaces-nothing'],
  ['is known before it happened', { knownFrom: '2001-01-01' }, 'known-before-it-happened'],
])('an entry that %s is told, and read all the same', async (_name, changes, rule) => {
  const line = JSON.stringify({ ...history, entries: [birth, { ...start, ...changes }] });
  const { histories, reports } = await read(`{"sightline":"entries","edition":1,"title":"A"}\n${line}\n`);
  expect(histories[0]?.entries).toHaveLength(2);
  expect(reports.filter((report) => report.rule !== 'review-gap')).toMatchObject([
    { rule, severity: 'warning', child: 'Child A', line: 2 },
  ]);
});

test('a child on two lines is told, and read twice', async () => {
  const { histories, reports } = await read(writeOwnEntries('A', null, [other, other]));
  expect(histories).toHaveLength(2);
  expect(reports).toMatchObject([{ rule: 'child-repeated', severity: 'error', child: 'Child B', line: 3 }]);
});

test('entries that name no last day are held against the day of the drawing, and say so', async () => {
  const late = historyOf('Child A', fact('birth', '2018-05-05'), fact('visit', '2099-01-01'));
  const { reports, summary } = await read(writeOwnEntries('A', null, [late]));
  expect(reports).toMatchObject([{ rule: 'visit-after-reference-date', child: 'Child A' }]);
  expect(summary.notes.join(' ')).toContain('taken as drawn on 31 March 2026');
  expect((await read(writeOwnEntries('A', '2099-12-31' as Day, [late]))).reports).toEqual([]);
});

test('a file without its header is refused', async () => {
  await expect(read(`${good}\n`)).rejects.toMatchObject({ code: 'extract-unknown' });
});

test('line ends of Windows, empty lines, a byte order mark, and a mark of another line end inside a text', async () => {
  const told = historyOf('Child\u2028A', fact('birth', '2018-05-05'));
  const text = `\uFEFF${writeOwnEntries('A', null, [told, other]).replaceAll('\n', '\r\n\r\n')}`;
  expect((await read(text)).histories).toEqual([told, other]);
});

test('the kinds of entries that are not valid are named, so that nothing is late for want of them', async () => {
  const bad = [birth, { ...start, on: '2025-02-30' }, { kind: 'dance' }];
  const text = `{"sightline":"entries","edition":1,"title":"A"}\n${JSON.stringify({ ...history, entries: bad })}\n${JSON.stringify(other)}\n`;
  const { histories } = await read(text);
  expect(histories.map(({ unreadable }) => unreadable)).toEqual([[start?.kind], undefined]);
});
