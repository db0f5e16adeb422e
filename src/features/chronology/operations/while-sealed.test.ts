import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { beginTelling } from '../../../../test/builders/platform/telling-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import { transact } from '../../../platform/database/transact.ts';
import type { Id } from '../../../shared/ids.ts';
import { lockHandling } from '../store/row-handling.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { askExport } from './ask-export.ts';
import { sendExport } from './send-export.ts';
import { withdrawEntry } from './withdraw-entry.ts';
import { putEntryBack } from './withdrawn-entries.ts';
import { writeExport } from './write-export.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

/** A clock that never stands still. */
const ticking = {
  ...platform,
  now: () => {
    platform.pass(1);
    return platform.now();
  },
};

type Scene = Awaited<ReturnType<typeof beginTelling>>;

/** What somebody holds until it is let go. */
async function hold({ partnership }: Scene, work: Parameters<typeof transact<void>>[2]) {
  const { promise: isFree, resolve: free } = Promise.withResolvers<void>();
  const holding = transact(platform.database, partnership.id, async (tx) => {
    await work(tx);
    await isFree;
  });
  await setTimeout(300);
  return async () => {
    free();
    await holding;
  };
}

test.each(['after it', 'waiting behind it'] as const)(
  'what is put back while somebody is sealed comes after the seal, and the officer is asked about it: %s',
  async (how) => {
    const scene = await beginTelling(platform);
    const { family, practitioner } = scene;
    const entryId = await typeEntry(platform, practitioner, family, {
      event: 'Wenna rang from her new school.',
    });
    const which = { familyId: family.id, entryId };
    await withdrawEntry(platform, practitioner, { ...which, version: 1, reason: 'Typed twice.' });
    const letGo = await hold(scene, (tx) =>
      how === 'after it' ? Promise.resolve() : lockHandling(tx, family.id),
    );
    const sealed = scene.seal('adopted');
    if (how === 'after it') await sealed;
    await setTimeout(300);
    platform.pass(1000);
    const put = putEntryBack(ticking, practitioner, { ...which, version: 2 });
    await setTimeout(300);
    platform.pass(2000);
    await letGo();
    await Promise.all([sealed, put]);
    platform.pass(60_000);
    expect((await scene.asks()).join()).toContain('may name somebody whose identity is sealed');
  },
);

test('a document that is asked for while somebody is sealed is written of what is told then', async () => {
  const scene = await beginTelling(platform);
  const { family, practitioner, lead, partnership } = scene;
  const [wenna] = family.children;
  if (wenna === undefined) throw new Error('the family has children');
  await typeEntry(platform, practitioner, family, { event: 'Booked', children: [wenna] });
  const letGo = await hold(scene, async ({ sql }) => {
    await sql.selectFrom('person').select('id').where('id', '=', wenna).forUpdate().execute();
  });
  const sealed = scene.seal('adopted');
  await setTimeout(300);
  platform.pass(500);
  const asked = { form: 'json', title: null, from: null, to: null, anonymised: false } as const;
  const document = askExport(platform, lead, { familyId: family.id, ...asked, reason: 'For the panel' });
  const written = document.then(({ jobId }) => runJobNow(platform, partnership.id, jobId, writeExport));
  // Long enough to be written, were it not to wait for the seal.
  await setTimeout(1500);
  platform.pass(500);
  await letGo();
  await Promise.all([sealed, written]);
  const id: Id<'export'> = (await document).id;
  const { body } = await sendExport(platform, lead, { familyId: family.id, id });
  const told = await text(Readable.from(body));
  expect([told.includes('Booked'), told.includes('Wenna')]).toEqual([true, false]);
});
