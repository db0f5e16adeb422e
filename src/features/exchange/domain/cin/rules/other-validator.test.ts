import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { reportsOf } from '../../../../../../test/builders/census-text.ts';
import { tableOfPage } from '../../../../../../test/builders/page-tables.ts';
import returnLevel from '../../../../../../test/data/cin/oracle/return-level.json' with { type: 'json' };

const data = new URL('../../../../../../test/data/cin/', import.meta.url);
const samples = readdirSync(new URL('samples/', data))
  .filter((name) => name.endsWith('.xml'))
  .map((name) => name.slice(0, -'.xml'.length));
/** The other validator was asked for the rules of 2025 to 2026, whatever the year of the sample. */
const edition = 2026;
const whole = 'the return';

function read(path: string): string {
  return readFileSync(new URL(path, data), 'utf8');
}

function oursIn(sample: string): ReadonlySet<string> {
  const reports = reportsOf(read(`samples/${sample}.xml`), edition);
  return new Set(reports.map(({ rule, child }) => `${rule} | ${sample} | ${child ?? whole}`));
}

function theirsIn(sample: string): ReadonlySet<string> {
  const rows = parse<Record<string, string>>(read(`oracle/${sample}.csv`), { columns: true });
  const found = new Set<string>();
  for (const { rule_code: rule, LAchildID: child } of rows) {
    found.add(`${rule} | ${sample} | ${child === 'nan' ? whole : child}`);
  }
  const rules: Readonly<Record<string, readonly string[]>> = returnLevel.returnLevel;
  for (const rule of rules[sample] ?? []) found.add(`${rule} | ${sample} | ${whole}`);
  return found;
}

function differences(sample: string): readonly string[] {
  const ours = oursIn(sample);
  const theirs = theirsIn(sample);
  return [
    ...[...theirs].filter((one) => !ours.has(one)).map((one) => `${one} | broken | kept`),
    ...[...ours].filter((one) => !theirs.has(one)).map((one) => `${one} | kept | broken`),
  ];
}

it('has the other validator’s findings of every sample', () => {
  expect(samples).toHaveLength(11);
  expect(Object.keys(returnLevel.returnLevel).sort()).toEqual([...samples].sort());
});

it('differs from the other validator exactly where the page says so, with a reason', () => {
  const told = tableOfPage('docs/cin-rules.md', 'rule').flatMap(([rule, named, child, theirs, ours, why]) => {
    expect(why).not.toBe('');
    return (named ?? '').split(', ').map((sample) => `${rule} | ${sample} | ${child} | ${theirs} | ${ours}`);
  });
  expect(samples.flatMap(differences).sort()).toEqual(told.sort());
});

it('finds in the samples most of what the other finds', () => {
  const theirs = samples.flatMap((sample) => [...theirsIn(sample)]);
  expect(theirs.length).toBeGreaterThan(2000);
});
