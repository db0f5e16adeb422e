import { expect, test } from 'vitest';
import { checkRuleSteps } from '../../../../test/builders/protection/check-rule-steps.ts';
import { randomHistory } from '../../../../test/builders/protection/random-history.ts';
import { testProfile } from '../../../../test/builders/protection/test-profile.ts';
import { addDays } from '../../../shared/day.ts';
import type { ChildHistory } from '../../protection/domain/child-history.ts';
import { allRules } from './all-rules.ts';
import { settingsOf } from './evaluate.ts';

const histories = Array.from({ length: 30 }, (_, at) => foreknow(randomHistory(`steps ${at}`)));
const period = { from: '2022-11-30', to: '2024-12-31' };

test.each(allRules)('$id foretells each change, and reads only what it names', (rule) => {
  const wrongs = histories.flatMap((history, at) =>
    checkRuleSteps(rule, history, settingsOf(rule, testProfile), period).map((wrong) => `${at}: ${wrong}`),
  );
  expect(wrongs).toEqual([]);
});

/** The same history, of which a part was known beforehand, as a meeting that is set is. */
function foreknow(history: ChildHistory): ChildHistory {
  return {
    ...history,
    entries: history.entries.map((entry, at) =>
      at % 7 === 3 && entry.replaces === undefined ? { ...entry, knownFrom: addDays(entry.on, -20) } : entry,
    ),
  };
}
