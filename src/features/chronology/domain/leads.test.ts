import { expect, test } from 'vitest';
import { makeDocument, makePart } from '../../../../test/builders/read-documents.ts';
import { check } from '../../../../test/chronologies/checking.ts';

const headings = ['Date', 'Source', 'Event'];
const rows = (first: string, second: string) => [headings, [first, 'Log', 'A'], [second, 'Log', 'B']];

test('tables below different titles are tables of their own, and no row breaks the order where they meet', () => {
  const checked = check(
    makeDocument([
      makePart('Table 1', rows('1/2/2018', '2/2/2018'), { lead: ['Chronology for Kai'] }),
      makePart('Table 2', rows('1/1/2017', '2/1/2017'), { lead: ['Chronology for Lou'] }),
    ]),
  );
  expect(checked.tables.map(({ parts, lead }) => [parts, lead])).toEqual([
    [['Table 1'], ['Chronology for Kai']],
    [['Table 2'], ['Chronology for Lou']],
  ]);
  expect(checked.entries.flatMap(({ issues, children }) => [...issues, ...children])).toEqual([]);
  expect(checked.issues.find(({ code }) => code === 'several-tables')?.message).toContain(
    'Chronology for Lou',
  );
});

test('a table without a heading below another title has the columns of the one above', () => {
  const checked = check(
    makeDocument([
      makePart('Table 1', rows('1/2/2018', '2/2/2018')),
      makePart('Table 2', rows('1/1/2017', '2/1/2017').slice(1), { lead: ['Chronology for Lou'] }),
    ]),
  );
  expect(checked.tables.map(({ parts }) => parts)).toEqual([['Table 1'], ['Table 2']]);
  expect(checked.accounts.entries).toBe(4);
});

test.each([[[]], [['2017']], [['Chronology (continued)']]])('below %j a table goes on', (lead) => {
  const checked = check(
    makeDocument([
      makePart('Table 1', rows('1/2/2016', '2/2/2016'), { lead: ['Chronology'] }),
      makePart('Table 2', rows('1/2/2017', '2/2/2017'), { lead }),
    ]),
  );
  expect(checked.tables.map(({ parts }) => parts)).toEqual([['Table 1', 'Table 2']]);
});

test('text above a table is listed, and told with all of its words where it says more than a title', () => {
  const told =
    `On 14 March 2018 Kai was admitted to hospital; ${'see the separate report. '.repeat(20)}`.trim();
  const checked = check(
    makeDocument([makePart('Table 1', rows('1/2/2018', '2/2/2018'), { lead: ['Kai', told] })]),
  );
  expect(checked.furniture[0]).toEqual({ part: 'Table 1', row: 0, kind: 'text', cells: ['Kai', told] });
  const issue = checked.issues.find(({ code }) => code === 'text-outside-tables');
  expect(issue?.texts).toEqual([told]);
  expect(issue?.message).toMatch(/^Text stands above “Table 1”, .*On 14 March 2018.*…”\.$/);
});
