import type { Finding, Rule } from '../rule.ts';
import { answeringKinds } from './answering-kinds.ts';

/**
 * The same rule, which calls nothing late where the source holds a date of the child that cannot be read and that
 * may be the answer: then nobody can say. `allRules` holds every rule so.
 */
export function doubtUnreadable(rule: Rule): Rule {
  const kinds = answeringKinds(rule);
  return {
    ...rule,
    find: (known, settings, day) => {
      const findings = rule.find(known, settings, day);
      if (!findings.some(isLate) || !kinds.some((kind) => known.unreadable(kind))) return findings;
      return findings.map((finding) => (isLate(finding) ? doubted(finding) : finding));
    },
  };
}

function isLate({ state }: Finding): boolean {
  return state === 'late';
}

function doubted(finding: Finding): Finding {
  return {
    ...finding,
    state: 'not-recorded',
    due: null,
    over: null,
    unit: null,
    say: () =>
      `${withoutExcess(finding.say())} But the extract holds a date of this child that cannot be read and may answer this, so that nobody can say from it.`,
  };
}

/** How late it would be is left out: nobody can say that either. */
function withoutExcess(sentence: string): string {
  return sentence.replace(/ It is (?:late since then|\d+ [a-z ]+ late)\.$/, '');
}
