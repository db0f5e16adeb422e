import { expect, test } from 'vitest';
import type { RuleReport } from '../domain/extract.ts';
import { extractText } from './extract-text.ts';
import { gatherReports } from './gather-reports.ts';

function reportOf(rule: string, child: string | null, more: Partial<RuleReport> = {}): RuleReport {
  return {
    rule,
    severity: 'error',
    child,
    plan: null,
    part: 'Reviews',
    line: 7,
    message: 'It is wrong.',
    ...more,
  };
}

const style = { width: 90, heading: (text: string) => text };
const summary = {
  format: 'cin',
  title: 'CIN census 2024 to 2025',
  name: 'census.xml',
  referenceDay: null,
  collects: null,
  accounts: {
    records: 3,
    entries: 2,
    setAside: 1,
    facts: 4,
    parts: [
      {
        part: 'Reviews',
        records: 3,
        entries: 2,
        setAside: 1,
        reasons: [{ reason: 'It has no day.', records: 1 }],
      },
    ],
  },
  carries: {},
  knowledge: 'assumed',
  notes: [],
} as const;

test('of a hundred thousand reports the first few are kept, and all are counted with their children', () => {
  const gathered = gatherReports(5);
  for (let index = 0; index < 100_000; index += 1) gathered.add(reportOf('8841', `child ${index % 40_000}`));
  const [group] = gathered.groups();
  expect(group).toMatchObject({ reports: 100_000, children: 40_000 });
  expect(group?.first).toHaveLength(5);
});

test('errors stand before queries, and official numbers before our own words', () => {
  const gathered = gatherReports(1);
  for (const report of [
    reportOf('8842Q', 'a', { severity: 'query' }),
    reportOf('date-invalid', 'a'),
    reportOf('8841', 'a'),
  ])
    gathered.add(report);
  expect(gathered.groups().map(({ rule }) => rule)).toEqual(['8841', 'date-invalid', '8842Q']);
});

test('the screen says the sum of the records, the reason of those set aside, and where each rule first spoke', () => {
  const gathered = gatherReports(1);
  gathered.add(reportOf('8841', 'C1', { plan: '2024-05-01', line: 1204 }));
  gathered.add(reportOf('8841', 'C2'));
  const text = extractText(summary, 2, gathered.groups(), style);
  expect(text).toMatch(/Together +3 +2 +1/);
  expect(text).toContain('Reviews, 1 record set aside: It has no day.');
  expect(text).toContain('8841: 2 reports, 2 children');
  expect(text).toContain('child C1, plan 2024-05-01, Reviews, line 1204');
  expect(text).toContain('and 1 more: --all tells every one');
});

test('an extract with nothing wrong has no section for it', () => {
  expect(extractText(summary, 2, [], style)).not.toMatch(/Errors|Queries|Warnings/);
});
