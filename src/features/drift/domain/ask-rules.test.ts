import { expect, test } from 'vitest';
import { testProfile } from '../../../../test/builders/protection/test-profile.ts';
import { cinCarries } from '../../exchange/domain/cin/carries.ts';
import { ownCarries } from '../../exchange/domain/own-entries/carries-all.ts';
import { allRules } from './all-rules.ts';
import { rulesAsked } from './ask-rules.ts';
import type { Profile, RuleSetting } from './profile.ts';
import { type RuleId, ruleIds } from './rule-ids.ts';
import { sayCarried } from './say-carried.ts';

function without(rule: RuleId, settings: readonly RuleSetting[]): Profile {
  return { ...testProfile, settings: new Map([...testProfile.settings, [rule, settings]]) };
}

test('Sightline’s own form carries what every rule needs', () => {
  const { asked, notAsked } = rulesAsked(ownCarries, testProfile);
  expect(notAsked).toEqual([]);
  expect(asked.map(({ id }) => id)).toEqual(ruleIds);
});

test('a census cannot tell of visits or core groups, and the rules about them say so', () => {
  const { asked, notAsked } = rulesAsked(cinCarries, testProfile);
  const why = new Map(notAsked.map((each) => [each.rule, each.why]));
  expect(why.get('core-group')).toBe('This kind of extract does not tell of core groups.');
  expect(why.get('visit')).toContain('does not tell of');
  expect(asked.map(({ id }) => id)).toContain('first-review');
  expect(asked.map(({ id }) => id)).toContain('initial-conference');
  expect(asked.length + notAsked.length).toBe(ruleIds.length);
});

test('a rule that the profile has off, or says nothing of, is not asked, with the reason', () => {
  const [setting] = testProfile.settings.get('visit') ?? [];
  if (setting === undefined) throw new Error('the test profile asks for visits');
  const whyOf = (profile: Profile) =>
    rulesAsked(ownCarries, profile).notAsked.map(({ rule, why }) => [rule, why]);
  const off = { ...setting, on: false, source: 'we count other things' };
  expect(whyOf(without('visit', [off]))).toEqual([
    ['visit', 'The profile does not ask it: we count other things'],
  ]);
  expect(whyOf(without('visit', []))).toEqual([['visit', 'The profile says nothing of it.']]);
  expect(whyOf(without('visit', [off, setting]))).toEqual([]);
});

test.each([...new Set(allRules.flatMap(({ needs }) => needs))])('%s has words', (need) => {
  expect(sayCarried(need)).toMatch(/^[a-z0-9’ ]+$/);
});
