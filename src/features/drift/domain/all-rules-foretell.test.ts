import { expect, test } from 'vitest';
import { checkRuleSteps } from '../../../../test/builders/protection/check-rule-steps.ts';
import { randomHistory } from '../../../../test/builders/protection/random-history.ts';
import { testProfile } from '../../../../test/builders/protection/test-profile.ts';
import { allRules } from './all-rules.ts';
import { settingsOf } from './evaluate.ts';

const histories = [...Array(6).keys()].map((number) => randomHistory(`foretold ${number}`));
const period = { from: '2022-12-01', to: '2025-03-01' };

test.each(allRules.map((rule) => [rule.id, rule] as const))(
  '%s foretells each change that time brings, on drawn histories',
  (_id, rule) => {
    const wrongs = histories.flatMap((history) =>
      checkRuleSteps(rule, history, settingsOf(rule, testProfile), period),
    );
    expect(wrongs).toEqual([]);
  },
);
