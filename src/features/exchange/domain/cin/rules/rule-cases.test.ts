import { describe, expect, it } from 'vitest';
import {
  changed,
  linesTold,
  type RuleCase,
  reportsOf,
  soundCensus,
} from '../../../../../../test/builders/census-text.ts';
import { assessmentCases } from '../../../../../../test/builders/cin-rule-cases/assessments.ts';
import { childCases } from '../../../../../../test/builders/cin-rule-cases/children.ts';
import { enquiryCases } from '../../../../../../test/builders/cin-rule-cases/enquiries.ts';
import { episodeCases } from '../../../../../../test/builders/cin-rule-cases/episodes.ts';
import { planOfNeedCases } from '../../../../../../test/builders/cin-rule-cases/plans-of-need.ts';
import { preProceedingsCases } from '../../../../../../test/builders/cin-rule-cases/pre-proceedings.ts';
import { protectionPlanCases } from '../../../../../../test/builders/cin-rule-cases/protection-plans.ts';
import { childRules } from './check-cin-child.ts';

const modules: Readonly<Record<string, readonly RuleCase[]>> = {
  'the child': childCases,
  episodes: episodeCases,
  assessments: assessmentCases,
  'plans of need': planOfNeedCases,
  enquiries: enquiryCases,
  'protection plans and reviews': protectionPlanCases,
  'pre-proceedings': preProceedingsCases,
};

it('finds nothing wrong with a sound child', () => {
  expect(reportsOf(soundCensus).filter(({ child }) => child !== null)).toEqual([]);
});

describe.each(Object.entries(modules))('rules of %s', (_, cases) => {
  it.each(cases)('%s: %s', (rule, _when, changes, lines) => {
    expect(linesTold(rule, changed(changes))).toEqual(lines);
  });

  it('say what is wrong with every word filled in', () => {
    const messages = cases.flatMap(([, , changes]) =>
      reportsOf(changed(changes)).map(({ message }) => message),
    );
    expect(messages.filter((message) => /[{}]|undefined|null/.test(message))).toEqual([]);
  });
});

it('has for every rule a case in which it is broken and one in which it is not', () => {
  const cases = Object.values(modules).flat();
  const rules = Object.values(childRules).flatMap((ofPart) => ofPart.map(({ number }) => number));
  const lacking = rules.filter(
    (rule) =>
      !cases.some(([number, , , lines]) => number === rule && lines.length > 0) ||
      !cases.some(([number, , , lines]) => number === rule && lines.length === 0),
  );
  expect(lacking).toEqual([]);
});
