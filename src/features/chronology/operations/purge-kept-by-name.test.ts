import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import {
  beginPurging,
  callRow,
  purgedWord,
  visitRow,
  wrongRow,
} from '../../../../test/builders/platform/purge-scene.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { withClient } from '../../../platform/database/embedded/connect.ts';
import { newId } from '../../../platform/new-id.ts';
import { addTombstone } from '../store/tombstones.ts';
import { correctMapping } from './change-submission.ts';
import { decideEntryHandling } from './decide-handling.ts';
import { purgeFile } from './purge-file.ts';
import { readSentFile } from './read-sent-file.ts';

const platform = await testPlatform();

/** A family for which the first agency keeps the wrong row from its practitioner by name, and from nobody else. */
async function begin() {
  const scene = await beginPurging(platform);
  const { family, lead, partnership, put, idOf } = scene;
  const { practitioner } = partnership.people;
  const file = await put([visitRow, wrongRow]);
  await decideEntryHandling(platform, lead, {
    familyId: family.id,
    entryId: await idOf(purgedWord),
    version: 1,
    handling: 'core-group',
    named: [],
    stillNotFor: [],
    alsoNotFor: { accountId: practitioner.accountId, reason: 'It is about her brother' },
  });
  return { ...scene, practitioner, file };
}

test('what was removed for good is told to everybody who could read it, and to nobody of its agency from whom it was kept by name', async () => {
  const { purge, told, lead, officer, practitioner, file } = await begin();
  await purge();
  for (const who of [lead, officer])
    expect(await told(who, file)).toMatchObject({ copyGone: true, tombstones: [{ by: lead.name }] });
  expect(await told(practitioner, file)).toMatchObject({ copyGone: false, tombstones: [] });
});

test('that a file brings back what was removed for good is told to whoever is told of that, and to others only that it was not read', async () => {
  const { purge, told, lead, officer, practitioner, partnership, wait } = await begin();
  await purge();
  const again = await wait([callRow, wrongRow]);
  const codeFor = async (who: PersonActor) => (await told(who, again)).refused?.code;
  expect(await Promise.all([lead, officer].map(codeFor))).toEqual(['row-purged-before', 'row-purged-before']);
  for (const who of [practitioner, partnership.otherLead]) {
    const { refused } = await told(who, again);
    expect(refused).toMatchObject({ code: 'file-damaged', what: 'The file could not be read.' });
    expect(JSON.stringify(refused)).not.toMatch(/removed|destroyed/);
  }
});

test('of a whole file nobody is told why it went from whom a row of its agency is kept by name', async () => {
  const { told, which, lead, officer, practitioner, file } = await begin();
  const why = { ground: 'wrong-child', reason: 'It is about another family' } as const;
  await purgeFile(platform, lead, { ...(await which(file)), ...why });
  expect((await told(practitioner, file)).tombstones).toEqual([]);
  for (const who of [lead, officer])
    expect((await told(who, file)).tombstones).toMatchObject([{ ...why, file: 1 }]);
});

test('who is not told of all that was removed for good is refused a destroyed copy as if it were harmed', async () => {
  const { purge, told, which, inside, lead, officer, partnership, family, agencyId, put } =
    await beginPurging(platform);
  const file = await put([visitRow, wrongRow]);
  await purge();
  const leave = (typed: boolean) =>
    inside((tx) =>
      addTombstone(tx, {
        id: newId<'purged-row'>(),
        familyId: family.id,
        agencyId,
        rowKey: `another ${typed}`,
        ground: 'court-order',
        reason: 'Kept: by order',
        handling: 'originator',
        notFor: [],
        typed,
        at: platform.now(),
        by: lead.accountId,
      }),
    );
  // What was typed stood in no file.
  await leave(true);
  expect(await told(officer, file)).toMatchObject({ copyGone: true, tombstones: [{ by: lead.name }] });
  await leave(false);
  expect(await told(officer, file)).toMatchObject({ copyGone: false, tombstones: [{ by: lead.name }] });
  const jobId = await correctMapping(platform, officer, { ...(await which(file)), columns: new Map() });
  await runJobNow(platform, partnership.id, jobId, readSentFile);
  const outcomeFor = async (who: PersonActor) => (await told(who, file)).proposed?.outcome;
  expect(await outcomeFor(lead)).toMatchObject({ kind: 'refused', refused: { code: 'file-destroyed' } });
  const outcome = await outcomeFor(officer);
  expect(outcome).toMatchObject({ kind: 'refused', refused: { code: 'file-damaged' } });
  expect(JSON.stringify(outcome)).not.toMatch(/removed|destroyed/);
});

test('of removals that were told by handling alone, an upgrade finds out from whom by name the rows were kept', async () => {
  const { purge, told, which, lead, officer, practitioner, file, put } = await begin();
  await purge();
  const whole = await put([callRow], { beside: true });
  const why = { ground: 'wrong-child', reason: 'It is about another family' } as const;
  await purgeFile(platform, lead, { ...(await which(whole)), ...why });
  await put([{ ...visitRow, event: 'Quincey was seen' }], { beside: true });
  await purge('Quincey');
  const upgrade = await readFile('migrations/0053-removals-kept-by-name.sql', 'utf8');
  await withClient(platform.ownerUrl, async (client) => {
    await client.query(`alter table purged_row no force row level security;
      update purged_row set handling = 'originator' where not_for_account_ids <> '{}';
      alter table purged_row drop column not_for_account_ids, drop column typed, force row level security`);
    await client.query(upgrade);
  });
  const countFor = async (who: PersonActor) => (await told(who, file)).tombstones.length;
  expect(await countFor(lead)).toBe(3);
  expect(await countFor(practitioner)).toBe(1);
  // Of the whole file nobody can say any more whether its agency kept it from officers.
  expect(await countFor(officer)).toBe(2);
});
