import { expect, test } from 'vitest';
import type { Rule, SettingsOn } from '../../../src/features/drift/domain/rule.ts';
import type { ChildHistory } from '../../../src/features/protection/domain/child-history.ts';
import type { EntryKind } from '../../../src/features/protection/domain/entries/entry.ts';
import { parseDay } from '../../../src/shared/day.ts';
import { askRule, inShort } from './ask-rule.ts';
import { checkRuleSteps } from './check-rule-steps.ts';
import { type Fact, historyOf } from './history.ts';

/** A scenario in a practitioner’s words: what is on record, the day looked on, and what the rule then finds. */
export interface Scenario {
  readonly name: string;
  readonly facts: readonly Fact[];
  /** What the rule finds (`inShort`) on each of some days. */
  readonly on: Readonly<Record<string, string>>;
  /** The sentence on the last of the days, where it is looked at. */
  readonly says?: string;
  /** Other settings than those of the table. */
  readonly settings?: SettingsOn;
  /** Kinds that the source tells only from a day on. */
  readonly toldFrom?: Readonly<Partial<Record<EntryKind, string>>>;
  /** What the source can tell; everything where nothing is said. */
  readonly tells?: readonly string[];
}

/**
 * Tests a rule scenario by scenario: what it finds on the days told, what it says, and, asked on every single day,
 * that it foretells each change.
 */
export function testScenarios(rule: Rule, settings: SettingsOn, scenarios: readonly Scenario[]): void {
  test.each(scenarios)('$name', (scenario) => {
    const history = { ...historyOf('Child A', ...scenario.facts), ...toldOf(scenario) };
    const given = scenario.settings ?? settings;
    const days = Object.keys(scenario.on);
    const found = Object.fromEntries(days.map((day) => [day, inShort(askRule(rule, history, day, given))]));
    expect(found).toEqual(scenario.on);
    if (scenario.says !== undefined) {
      const last = askRule(rule, history, days.at(-1) ?? '', given);
      expect(last.map(({ say }) => say()).join(' ')).toBe(scenario.says);
    }
    expect(checkRuleSteps(rule, history, given)).toEqual([]);
  });
}

function toldOf({ toldFrom = {}, tells }: Scenario): Pick<ChildHistory, 'toldFrom' | 'tells'> {
  const days = Object.entries(toldFrom).map(([kind, day]) => [kind, parseDay(day)] as const);
  return {
    toldFrom: Object.fromEntries(days.flatMap(([kind, day]) => (day === null ? [] : [[kind, day]]))),
    ...(tells === undefined ? {} : { tells: new Set(tells) }),
  };
}
