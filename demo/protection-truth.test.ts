import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { allRules } from '../src/features/drift/domain/all-rules.ts';
import { evaluate } from '../src/features/drift/domain/evaluate.ts';
import { replayChild } from '../src/features/drift/domain/replay/replay-child.ts';
import { ruleIds } from '../src/features/drift/domain/rule-ids.ts';
import { readProfile } from '../src/features/drift/operations/read-profile.ts';
import { addDays, type Day, daysBetween } from '../src/shared/day.ts';
import { day } from '../test/chronologies/checking.ts';
import { protectionDay, tellDemonstration } from './protection-demonstration.ts';

const states = z.enum(['ok', 'due', 'late', 'not-recorded']);
const about = z.string().nullable();
const rule = z.enum(ruleIds);
const truthSchema = z.object({
  profile: z.string(),
  day: z.literal(protectionDay),
  families: z.array(
    z.object({
      family: z.string(),
      title: z.string(),
      onTheDay: z.array(z.object({ child: z.string(), rule, about, state: states, since: z.string() })),
      alongTheWay: z.array(
        z.object({ child: z.string(), rule, about, state: states, from: z.string(), to: z.string() }),
      ),
    }),
  ),
});

const truth = truthSchema.parse(
  JSON.parse(readFileSync(new URL('protection/truth.json', import.meta.url), 'utf8')),
);
const children = tellDemonstration();
const profile = await readProfile(truth.profile);
/** Records are written up some days after; those of a visit, a change of worker or a group within a week. */
const writtenUpWithin = 7;

describe.each(truth.families)('$title', ({ family, onTheDay, alongTheWay }) => {
  const own = children.filter((child) => child.family === family);

  test('shows on the day what its story means to show as late, and no more', () => {
    const late = own.flatMap((child) =>
      evaluate(child, profile, day(truth.day), allRules)
        .signals.filter(({ state }) => state === 'late')
        .map((signal) => `${child.child} ${signal.rule} ${signal.about} since ${signal.since}`),
    );
    expect(late.toSorted()).toEqual(
      onTheDay.map((told) => `${told.child} ${told.rule} ${told.about} since ${told.since}`).toSorted(),
    );
  });

  test('showed along the way what its story tells', () => {
    const missing = alongTheWay.filter((told) => {
      const history = own.find(({ child }) => child === told.child);
      if (history === undefined) return true;
      const spans = replayChild(history, profile, allRules, { from: day('2022-10-01'), to: day(truth.day) });
      const same = spans.filter(
        (span) => span.rule === told.rule && span.about === told.about && span.state === told.state,
      );
      const begins = same.some(({ from }) => isSoonAfter(day(told.from), from));
      return !(begins && same.some(({ to }) => to !== null && isSoonAfter(day(told.to), addDays(to, 1))));
    });
    expect(missing).toEqual([]);
  });
});

test('tells of every family', () => {
  expect(truth.families.map(({ family }) => family)).toEqual([
    ...new Set(children.map(({ family }) => family)),
  ]);
});

test('families whose work goes well were never late but in the length of a plan', () => {
  const well = children.filter(({ family }) => ['WX01', 'WX02', 'WX06', 'WX13'].includes(family));
  const late = well.flatMap((child) =>
    replayChild(child, profile, allRules, { from: day('2023-04-01'), to: day(truth.day) })
      .filter((span) => span.state === 'late' && span.rule !== 'plan-9-months')
      .map((span) => `${child.child} ${span.rule} from ${span.from}`),
  );
  expect(well).toHaveLength(8);
  expect(late).toEqual([]);
});

test('Rotherham’s question: twelve months calls before the harm, fifteen never calls', () => {
  const marrick = children.filter(({ family }) => family === 'WX04');
  const called = (rule: string) =>
    marrick.flatMap((child) =>
      replayChild(child, profile, allRules, { from: day('2024-10-01'), to: day(truth.day) })
        .filter((span) => span.rule === rule && span.state === 'late')
        .map(({ from }) => from),
    );
  const harmed = marrick[0]?.entries.find(({ kind }) => kind === 'incident')?.on;
  expect(new Set(called('plan-12-months'))).toEqual(new Set(['2025-11-25']));
  expect(daysBetween(day('2025-11-25'), day(harmed ?? ''))).toBe(62);
  expect(called('plan-15-months')).toEqual([]);
});

function isSoonAfter(happened: Day, seen: Day): boolean {
  const days = daysBetween(happened, seen);
  return days >= 0 && days <= writtenUpWithin;
}
