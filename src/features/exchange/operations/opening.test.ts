import { expect, test } from 'vitest';
import { listSheet, planRow, writeAnnexA } from '../../../../test/builders/exchange/annex-a-file.ts';
import { cinChild, cinFile, cinXml, tempFile } from '../../../../test/builders/exchange/cin-file.ts';
import { oneChild, writeSsdFolder } from '../../../../test/builders/exchange/ssd-files.ts';
import { fact, historyOf } from '../../../../test/builders/protection/history.ts';
import type { Day } from '../../../shared/day.ts';
import type { ExtractOpening, ExtractSummary } from '../domain/extract.ts';
import { writeOwnEntries } from '../outputs/write-own-entries.ts';
import { readExtract } from './read-extract.ts';

interface Heard {
  readonly order: readonly string[];
  readonly openings: readonly ExtractOpening[];
  readonly summary: ExtractSummary;
  readonly rules: readonly string[];
}

async function hear(path: string, checks = true): Promise<Heard> {
  const order: string[] = [];
  const openings: ExtractOpening[] = [];
  const rules: string[] = [];
  const summary = await readExtract(path, {
    drawnOn: '2026-03-31' as Day,
    schema: false,
    checks,
    sink: {
      begin: (opening) => {
        order.push('begin');
        openings.push(opening);
      },
      child: () => order.push('child'),
      report: ({ rule }) => rules.push(rule),
    },
  });
  return { order, openings, summary, rules };
}

const entries = (...children: Parameters<typeof writeOwnEntries>[2]) =>
  tempFile('a.jsonl', writeOwnEntries('Invented', '2025-03-31' as Day, children));
const annexA = () =>
  writeAnnexA([listSheet(7, [planRow({ 'Child Protection Plan Start Date': { date: '2024-01-10' } })])]);

test.each([
  ['a census', () => tempFile('a.xml', cinFile(cinChild()))],
  ['an Annex A workbook', annexA],
  ['a folder of the dataset', () => writeSsdFolder(oneChild())],
  ['own entries', () => entries(historyOf('A', fact('birth', '2018-05-05')))],
])('%s opens once, before its child, with what its summary says', async (_name, make) => {
  const { order, openings, summary } = await hear(make());
  expect(order).toEqual(['begin', 'child']);
  expect(summary).toMatchObject({ ...openings[0] });
  expect(Object.keys(openings[0]?.carries ?? {}).length).toBeGreaterThan(0);
});

test.each([
  ['a census', () => tempFile('a.xml', cinFile())],
  ['own entries', () => entries()],
])('%s without a child opens too', async (_name, make) => {
  expect((await hear(make())).order).toEqual(['begin']);
});

test('where nobody hears what is wrong, no rule is asked', async () => {
  const path = tempFile('a.xml', cinFile(cinChild({}, { Sex: 'X', PersonBirthDate: '' })));
  const asked = await hear(path);
  const unasked = await hear(path, false);
  expect(asked.rules).toContain('birth-missing');
  expect(asked.rules).toContain('4180');
  expect(unasked.rules).toEqual(['code-unknown']);
  expect(unasked.summary.accounts).toEqual(asked.summary.accounts);
});

test('a header behind the children is known before them, and that it is late is told', async () => {
  const header = { CollectionDetails: { ReferenceDate: '2025-03-31' } };
  const text = `<Message>${cinXml({ Children: { Child: cinChild() }, Header: header })}</Message>`;
  const { order, openings, summary, rules } = await hear(tempFile('a.xml', text));
  expect(order).toEqual(['begin', 'child']);
  expect(openings[0]?.referenceDay).toBe('2025-03-31');
  expect(summary.referenceDay).toBe('2025-03-31');
  expect(rules).toContain('header-late');
});
