import { afterAll, afterEach, expect, test } from 'vitest';
import {
  assault,
  beginRewording,
  eventsOf,
  health,
  stated,
  toldOn,
} from '../../../../test/builders/platform/rewording-scene.ts';
import { testNow, testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../platform/database/transact.ts';
import { closeAnalysts } from './ask-analyst.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);
afterEach(() => platform.pass(testNow.getTime() - platform.now().getTime()));

const rang = 'Father rang';
const uncounted = `Not counted, since it was said of earlier words of this entry: “Shared with ${health} in a call, 24 November 2026, as a person stated on 24 November 2026.”`;

/** Health was told of a call on 24 November; other words stood from the 28th to the 1st, and then the first again. */
async function beginBetween(between = assault) {
  const scene = await beginRewording(platform, rang);
  const { ask, decide, change, wait } = scene;
  const answers = async (days: readonly string[]) => {
    const all: (readonly [string, readonly string[], readonly string[], string | null])[] = [];
    for (const on of days) {
      const { known, notKnown, before } = await ask(on);
      all.push([on, eventsOf(known), eventsOf(notKnown), before]);
    }
    return all;
  };
  return {
    ...scene,
    answers,
    async goThere() {
      await decide(stated);
      wait(4);
      await change(between);
      wait(6);
    },
    async goBack() {
      wait(8);
      await change(rang);
      wait(12);
    },
  };
}

test('an agency that was told of words is not told as having known others that came after, though the first stand again', async () => {
  const { ask, answers, goThere, goBack } = await beginBetween();
  await goThere();
  const days = ['2026-11-25', '2026-11-28', '2026-11-29'];
  const told = await answers(days);
  expect(told).toEqual([
    ['2026-11-25', [rang], [], '2026-11-24'],
    ['2026-11-28', [], [assault], '2026-11-24'],
    ['2026-11-29', [], [assault], '2026-11-28'],
  ]);
  const { how } = (await ask('2026-11-29')).notKnown.lines[0] ?? {};
  expect(how).toContain(uncounted);
  await goBack();
  expect(await answers(days)).toEqual(told);
  expect((await ask('2026-11-29')).notKnown.lines[0]?.how).toContain(how);
});

test('from the day on which the first words stand again it counts, and the steps lead to the days between', async () => {
  const { ask, goThere, goBack } = await beginBetween();
  await goThere();
  await goBack();
  expect(eventsOf((await ask('2026-12-03')).known)).toEqual([rang]);
  const steps: unknown[] = [];
  for (const on of ['2026-11-25', '2026-11-29', '2026-12-05']) {
    const { before, after } = await ask(on);
    steps.push([before, after]);
  }
  expect(steps).toEqual([
    ['2026-11-24', '2026-11-28'],
    ['2026-11-28', '2026-12-02'],
    ['2026-12-02', null],
  ]);
});

test('what was told of the first words counts on the days of both times that they stood, once others stand again', async () => {
  const { answers, goThere, goBack, change, wait } = await beginBetween();
  await goThere();
  await goBack();
  const days = ['2026-11-25', '2026-11-29', '2026-12-03', '2026-12-05'];
  const told = await answers(days);
  wait(13);
  await change('Father rang twice');
  wait(15);
  expect(await answers(days)).toEqual(told);
});

test('what is said once the first words stand again counts on the days between too, as of all that was said before', async () => {
  const { answers, goThere, goBack, decide } = await beginBetween();
  await goThere();
  await goBack();
  await decide({ verdict: 'stated', told: toldOn('2026-11-24') });
  expect(await answers(['2026-11-25', '2026-11-29', '2026-12-03'])).toEqual([
    ['2026-11-25', [rang], [], '2026-11-24'],
    ['2026-11-29', [assault], [], '2026-11-28'],
    ['2026-12-03', [rang], [], '2026-12-02'],
  ]);
});

test('a suggestion in the words between stays open, whatever was said of the first ones', async () => {
  const { ask, goThere, goBack } = await beginBetween(`Bruise to the ear. Told ${health}.`);
  await goThere();
  expect((await ask('2026-11-29')).suggested).toBe(1);
  await goBack();
  expect((await ask('2026-11-29')).suggested).toBe(1);
});

test('what is assumed alone, and left out, is told of the words between as of the others', async () => {
  const { ask, decide, change, wait, goBack } = await beginBetween();
  await decide({ verdict: 'stated', told: toldOn('2026-11-24', { certainty: 'approximate' }) });
  wait(4);
  await change(assault);
  await goBack();
  const left = { withoutAssumed: true };
  for (const on of ['2026-11-25', '2026-11-29', '2026-12-05'])
    expect((await ask(on, left)).notKnown.lines[0]?.how).not.toContain('Not counted');
  expect((await ask('2026-11-29')).notKnown.lines[0]?.how).toContain('Not counted');
});

test('whoever may not read the words between is told of their days what they are told where there were none', async () => {
  const { ask, practitioner, partnership, which, goThere, goBack } = await beginBetween();
  await goThere();
  await goBack();
  const days = ['2026-11-25', '2026-11-29', '2026-12-05'];
  // One after the other: of one person only so many may wait at once.
  const asked = async () => {
    const answers: Awaited<ReturnType<typeof ask>>[] = [];
    for (const on of days) answers.push(await ask(on, { by: practitioner }));
    return answers;
  };
  expect((await asked()).map(({ notKnown }) => eventsOf(notKnown))).toEqual([[], [assault], []]);
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql
      .updateTable('entry_version')
      .set({ handling: 'originator' })
      .where('entry_id', '=', which.entryId)
      .where('number', '=', 2)
      .execute(),
  );
  const kept = await asked();
  expect(JSON.stringify(kept)).not.toContain(assault);
  expect(JSON.stringify(kept)).not.toContain('Not counted');
  expect(kept.map(({ known, notKnown }) => [eventsOf(known), notKnown.of])).toEqual(
    days.map(() => [[rang], 0]),
  );
});
