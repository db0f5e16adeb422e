import { afterAll, afterEach, expect, test } from 'vitest';
import {
  assault,
  beginRewording,
  corrected,
  eventsOf,
  health,
  police,
  stated,
  toldOn,
} from '../../../../test/builders/platform/rewording-scene.ts';
import { testNow, testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import { closeAnalysts } from './ask-analyst.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);
afterEach(() => platform.pass(testNow.getTime() - platform.now().getTime()));

const suggesting = `Bruise to the ear. Told ${health}.`;

test('of a day on which an entry read otherwise, what was said of those words of who was told of it counts', async () => {
  const { ask, decide, change, wait } = await beginRewording(platform);
  await decide(stated);
  const before = await ask('2026-11-25');
  wait(10);
  await change(corrected);
  wait(15);
  for (const on of ['2026-11-25', '2026-12-03']) {
    const then = await ask(on);
    expect([eventsOf(then.known), eventsOf(then.notKnown)]).toEqual([[assault], []]);
    expect(then.known.lines[0]?.how).toBe(
      `${before.known.lines[0]?.how} It is told as it read then: other words were put in later.`,
    );
  }
});

test('from the day on which other words are put in it counts no longer, and the page says of which words it was said', async () => {
  const { ask, decide, change, wait } = await beginRewording(platform);
  await decide(stated);
  wait(10);
  await change(corrected);
  wait(15);
  for (const on of ['2026-12-04', '2026-12-09']) {
    const now = await ask(on);
    expect([eventsOf(now.known), eventsOf(now.notKnown)]).toEqual([[], [corrected]]);
    expect(now.notKnown.lines[0]?.how).toBe(
      `Known to ${police}. Not counted, since it was said of earlier words of this entry: “Shared with ${health} in a call, 24 November 2026, as a person stated on 24 November 2026.”`,
    );
  }
  expect((await ask('2026-12-09', { agency: police })).known.lines[0]?.how).not.toContain('Not counted');
});

test('one steps to the days on which an agency’s knowledge changed, over days of former words too', async () => {
  const { ask, decide, change, wait } = await beginRewording(platform);
  await decide(stated);
  wait(10);
  await change(corrected);
  wait(15);
  for (const agency of [police, health]) {
    const steps = async (on: string) => {
      const { before, after } = await ask(on, { agency });
      return [before, after];
    };
    expect(await steps('2026-11-23')).toEqual([null, '2026-11-24']);
    expect(await steps('2026-11-24')).toEqual([null, '2026-12-04']);
    expect(await steps('2026-11-25')).toEqual(['2026-11-24', '2026-12-04']);
    expect(await steps('2026-12-04')).toEqual(['2026-11-24', null]);
    expect(await steps('2026-12-05')).toEqual(['2026-12-04', null]);
  }
});

test('a suggestion that was confirmed of the words that suggest it counts on their days', async () => {
  const { ask, decide, change, wait } = await beginRewording(platform, suggesting);
  await decide({ verdict: 'confirmed', told: toldOn('2026-11-24') });
  wait(10);
  await change('Bruise to the ear.');
  wait(15);
  expect((await ask('2026-11-25')).known.lines).toMatchObject([{ basis: 'shared' }]);
  expect((await ask('2026-12-05')).notKnown.lines[0]?.how).toContain('a person confirmed it');
});

test('a suggestion that was rejected is none on the days of those words, and beside other words its rejection is not told', async () => {
  const other = await beginRewording(platform, suggesting);
  await typeEntry(platform, other.practitioner, other.family, { event: 'Weighed' });
  await other.decide({ verdict: 'rejected' });
  other.wait(10);
  await other.change(`${suggesting} Swollen.`);
  other.wait(15);
  expect(await other.ask('2026-11-25')).toMatchObject({ suggested: 0, notKnown: { of: 1 } });
  const later = await other.ask('2026-12-05');
  expect(later.suggested).toBe(1);
  expect(later.notKnown.lines[0]?.how).toBe(`Known to ${police}.`);
});

test('what was taken back while the words stood counts on none of their days', async () => {
  const { ask, decide, change, wait } = await beginRewording(platform);
  await decide(stated);
  await decide({ verdict: 'undo' });
  wait(10);
  await change(corrected);
  wait(15);
  for (const on of ['2026-11-25', '2026-12-05']) {
    const { known, notKnown } = await ask(on, { agency: police });
    expect([known.of, notKnown.of]).toEqual([1, 0]);
    await expect(ask(on)).rejects.toMatchObject({ code: 'agency-unknown' });
  }
});

test('whoever takes back where nothing is told of these words takes nothing away from the earlier ones', async () => {
  const { ask, decide, change, wait } = await beginRewording(platform);
  await decide(stated);
  wait(10);
  await change(corrected);
  await decide({ verdict: 'undo' });
  expect((await ask('2026-11-25')).known.of).toBe(1);
});

test('what is said again of the words of now counts on every day, also of those of the earlier words, and what is taken back then on none', async () => {
  const { ask, decide, change, wait } = await beginRewording(platform);
  await decide(stated);
  wait(10);
  await change(corrected);
  await decide(stated);
  wait(15);
  for (const on of ['2026-11-25', '2026-12-04', '2026-12-09'])
    expect(eventsOf((await ask(on)).known)).toHaveLength(1);
  await decide({ verdict: 'rejected' });
  for (const on of ['2026-11-25', '2026-12-09'])
    await expect(ask(on)).rejects.toMatchObject({ code: 'agency-unknown' });
});

test('of three wordings what was said of the second counts until the third: no later change changes what is told of a day before it', async () => {
  const { ask, decide, change, wait } = await beginRewording(platform, 'Health visitor rang');
  wait(4);
  await change(assault);
  await decide(stated);
  const days = ['2026-11-25', '2026-11-27', '2026-11-28', '2026-12-01'];
  const answers = async () => {
    const all: unknown[] = [];
    for (const on of days) {
      const { known, notKnown, before } = await ask(on);
      all.push([on, before, eventsOf(known), eventsOf(notKnown)]);
    }
    return all;
  };
  const told = await answers();
  expect(told).toMatchObject([
    ['2026-11-25', '2026-11-24', ['Health visitor rang'], []],
    ['2026-11-27', '2026-11-24', ['Health visitor rang'], []],
    ['2026-11-28', '2026-11-24', [assault], []],
    ['2026-12-01', '2026-11-28', [assault], []],
  ]);
  wait(8);
  await change(corrected);
  wait(15);
  expect(await answers()).toEqual(told);
  expect((await ask('2026-12-02')).notKnown.lines[0]?.how).toContain('said of earlier words');
  expect((await ask('2026-12-01')).after).toBe('2026-12-02');
});

test('what was said, and said again of each of the next words, counts on the days of them all', async () => {
  const { ask, decide, change, wait } = await beginRewording(platform);
  await decide(stated);
  wait(4);
  await change(corrected);
  await decide(stated);
  wait(8);
  await change(`${corrected}.`);
  wait(15);
  for (const on of ['2026-11-25', '2026-11-30']) expect((await ask(on)).known.of).toBe(1);
  expect((await ask('2026-12-03')).known.of).toBe(0);
});

test('what was said goes on over a change that leaves the words', async () => {
  const { ask, decide, change, wait } = await beginRewording(platform);
  await decide(stated);
  wait(4);
  await change(assault, { childSeen: 'seen' });
  wait(8);
  await change(corrected);
  wait(15);
  for (const on of ['2026-11-24', '2026-11-27', '2026-11-28', '2026-12-01'])
    expect(eventsOf((await ask(on)).known)).toEqual([assault]);
  expect((await ask('2026-12-02')).known.of).toBe(0);
});

test('of words that were put in and replaced on one day it is told on no day, and what was said of them counts on none', async () => {
  const { ask, decide, change, wait } = await beginRewording(platform, 'Health visitor rang');
  await change(assault);
  await decide(stated);
  await change(corrected);
  wait(15);
  const { known, notKnown } = await ask('2026-11-24');
  expect([known.of, eventsOf(notKnown)]).toEqual([0, [corrected]]);
  expect(notKnown.lines[0]?.how).toContain('said of earlier words');
  expect(await ask('2026-11-24', { agency: police })).toMatchObject({ before: null, after: null });
});

test('of an uncertain day it is assumed on those days too, and left out with the rest of what is assumed', async () => {
  const { ask, decide, change, wait } = await beginRewording(platform);
  await decide({ verdict: 'stated', told: toldOn('2026-11-24', { certainty: 'approximate' }) });
  wait(10);
  await change(corrected);
  wait(15);
  expect((await ask('2026-11-25')).known.lines).toMatchObject([{ basis: 'assumed' }]);
  const left = { withoutAssumed: true };
  for (const on of ['2026-11-25', '2026-12-05']) {
    const { known, notKnown, before, after } = await ask(on, left);
    expect([known.of, notKnown.of, before, after]).toEqual([0, 1, null, null]);
    expect(notKnown.lines[0]?.how).not.toContain('Not counted');
  }
  expect((await ask('2026-12-05')).notKnown.lines[0]?.how).toContain('Not counted');
});
