import { expect, test } from 'vitest';
import { checkRuleSteps } from '../../../../test/builders/protection/check-rule-steps.ts';
import { randomHistory } from '../../../../test/builders/protection/random-history.ts';
import { testProfile } from '../../../../test/builders/protection/test-profile.ts';
import { addDays } from '../../../shared/day.ts';
import type { ChildHistory } from '../../protection/domain/child-history.ts';
import { allRules } from './all-rules.ts';
import { settingsOf } from './evaluate.ts';
import type { Rule, SettingsOn } from './rule.ts';

const histories = Array.from({ length: 30 }, (_, at) => foreknow(randomHistory(`steps ${at}`)));
const period = { from: '2022-11-30', to: '2024-12-31' };
const editionBegins = '2023-06-01';

test.each(allRules)('$id foretells each change, and reads only what it names', (rule) => {
  expect(wrongsOf(rule, histories, settingsOf(rule, testProfile))).toEqual([]);
});

test.each(allRules)(
  '$id does so too where a profile asks it from a day on, the first day counted',
  (rule) => {
    const settings = settingsOf(rule, testProfile);
    const ofEdition: SettingsOn = (started, of) => {
      const setting = started < editionBegins ? null : settings(started, of);
      return setting === null ? null : { ...setting, firstDay: 1, soon: 0 };
    };
    expect(wrongsOf(rule, histories.slice(0, 12), ofEdition)).toEqual([]);
  },
);

function wrongsOf(rule: Rule, drawn: readonly ChildHistory[], settings: SettingsOn): readonly string[] {
  return drawn.flatMap((history, at) =>
    checkRuleSteps(rule, history, settings, period).map((wrong) => `${at}: ${wrong}`),
  );
}

/** The same history, of which a part was known beforehand, as a meeting that is set is. */
function foreknow(history: ChildHistory): ChildHistory {
  return {
    ...history,
    entries: history.entries.map((entry, at) =>
      at % 7 === 3 && entry.replaces === undefined ? { ...entry, knownFrom: addDays(entry.on, -20) } : entry,
    ),
  };
}
