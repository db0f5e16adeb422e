import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import codes from '../../../../../../data/cin/codes-rules.json' with { type: 'json' };
import rules from '../../../../../../data/cin/rules.json' with { type: 'json' };
import { tableOfPage } from '../../../../../../test/builders/page-tables.ts';
import { type RuleEntry, ruleEntries, rulesOfEdition, severityOf } from './catalogue.ts';
import { childRules } from './check-cin-child.ts';
import { returnRules } from './follow-cin-return.ts';

function editionsOf({ from, to }: RuleEntry): string {
  if (from !== undefined) return `from ${from - 1} to ${from}`;
  return to === undefined ? 'all' : `up to ${to - 1} to ${to}`;
}

it('is told rule by rule on the page about rules', () => {
  expect(tableOfPage('docs/cin-rules.md', 'number')).toEqual(
    ruleEntries.map((entry) => [
      entry.number,
      severityOf(entry.number),
      entry.part,
      entry.asks,
      editionsOf(entry),
    ]),
  );
});

it('has a check for every rule, and a rule for every check', () => {
  const checks = [
    ...Object.values(childRules).flatMap((rules) => rules.map(({ number }) => number)),
    ...returnRules,
  ];
  expect(new Set(checks).size).toBe(checks.length);
  expect([...checks].sort()).toEqual([...new Set(ruleEntries.map(({ number }) => number))].sort());
});

it.each([2022, 2023, 2024, 2025, 2026, 2027, 2028])(
  'asks each rule once in the edition that ends in %i',
  (edition) => {
    const asked = ruleEntries.filter(({ from = 0, to = 9999 }) => from <= edition && edition <= to);
    expect(rulesOfEdition(edition).size).toBe(asked.length);
  },
);

it('has the 109 rules of 2025 to 2026, and those about pre-proceedings from the year after', () => {
  expect(rulesOfEdition(2026).size).toBe(109);
  expect(rulesOfEdition(2027).size).toBe(121);
  expect(rulesOfEdition(2026).has('9005')).toBe(false);
});

it.each([
  ['rules', rules],
  ['codes-rules', codes],
])('%s.json keeps to its schema', (name, data) => {
  const file = new URL(`../../../../../../data/cin/${name}.schema.json`, import.meta.url);
  const schema = z.fromJSONSchema(JSON.parse(readFileSync(file, 'utf8')));
  expect(schema.safeParse(data).error).toBeUndefined();
  expect(schema.safeParse({ ...data, more: 1 }).success).toBe(false);
});
