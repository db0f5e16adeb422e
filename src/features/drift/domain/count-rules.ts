import type { Day } from '../../../shared/day.ts';
import type { RuleCount } from './drift-report.ts';
import type { Profile, RuleSetting } from './profile.ts';
import type { Rule, SignalState } from './rule.ts';
import type { RuleId } from './rule-ids.ts';
import { sayAsks } from './say-asks.ts';
import type { ChildSignals } from './signal.ts';

interface Count {
  readonly states: Record<SignalState, number>;
  lateChildren: number;
  readonly lateFamilies: Set<string>;
}

/** Counts signals by rule and state, child by child, with the children and the families beside. */
export interface RuleCounts {
  readonly add: (child: ChildSignals) => void;
  /** For the rules that the source can answer, in their order. */
  readonly finish: (asked: readonly Rule[]) => readonly RuleCount[];
}

export function countRules(day: Day, profile: Profile): RuleCounts {
  const counts = new Map<RuleId, Count>();
  let everyFamilyNamed = true;
  return {
    add({ family, signals }) {
      if (family === null) everyFamilyNamed = false;
      const late = new Set<RuleId>();
      for (const { rule, state } of signals) {
        const count = countOf(rule, counts);
        count.states[state] += 1;
        if (state === 'late') late.add(rule);
      }
      for (const rule of late) {
        const count = countOf(rule, counts);
        count.lateChildren += 1;
        if (family !== null) count.lateFamilies.add(family);
      }
    },
    finish: (asked) =>
      asked.map((rule) => {
        const { id, kind, title, statement } = rule;
        const setting = settingOfDay(profile.settings.get(id) ?? [], day);
        const { states, lateChildren, lateFamilies } = countOf(id, counts);
        return {
          rule: id,
          kind,
          title,
          statement,
          asks: setting === null ? '' : sayAsks(rule, setting),
          source: setting?.source ?? '',
          confirmed: setting?.confirmed ?? false,
          states,
          lateChildren,
          lateFamilies: everyFamilyNamed ? lateFamilies.size : null,
        };
      }),
  };
}

function countOf(rule: RuleId, counts: Map<RuleId, Count>): Count {
  const found = counts.get(rule);
  if (found !== undefined) return found;
  const made: Count = {
    states: { ok: 0, due: 0, late: 0, 'not-recorded': 0 },
    lateChildren: 0,
    lateFamilies: new Set(),
  };
  counts.set(rule, made);
  return made;
}

/** The setting of a rule for clocks that start on the day; the last one where none does. */
export function settingOfDay(settings: readonly RuleSetting[], day: Day): RuleSetting | null {
  const now = settings.find(({ from, to }) => (from === null || from <= day) && (to === null || day <= to));
  return now ?? settings.at(-1) ?? null;
}
