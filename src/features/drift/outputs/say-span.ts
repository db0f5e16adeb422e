import { sayDay } from '../../../shared/when/say-day.ts';
import type { ChildReplay, StretchEnd } from '../domain/replay-report.ts';
import type { RuleId } from '../domain/rule-ids.ts';
import type { SignalSpan } from '../domain/signal.ts';
import { stateWords } from './drift-words.ts';
import { words } from './say-entry/tell-family.ts';
import type { ReplayView, RuleReplayView } from './views/replay-view.ts';

/** What a rule is called; its id in words where the report has no title for it. */
export function titlesOf({ rules }: Pick<ReplayView, 'rules'>): (rule: RuleId) => string {
  const titles = new Map(rules.map(({ rule, title }) => [rule, title]));
  return (rule) => titles.get(rule) ?? words(rule);
}

/** “from 3 May 2024 to 12 June 2024”, “from 3 May 2024 on”. */
export function saySpan({ from, to }: SignalSpan): string {
  if (to === null) return `from ${sayDay(from)} on`;
  return from === to ? `on ${sayDay(from)}` : `from ${sayDay(from)} to ${sayDay(to)}`;
}

/** The state in words: what a rule without a due day finds is not late, it stands out. */
export function stateOfSpan({ rule, state }: SignalSpan, view: Pick<ReplayView, 'rules'>): string {
  return state === 'late' && ruleOf(view, rule)?.kind === 'fact' ? 'Stands out' : stateWords[state];
}

const ends: Readonly<Record<Exclude<StretchEnd, 'answered'>, (day: string) => string>> = {
  'plan-ended': (day) => `The plan ended on ${day}`,
  death: (day) => `The child died on ${day}`,
  eighteen: (day) => `The child turned eighteen on ${day}`,
  'case-closed': (day) => `The case was closed on ${day}`,
  overtaken: (day) => `What was recorded on ${day} took its place`,
  unclear: (day) => `What was recorded on ${day} leaves open whether it was done`,
  time: (day) => `Time alone ended it on ${day}`,
};

/** How a late stretch ended: answered, or not; empty for stretches that need no answer. */
export function sayAnswer(
  span: SignalSpan,
  { answers }: ChildReplay,
  view: Pick<ReplayView, 'rules'>,
): string {
  if (span.state !== 'late') return '';
  const rule = ruleOf(view, span.rule);
  const needsAnswer = rule === undefined || rule.answered !== null;
  const answer = answers.find(
    (one) => one.rule === span.rule && one.about === span.about && one.from === span.from,
  );
  if (answer === undefined || answer.on === null || answer.ended === null)
    return needsAnswer ? 'Nothing is recorded that answers it.' : '';
  const since = rule?.kind === 'fact' ? 'it first stood out' : 'it turned late';
  const after =
    answer.days === null
      ? ''
      : `, ${answer.days.toLocaleString('en-GB')} ${answer.days === 1 ? 'day' : 'days'} after ${since}`;
  if (answer.ended === 'answered') return `Answered on ${sayDay(answer.on)}${after}.`;
  return `${ends[answer.ended](sayDay(answer.on))}${after}${needsAnswer ? '; never answered' : ''}.`;
}

function ruleOf({ rules }: Pick<ReplayView, 'rules'>, rule: RuleId): RuleReplayView | undefined {
  return rules.find((one) => one.rule === rule);
}
