import { expect, test } from 'vitest';
import type { CsvRow } from '../../../../test/builders/platform/chronology-csv.ts';
import { beginHandling } from '../../../../test/builders/platform/handling-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import { transact } from '../../../platform/database/transact.ts';
import type { Handling } from '../domain/handling.ts';
import { decideEntryHandling, offerHandling } from './decide-handling.ts';

const platform = await testPlatform();

const first: CsvRow = {
  date: '05/03/2017',
  event: 'Rowan told his tutor that he did not want to go home at the weekend.',
};
const others: readonly CsvRow[] = [
  { date: '09/03/2017', event: 'Parents evening was attended by nobody.' },
  { date: '20/03/2017', event: 'Rowan won a prize for drawing.' },
];
const again = { ...first, event: 'Rowan told his tutor that he does not want to go home at the weekend.' };
const part: readonly CsvRow[] = [
  { date: '01/06/2018', event: 'School trip to the science museum.' },
  { date: '02/07/2018', event: 'New form tutor from September.' },
];
const unlike: CsvRow = { date: '06/03/2017', event: 'The boy said to staff: no weekend with Mum, please.' };

async function begin(sent: readonly CsvRow[] = [first, ...others]) {
  const scene = await beginHandling(platform);
  await scene.send(sent);
  await scene.keep('tutor', 'originator');
  return {
    ...scene,
    heldBack: async () => (await scene.told(scene.lead, scene.latest())).heldBack,
    /** Compared with what it goes instead of, as in the browser. */
    put: async (rows: readonly CsvRow[], place: 'instead' | 'beside' = 'instead') =>
      scene.putIn(await scene.wait(rows, { place })),
    /** As a lead decides in the browser: what waits is judged anew. */
    async decide(words: string, handling: Handling) {
      const { id: entryId } = await transact(platform.database, scene.partnership.id, ({ sql }) =>
        sql
          .selectFrom('entry')
          .select('id')
          .where('family_id', '=', scene.family.id)
          .where('event', 'like', `%${words}%`)
          .executeTakeFirstOrThrow(),
      );
      const which = { familyId: scene.family.id, entryId };
      const { version, wording } = await offerHandling(platform, scene.lead, which);
      const decided = { handling, named: [], stillNotFor: [], alsoNotFor: null };
      await decideEntryHandling(platform, scene.lead, { ...which, version, wording, ...decided });
    },
  };
}

test.each(['originator', 'core-group'] as const)(
  'once a person has decided of the other words of a kept row (%s), its former words hold nothing back: beside it, instead of it, or put back',
  async (handling) => {
    const scene = await begin();
    await scene.put(part, 'beside');
    expect(await scene.heldBack()).toBe(0);
    await scene.takeBack(scene.lead);
    await scene.put([again, ...others]);
    expect(await scene.heldBack()).toBe(1);
    await scene.decide('tutor', handling);
    await scene.put(part, 'beside');
    expect(await scene.heldBack()).toBe(0);
    await scene.put([again, ...others, ...part, { date: '03/09/2018', event: 'Form tutor left.' }]);
    expect(await scene.heldBack()).toBe(0);
    await scene.takeBack(scene.lead);
    await scene.putBack(scene.lead);
    const expected = ['Parents evening', 'Form tutor left'];
    for (const words of expected) expect(await scene.seenByOthers()).toContain(words);
    expect((await scene.seenByOthers()).includes('does not want')).toBe(handling === 'core-group');
  },
);

test('a file that was read before the decision, and waits, is told as it is after it', async () => {
  const scene = await begin();
  await scene.put([again, ...others]);
  const waits = await scene.wait(part, { place: 'beside' });
  expect((await scene.told(scene.lead, waits)).heldBack).toBe(2);
  await scene.decide('tutor', 'originator');
  expect((await scene.told(scene.lead, waits)).heldBack).toBe(0);
  await scene.putIn(waits);
  expect((await scene.told(scene.officer, waits)).counts.entries).toBe(2);
});

test('but where the other words were opened, what waits may be the kept row, and waits until somebody decides', async () => {
  const scene = await begin();
  await scene.put([again, ...others]);
  const waits = await scene.wait([unlike], { place: 'beside' });
  await scene.decide('tutor', 'core-group');
  expect((await scene.told(scene.lead, waits)).heldBack).toBe(1);
  await scene.putIn(waits);
  await scene.decide('no weekend', 'originator');
  await scene.put(part, 'beside');
  expect(await scene.heldBack()).toBe(0);
});

test('until a person has decided of the other words the kept row holds what is new, in a file beside it too', async () => {
  const scene = await begin();
  await scene.put([again, ...others]);
  await scene.put(part, 'beside');
  expect(await scene.heldBack()).toBe(2);
  // A decision of something else is none of these words.
  await typeEntry(platform, scene.lead, scene.family, { kind: 'police-intelligence', event: 'Heard it' });
  await scene.keep('Heard it', 'core-group');
  await scene.keep('science', 'core-group');
  await scene.keep('September', 'core-group');
  await scene.put([unlike], 'beside');
  expect(await scene.heldBack()).toBe(1);
});

test('while any row waits that may be it, it goes on holding what is new, though somebody decided of the row that resembles it', async () => {
  const scene = await begin();
  await scene.put([again, unlike, ...others]);
  expect(await scene.heldBack()).toBe(2);
  await scene.keep('tutor', 'originator');
  await scene.put(part, 'beside');
  expect(await scene.heldBack()).toBe(2);
  for (const words of ['no weekend', 'science', 'September']) await scene.keep(words, 'core-group');
  await scene.put([{ date: '09/09/2018', event: 'Bins were collected' }], 'beside');
  expect(await scene.heldBack()).toBe(0);
});

test('a kept row that left, and of which no other words were found, goes on holding whatever was decided', async () => {
  const scene = await begin();
  await scene.put(others);
  await scene.put([...others, ...part]);
  expect(await scene.heldBack()).toBe(2);
  for (const words of ['science', 'September']) await scene.keep(words, 'core-group');
  await scene.put([...others, ...part, unlike]);
  expect(await scene.heldBack()).toBe(1);
});

test('in its old words it is kept as it was decided, and holds what is new when it leaves again', async () => {
  const scene = await begin();
  await scene.put([again, ...others]);
  await scene.keep('tutor', 'core-group');
  await scene.put([first, ...others]);
  expect(await scene.seenByOthers()).not.toContain('did not want');
  await scene.put([...others, unlike]);
  expect(await scene.heldBack()).toBe(1);
  expect(await scene.seenByOthers()).not.toContain('no weekend');
});

test('opened with other words it is held again with others still, and nothing else of that file is', async () => {
  const scene = await begin();
  await scene.put([again, ...others]);
  await scene.keep('tutor', 'core-group');
  const third = { ...first, event: 'Rowan told his tutor that he does not want to go home to Mr Quill.' };
  await scene.put([third, ...others, ...part]);
  expect(await scene.heldBack()).toBe(1);
  expect(await scene.seenByOthers()).not.toContain('Quill');
  expect(await scene.seenByOthers()).toContain('science museum');
});

test('of a row that stood twice both have other words before its own hold nothing back', async () => {
  const scene = await begin([first, first, ...others]);
  await scene.put([again, unlike, ...others]);
  expect(await scene.heldBack()).toBe(2);
  await scene.keep('tutor', 'originator');
  await scene.put(part, 'beside');
  expect(await scene.heldBack()).toBe(2);
  for (const words of ['no weekend', 'science', 'September']) await scene.keep(words, 'core-group');
  await scene.put([{ date: '09/09/2018', event: 'Bins were collected' }], 'beside');
  expect(await scene.heldBack()).toBe(0);
});

test('what its own words hold no longer is no longer held after its file was taken back undecided and decided then', async () => {
  const scene = await begin();
  await scene.put([again, ...others]);
  await scene.takeBack(scene.lead);
  await scene.put([again, ...others]);
  expect(await scene.heldBack()).toBe(3);
  for (const words of ['Parents evening', 'prize']) await scene.keep(words, 'core-group');
  await scene.keep('tutor', 'originator');
  await scene.put(part, 'beside');
  expect(await scene.heldBack()).toBe(0);
});
