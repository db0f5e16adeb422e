import { expect, test } from 'vitest';
import { allRules } from '../../src/features/drift/domain/all-rules.ts';
import { findingsOf } from '../../src/features/drift/domain/evaluate.ts';
import type { Profile, RuleSetting } from '../../src/features/drift/domain/profile.ts';
import type { RuleId } from '../../src/features/drift/domain/rule-ids.ts';
import type { ChildHistory } from '../../src/features/protection/domain/child-history.ts';
import { knownOn } from '../../src/features/protection/domain/follow-history.ts';
import { addDays, type Day } from '../../src/shared/day.ts';
import { randomDays, randomHistory } from '../builders/protection/random-history.ts';
import { editionsProfile, testProfile } from '../builders/protection/test-profile.ts';
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
      const profile = number % 2 === 0 ? testProfile : editionsProfile;
      expect({ seed, day, said: fromRules(history, profile, day) }).toEqual({
        seed,
        day,
        said: oracle(history, (rule, start) => settingOf(profile, rule, start), day)
          .map(({ rule, about, state, since, due, over }) => [rule, about, state, since, due, over].join(' '))
          .sort(),
      });
    }
  },
);

function fromRules(history: ChildHistory, profile: Profile, day: Day): readonly string[] {
  const known = knownOn(history, day);
  return allRules
    .filter(({ id }) => id !== 'action-not-smart')
    .flatMap((rule) =>
      findingsOf(rule, known, profile, day).map(({ about, state, since, due, over }) =>
        [rule.id, about, state, since, due, over].join(' '),
      ),
    )
    .sort();
}

/** The setting of the edition that holds on a day: the last to have begun. */
function settingOf({ settings }: Profile, rule: RuleId, start: Day): RuleSetting {
  const setting = settings.get(rule)?.findLast(({ from }) => from === null || from <= start);
  if (setting === undefined) throw new Error(`the profile of the tests has no ${rule}`);
  return setting;
}
