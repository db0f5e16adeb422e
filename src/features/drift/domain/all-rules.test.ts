import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allRules } from './all-rules.ts';
import { ruleIds } from './rule-ids.ts';

const folder = join(import.meta.dirname, 'rules');
const page = readFileSync(join(import.meta.dirname, '../../../../docs/drift-rules.md'), 'utf8');
/** The lengths of plan are one rule with six limits. */
const fileOf = (rule: string) => (/^plan-\d+-months$/.test(rule) ? 'plan-length' : rule);
const files = [...new Set(ruleIds.map(fileOf))];

test('the rules stand in the order of their names', () => {
  expect(allRules.map(({ id }) => id)).toEqual(ruleIds);
});

test.each(files)('%s has its file and its test', (file) => {
  expect([existsSync(join(folder, `${file}.ts`)), existsSync(join(folder, `${file}.test.ts`))]).toEqual([
    true,
    true,
  ]);
});

test('there is no file of a rule that is none', () => {
  const found = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  expect(found.sort()).toEqual(files.map((name) => `${name}.ts`).sort());
});

test.each(ruleIds.filter((rule) => fileOf(rule) === rule))(
  '%s has one paragraph in docs/drift-rules.md',
  (rule) => {
    expect(page.split(`\n- **${rule}**`)).toHaveLength(2);
  },
);

test('the lengths of plan have one paragraph together', () => {
  expect(page).toContain('- **plan-9-months** … **plan-24-months**');
});

test('the page names every fact, and no clock among them', () => {
  const [, list = ''] = /Facts are: ([^.]*)\./.exec(page) ?? [];
  const named = [...list.matchAll(/`([^`]+)`/g)].map(([, rule]) => fileOf(rule ?? ''));
  const facts = allRules.filter(({ kind }) => kind === 'fact').map(({ id }) => fileOf(id));
  expect([...new Set(named)].sort()).toEqual([...new Set(facts)].sort());
});

test.each(allRules.map((rule) => [rule.id, rule] as const))('%s says in words what it is', (_id, rule) => {
  expect(rule.title).toMatch(/^[A-Z][^.]{3,40}$/);
  expect(rule.statement).toMatch(/^[A-Z].*\.$/);
  expect(rule.statement).not.toMatch(/\d/);
  expect(rule.needs.length).toBeGreaterThan(0);
});

test.each(allRules.map((rule) => [rule.id, rule] as const))(
  '%s is met by kinds that it reads, and by no end of a plan or of a life',
  (_id, { answeredBy, reads }) => {
    expect(answeredBy.filter((kind) => !reads.includes(kind))).toEqual([]);
    expect(answeredBy).not.toContain('plan-end');
    expect(answeredBy).not.toContain('death');
  },
);
