import { expect, test } from 'vitest';
import { randomDays, randomHistory } from '../../../../../test/builders/protection/random-history.ts';
import { testProfile } from '../../../../../test/builders/protection/test-profile.ts';
import { addDays, type Day } from '../../../../shared/day.ts';
import type { ChildHistory } from '../../../protection/domain/child-history.ts';
import { knownOn } from '../../../protection/domain/follow-history.ts';
import { allRules } from '../all-rules.ts';
import { findingsOf } from '../evaluate.ts';
import type { SignalSpan } from '../signal.ts';
import { replayChild } from './replay-child.ts';

const period = { from: randomDays.from, to: addDays(randomDays.to, 60) };

test.each([...Array(40).keys()])(
  'replay of drawn history %i finds what looking every day finds',
  (number) => {
    const history = randomHistory(`replay ${number}`);
    const replayed = replayChild(history, testProfile, allRules, period, { keepOk: true });
    expect(inOrder(replayed)).toEqual(inOrder(lookDaily(history)));
  },
);

/** The slow way: everything is asked afresh on each day from the first that anything was known. */
function lookDaily(history: ChildHistory): readonly SignalSpan[] {
  const spans: SignalSpan[] = [];
  let running = new Map<string, SignalSpan>();
  const firstDay = history.entries.map(({ knownFrom }) => knownFrom).sort()[0];
  for (let day = firstDay; day !== undefined && day <= period.to; day = addDays(day, 1)) {
    const now = spansOn(history, day, running);
    for (const [name, span] of running) {
      if (now.get(name) !== span) spans.push({ ...span, to: addDays(day, -1) });
    }
    running = now;
  }
  return [...spans, ...running.values()].filter(({ to }) => to === null || to >= period.from);
}

function spansOn(
  history: ChildHistory,
  day: Day,
  running: ReadonlyMap<string, SignalSpan>,
): Map<string, SignalSpan> {
  const now = new Map<string, SignalSpan>();
  const known = knownOn(history, day);
  for (const rule of allRules) {
    for (const { about, state, due, entries } of findingsOf(rule, known, testProfile, day)) {
      let turn = 0;
      while (now.has(`${rule.id}:${turn}:${about}`)) turn += 1;
      const name = `${rule.id}:${turn}:${about}`;
      const before = running.get(name);
      const fresh: SignalSpan = { rule: rule.id, about, state, from: day, to: null, due, entries };
      now.set(name, before !== undefined && before.state === state ? before : fresh);
    }
  }
  return now;
}

function inOrder(spans: readonly SignalSpan[]): readonly string[] {
  return spans
    .map((span) => [span.rule, span.about, span.from, span.to, span.state, span.due].join(' '))
    .sort();
}
