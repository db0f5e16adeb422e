import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CsvRow } from '../../../../test/builders/platform/chronology-csv.ts';
import { beginHandling, rows, secret } from '../../../../test/builders/platform/handling-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { Field } from '../domain/entry.ts';
import type { Handling } from '../domain/handling.ts';

const platform = await testPlatform();
const begin = () => beginHandling(platform);

type Step =
  | {
      readonly does:
        | 'send'
        | 'send changed'
        | 'send unread'
        | 'send changed beside'
        | 'officer sends changed'
        | 'send unread beside'
        | 'send without headings'
        | 'refuse without headings'
        | 'take back'
        | 'put back'
        | 'refuse'
        | 'set aside'
        | 'as read';
    }
  | { readonly does: 'send more'; readonly at: number };

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<Step>(
    { does: 'send' },
    { does: 'send changed' },
    { does: 'send unread' },
    { does: 'send changed beside' },
    { does: 'officer sends changed' },
    { does: 'send unread beside' },
    { does: 'send without headings' },
    { does: 'refuse without headings' },
    { does: 'take back' },
    { does: 'put back' },
    { does: 'refuse' },
    { does: 'set aside' },
    { does: 'as read' },
  ),
  fc.record({ does: fc.constant('send more' as const), at: fc.integer({ min: 0, max: 3 }) }),
);

/** Each keeps the row from an officer and from another agency’s lead; by name also from somebody of its own agency. */
const keepings: readonly { readonly handling: Handling; readonly byName: boolean }[] = [
  { handling: 'originator', byName: false },
  { handling: 'named-agencies', byName: false },
  { handling: 'core-group', byName: true },
  { handling: 'review-panel', byName: true },
];

test('no sending, changing, correcting, refusing, taking back or putting back ever shows others what a restricted row says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...keepings),
      fc.boolean(),
      fc.array(steps, { minLength: 1, maxLength: 6 }),
      async (keeping, twice, sequence) => {
        const scene = await begin();
        const sent = twice ? rows.flatMap((row, at) => (at === 1 ? [row, row] : [row])) : rows;
        await scene.send(sent);
        const others = keeping.byName ? [...scene.onlookers, scene.colleague] : scene.onlookers;
        const notFor = others.map(({ accountId }) => ({ accountId, reason: 'Related' }));
        await scene.keep(secret, keeping.handling, keeping.byName ? { notFor } : {});
        for (const [count, step] of sequence.entries()) {
          await take(scene, sent, step, count);
          expect(await scene.seenByOthers(others)).not.toContain(secret);
        }
      },
    ),
    { numRuns: 16 },
  );
});

/** `sent`: the rows of the first file, of which the second is the one that is kept from others; it may stand twice. */
async function take(
  scene: Awaited<ReturnType<typeof begin>>,
  sent: readonly CsvRow[],
  step: Step,
  count: number,
): Promise<void> {
  const said = (more: Partial<CsvRow>) => sent.map((row, at) => (at === 1 ? { ...row, ...more } : row));
  const { state } = await scene.told(scene.lead, scene.latest());
  const columns: Readonly<Record<string, ReadonlyMap<number, Field | null>>> = {
    refuse: new Map([[0, null]]),
    'set aside': new Map<number, Field | null>([
      [0, null],
      [1, 'date'],
    ]),
    'as read': new Map(),
  };
  const stated = columns[step.does];
  if (stated !== undefined) return state === 'removed' ? undefined : scene.correct(scene.lead, stated);
  switch (step.does) {
    case 'take back':
      return state === 'removed' ? undefined : scene.takeBack(scene.lead);
    case 'put back':
      return scene.putBack(scene.lead);
    case 'send changed':
      return scene.send(said({ event: `An informant names a visitor, told ${count} times` }));
    case 'send unread':
      return scene.send(said({ date: 'some day', event: `An informant names ${count} visitors` }));
    case 'send changed beside':
      return scene.send(
        said({ event: `An informant names a visitor, told ${count} times` }),
        scene.lead,
        true,
      );
    case 'officer sends changed':
      return scene.send(said({ event: `An informant named ${count}` }), scene.officer, true);
    case 'send unread beside':
      return scene.send(said({ date: 'some day', event: `An informant names ${count}` }), scene.lead, true);
    case 'send without headings':
      return scene.sendCells([
        ['not known', `An informant names ${'a'.repeat(count + 1)} visitor`],
        ['12/03/2012', 'Home visit to the family, all well and nothing else to say of it that day'],
        ['14/03/2012', 'School was called about absence, and the mother said that she would ring'],
      ]);
    case 'refuse without headings':
      return scene.sendCells([
        ['not known', 'Case record', `An informant names ${'a'.repeat(count + 1)} visitor`],
        ['in spring', 'Case record', 'Home visit'],
      ]);
    case 'send more':
      return scene.send(sent.toSpliced(step.at, 0, { date: '20/03/2012', event: `Called again ${count}` }));
    default:
      return scene.send(sent);
  }
}
