import { addMonths, type Day } from '../../../../shared/day.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import type { Rule } from '../rule.ts';
import { happened } from './facts.ts';

const monthsOfChildhood = 18 * 12;

/** The day of the child’s death or eighteenth birthday, where one has come by `day`; null while clocks may run. */
export function childStopped(known: KnownHistory, day: Day): Day | null {
  const stops = childhoodEnds(known, day);
  return stops !== null && stops <= day ? stops : null;
}

/**
 * The day on which all clocks of the child stop: death, or the eighteenth birthday, which may be yet to come.
 * Null where neither is known. One born on 29 February is eighteen on 28 February of a year that has no 29th.
 */
export function childhoodEnds(known: KnownHistory, day: Day): Day | null {
  const birth = happened(known, 'birth', day)[0];
  const death = happened(known, 'death', day)[0];
  const eighteen = birth === undefined ? null : addMonths(birth.on, monthsOfChildhood);
  if (death === undefined) return eighteen;
  return eighteen === null || death.on < eighteen ? death.on : eighteen;
}

/**
 * The same rule, silent from the child’s death or eighteenth birthday on, and telling beforehand that the birthday
 * will end what it finds. `allRules` holds every rule so, so that none need think of it.
 */
export function stopWithChildhood(rule: Rule): Rule {
  return {
    ...rule,
    reads: [...new Set([...rule.reads, 'birth' as const, 'death' as const])],
    find: (known, settings, day) => {
      const ends = childhoodEnds(known, day);
      if (ends !== null && ends <= day) return [];
      const findings = rule.find(known, settings, day);
      if (ends === null) return findings;
      return findings.map((finding) =>
        finding.next === null || finding.next > ends ? { ...finding, next: ends } : finding,
      );
    },
  };
}
