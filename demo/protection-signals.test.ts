import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readProfile } from '../src/features/drift/operations/read-profile.ts';
import { reportDrift } from '../src/features/drift/operations/report-drift.ts';
import { day } from '../test/chronologies/checking.ts';
import { protectionDay } from './protection-demonstration.ts';

const profile = await readProfile('common-practice');
const whole = await driftOf('wexmoor-entries.jsonl');
const late = [...whole.states].filter(([, state]) => state === 'late').map(([name]) => name);

describe.each(['ssd', 'wexmoor-annex-a.xlsx', 'wexmoor-cin-2026.xml'])(
  '%s beside the truth',
  async (file) => {
    const form = await driftOf(file);
    const isAsked = (name: string) => form.asked.has(name.split(' ')[1] ?? '');

    test('calls nothing late that is not', () => {
      const wrong = [...form.states].filter(([name, state]) => state === 'late' && !late.includes(name));
      expect(wrong).toEqual([]);
    });

    test('loses nothing late of the rules that it can answer: it is late, or not recorded', () => {
      const found = late.filter(isAsked).map((name) => [name, form.states.get(name)]);
      expect(found.filter(([, state]) => state !== 'late' && state !== 'not-recorded')).toEqual([]);
      expect(found.length).toBeGreaterThan(2);
    });

    test('says of every other rule why it was not asked', () => {
      const unasked = late.filter((name) => !isAsked(name)).map((name) => name.split(' ')[1] ?? '');
      const told = new Map(form.notAsked.map(({ rule, why }) => [String(rule), why]));
      for (const rule of unasked) expect(told.get(rule)).toMatch(/does not tell of|The profile/);
    });
  },
);

async function driftOf(file: string) {
  const report = await reportDrift({
    path: fileURLToPath(new URL(`protection/${file}`, import.meta.url)),
    format: null,
    asOf: day(protectionDay),
    profile,
    keepOk: true,
  });
  // Forms name plans and enquiries in their own ways: signals are held together by child and rule.
  const states = report.children.flatMap(({ child, signals }) =>
    signals.map(({ rule, state }): [string, string] => [`${child} ${rule}`, state]),
  );
  const asked = new Set<string>(report.rules.map(({ rule }) => rule));
  return { states: new Map(states), asked, notAsked: report.notAsked };
}
