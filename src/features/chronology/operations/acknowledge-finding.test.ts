import { afterAll, expect, test } from 'vitest';
import { beginHandling } from '../../../../test/builders/platform/handling-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { acknowledgeFinding, takeBackAcknowledgement } from './acknowledge-finding.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { offerHandling } from './decide-handling.ts';
import { purgeEntry } from './purge-entry.ts';
import { readFindings } from './read-findings.ts';
import { readOneFinding } from './read-one-finding.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

const missed = [
  '12/03/2012',
  '26/03/2012',
  '09/04/2012',
  '23/04/2012',
  '07/05/2012',
  '21/05/2012',
  '04/06/2012',
  '18/06/2012',
].map((date) => ({ date, event: 'Mina was not brought to her dental appointment', child: 'Mina' }));
const kept = {
  date: '14/05/2012',
  event: 'Mina attended her dental appointment and was seen',
  child: 'Mina',
};

test('what was acknowledged when everybody could read all of it tells nobody of an entry that is kept from them since', async () => {
  const { send, keep, family, lead, officer } = await beginHandling(platform);
  await send([...missed, kept]);
  platform.pass(1000);
  const ask = { familyId: family.id } as const;
  const { findings } = await readFindings(platform, lead, { ...ask, shown: 'open' });
  const all = findings?.groups.flatMap((group) => group.findings) ?? [];
  const telling = all.filter(({ sentence }) => sentence.includes('kept'));
  expect(telling.length).toBeGreaterThan(0);
  for (const { id } of telling)
    await acknowledgeFinding(platform, lead, { ...ask, findingId: id, reason: 'Known' });
  const told = async () => {
    platform.pass(1000);
    const open = await readFindings(platform, officer, { ...ask, shown: 'open' });
    const acknowledged = await readFindings(platform, officer, { ...ask, shown: 'acknowledged' });
    return JSON.stringify([open, acknowledged]);
  };
  const sentence = JSON.stringify(telling[0]?.sentence);
  expect(await told()).toContain(sentence);
  await keep('attended', 'originator');
  expect(await told()).not.toContain(sentence);
  expect(await told()).not.toContain('Known');
});

const aside = { date: '02/05/2012', event: 'The informant rang our own worker', child: '' };

/** A finding that says the same to everybody, beside an entry which is for its agency alone. */
async function beginApart() {
  const scene = await beginHandling(platform);
  const { send, keep, family, officer } = scene;
  await send([...missed, kept, aside]);
  await keep('informant', 'originator');
  platform.pass(1000);
  const familyId = family.id;
  const { findings } = await readFindings(platform, officer, { familyId, shown: 'open' });
  const all = findings?.groups.flatMap((group) => group.findings) ?? [];
  const findingId = all.find(({ sentence }) => sentence.includes('kept'))?.id;
  if (findingId === undefined) throw new Error('nothing tells of what was kept');
  const key = { familyId, findingId };
  const inside = <T>(work: Parameters<typeof transact<T>>[2]) =>
    transact(platform.database, family.partnershipId, work);
  const read = (actor: PersonActor) => readOneFinding(platform, actor, key);
  return {
    ...scene,
    ...{ key, inside, read },
    acknowledge: async (actor: PersonActor, reason: string) => {
      platform.pass(1000);
      await acknowledgeFinding(platform, actor, { ...key, reason });
    },
    said: async (actor: PersonActor) =>
      (await read(actor)).acknowledged.map(({ by, reason }) => [by, reason]),
    takeBack: async (actor: PersonActor, of: PersonActor) => {
      const one = (await read(actor)).acknowledged.find(({ by }) => by === of.name);
      await takeBackAcknowledgement(platform, actor, { ...key, version: one?.version ?? 'none' });
    },
  };
}

test('whoever is not told that somebody acknowledged something acknowledges it too, and takes nobody else’s away', async () => {
  const { lead, colleague, officer, read, said, acknowledge, takeBack } = await beginApart();
  const without = JSON.stringify(await read(officer));
  await acknowledge(lead, 'Our own worker knows why');
  expect(JSON.stringify(await read(officer))).toBe(without);
  await acknowledge(officer, 'Talked about in the core group');
  const ofOfficer = [officer.name, 'Talked about in the core group'];
  expect(await said(officer)).toEqual([ofOfficer]);
  for (const actor of [lead, colleague])
    expect(await said(actor)).toEqual([[lead.name, 'Our own worker knows why'], ofOfficer]);
  await expect(takeBack(colleague, lead)).rejects.toMatchObject({ code: 'not-allowed' });
  await takeBack(lead, lead);
  expect([await said(lead), await said(officer)]).toEqual([[ofOfficer], [ofOfficer]]);
  await takeBack(officer, officer);
  expect(await said(lead)).toEqual([]);
});

test('of two who acknowledge it at once neither loses theirs: whoever is told of the first is told so, and else both stand', async () => {
  const { lead, officer, said, acknowledge } = await beginApart();
  const [ofLead, ofOfficer] = await Promise.allSettled([
    acknowledge(lead, 'We know'),
    acknowledge(officer, 'Seen'),
  ]);
  expect(ofOfficer.status).toBe('fulfilled');
  if (ofLead.status === 'rejected') expect(ofLead.reason).toMatchObject({ code: 'changed-meanwhile' });
  else expect(await said(lead)).toContainEqual([lead.name, 'We know']);
  expect(await said(lead)).toContainEqual([officer.name, 'Seen']);
  expect(await said(officer)).toEqual([[officer.name, 'Seen']]);
});

test.each([
  ['originator', false],
  ['named-agencies', true],
] as const)(
  'what was acknowledged while an entry was kept (%s) is told to nobody new when it is opened',
  async (handling, isNamed) => {
    const { partnership, lead, colleague, officer, keep, send, said, read, acknowledge, key, inside } =
      await beginApart();
    const { second } = partnership.agencies;
    await keep('informant', 'core-group');
    await keep('attended', handling, isNamed ? { named: [second] } : {});
    await acknowledge(lead, 'Our informant explained it');
    await keep('attended', 'core-group');
    const ofLead = [lead.name, 'Our informant explained it'];
    for (const actor of [lead, colleague]) expect(await said(actor)).toEqual([ofLead]);
    expect(await said(officer)).toEqual([]);
    expect((await read(officer)).state).toBe('open');
    expect(await said(partnership.otherLead)).toEqual(isNamed ? [ofLead] : []);
    const { familyId } = key;
    const { id: entryId } = await inside(({ sql }) =>
      sql
        .selectFrom('entry')
        .select('id')
        .where('family_id', '=', familyId)
        .where('event', '=', kept.event)
        .executeTakeFirstOrThrow(),
    );
    expect((await offerHandling(platform, lead, { familyId, entryId })).keptAcknowledgements).toBe(1);
    await acknowledge(officer, 'Known in the core group');
    expect(await said(officer)).toEqual([[officer.name, 'Known in the core group']]);
    // Found no longer: what it said then is told as before, and to nobody else.
    await send([aside]);
    const gone = async (actor: PersonActor) =>
      (await readFindings(platform, actor, { familyId, shown: 'acknowledged' })).gone.map(({ by }) => by);
    expect(await gone(officer)).toEqual([officer.name]);
    expect((await gone(lead)).toSorted()).toEqual([lead.name, officer.name].toSorted());
  },
);

test('with an entry that is removed for good goes what rests on it, each of several, and nothing of those who could not read it', async () => {
  const { lead, officer, said, acknowledge, inside, key } = await beginApart();
  await acknowledge(lead, 'Our own worker knows why');
  await acknowledge(officer, 'Talked about in the core group');
  const idOf = async (words: string) =>
    (
      await inside(({ sql }) =>
        sql.selectFrom('entry').select('id').where('event', 'like', `%${words}%`).executeTakeFirstOrThrow(),
      )
    ).id;
  const { familyId } = key;
  const why = { ground: 'wrong-child', reason: 'Of another family' } as const;
  await purgeEntry(platform, lead, { familyId, entryId: await idOf('informant'), ...why });
  expect(await said(officer)).toEqual([[officer.name, 'Talked about in the core group']]);
  expect(await said(lead)).toEqual([[officer.name, 'Talked about in the core group']]);
  await purgeEntry(platform, lead, { familyId, entryId: await idOf('attended'), ...why });
  const left = await inside(({ sql }) =>
    sql.selectFrom('finding_acknowledgement').select('reason').where('family_id', '=', familyId).execute(),
  );
  expect(left).toEqual([]);
});
