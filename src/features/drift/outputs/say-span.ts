import { sayDay } from '../../../shared/when/say-day.ts';
import type { ChildReplay } from '../domain/replay-report.ts';
import type { RuleId } from '../domain/rule-ids.ts';
import type { SignalSpan } from '../domain/signal.ts';
import { words } from './say-entry/tell-family.ts';
import type { ReplayView } from './views/replay-view.ts';

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

/** What was recorded next that answers a late stretch; empty for stretches that need no answer. */
export function sayAnswer(span: SignalSpan, { answers }: ChildReplay): string {
  if (span.state !== 'late') return '';
  const answer = answers.find(
    ({ rule, about, from }) => rule === span.rule && about === span.about && from === span.from,
  );
  if (answer === undefined || answer.on === null) return 'Nothing is recorded that answers it.';
  const after =
    answer.days === null ? '' : `, ${answer.days.toLocaleString('en-GB')} days after it turned late`;
  return `Answered on ${sayDay(answer.on)}${after}.`;
}
