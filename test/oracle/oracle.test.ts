import { expect, test } from 'vitest';
import { allRules } from '../../src/features/drift/domain/all-rules.ts';
import { findingsOf } from '../../src/features/drift/domain/evaluate.ts';
import type { RuleSetting } from '../../src/features/drift/domain/profile.ts';
import type { RuleId } from '../../src/features/drift/domain/rule-ids.ts';
import { knownOn } from '../../src/features/protection/domain/follow-history.ts';
import { addDays, type Day } from '../../src/shared/day.ts';
import { randomDays, randomHistory } from '../builders/protection/random-history.ts';
import { testProfile } from '../builders/protection/test-profile.ts';
import { makeRandom } from '../builders/world/random.ts';
import { oracle } from './oracle.ts';

const batches = 50;
const historiesInBatch = 200;

test.each([...Array(batches).keys()])(
  'batch %i of drawn histories: the rules and the oracle agree',
  (batch) => {
    for (let number = 0; number < historiesInBatch; number += 1) {
      const seed = `oracle ${batch}-${number}`;
      const history = randomHistory(seed);
      const day = addDays(randomDays.from, makeRandom(seed).whole(60, 680));
      expect({ seed, day, said: fromRules(history, day) }).toEqual({
        seed,
        day,
        said: oracle(history, settingOf, day)
          .map(({ rule, about, state, since, due, over }) => [rule, about, state, since, due, over].join(' '))
          .sort(),
      });
    }
  },
);

function fromRules(history: ReturnType<typeof randomHistory>, day: Day): readonly string[] {
  const known = knownOn(history, day);
  return allRules
    .filter(({ id }) => id !== 'action-not-smart')
    .flatMap((rule) =>
      findingsOf(rule, known, testProfile, day).map(({ about, state, since, due, over }) =>
        [rule.id, about, state, since, due, over].join(' '),
      ),
    )
    .sort();
}

function settingOf(rule: RuleId): RuleSetting {
  const setting = testProfile.settings.get(rule)?.[0];
  if (setting === undefined) throw new Error(`the profile of the tests has no ${rule}`);
  return setting;
}
