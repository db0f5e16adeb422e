import { expect, test } from 'vitest';
import type { Finding, Rule } from '../../../src/features/drift/domain/rule.ts';
import { addDays, type Day } from '../../../src/shared/day.ts';
import { checkRuleSteps } from './check-rule-steps.ts';
import { fact, historyOf } from './history.ts';

const limit = 7;

/** Asks for supervision within a week of the last. */
const honest: Rule = {
  id: 'supervision',
  title: 'Supervision',
  statement: 'The child is talked through with the manager.',
  needs: ['supervision'],
  reads: ['supervision'],
  kind: 'clock',
  answeredBy: ['supervision'],
  counts: 'child',
  find: (known, _settings, day) =>
    known
      .of('supervision')
      .slice(-1)
      .map(({ on, id }) => find(on, id, day)),
};

function find(on: Day, id: string, day: Day): Finding {
  const late = addDays(on, limit + 1);
  const isLate = day >= late;
  return {
    about: null,
    state: isLate ? 'late' : 'ok',
    since: isLate ? late : on,
    due: addDays(on, limit),
    over: isLate ? 1 : null,
    unit: isLate ? 'days' : null,
    entries: [id],
    next: isLate ? null : late,
    say: () => 'Said.',
  };
}

function lying(lie: (finding: Finding) => Partial<Finding>): Rule {
  return {
    ...honest,
    find: (...asked) => honest.find(...asked).map((finding) => ({ ...finding, ...lie(finding) })),
  };
}

const history = historyOf('Child A', fact('supervision', '2025-04-01'), fact('supervision', '2025-04-20'));
const check = (rule: Rule) => checkRuleSteps(rule, history, () => null).join('\n');

test('an honest rule has nothing said against it', () => {
  expect(check(honest)).toBe('');
});

test.each<[string, Rule, string]>([
  [
    'forgets to say when it changes',
    lying(() => ({ next: null })),
    '2025-04-09: the finding about the child, 1 changed',
  ],
  [
    'names a day on which nothing changes',
    lying(({ next, since }) => ({ next: next === null ? null : addDays(since, 1) })),
    '2025-04-02: the finding about the child, 1 was to change, but stayed',
  ],
  ['reads what it does not name', { ...honest, reads: ['visit'] }, 'reads supervision without naming it'],
  ['is so only from tomorrow', lying(() => ({ since: '2026-12-01' as Day })), 'is so only since 2026-12-01'],
  [
    'rests on what nobody knows',
    lying(() => ({ entries: ['visit-1'] })),
    'rests on an entry that is not known',
  ],
  [
    'is a fact, and past a due day',
    { ...honest, kind: 'fact' },
    'stands out past a due day, as only a clock does',
  ],
])('a rule that %s is told of', (_name, rule, wrong) => {
  expect(check(rule)).toContain(wrong);
});
