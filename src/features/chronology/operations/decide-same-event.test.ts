import { afterAll, expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import {
  makeFamily,
  sendDemonstrationFiles,
  sendInsteadOfAll,
} from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { readWhoLooked } from '../../desk/operations/read-who-looked.ts';
import { sealIdentity } from '../../families/operations/seal-identity.ts';
import type { EntryId } from '../store/submission.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { decideEntryHandling } from './decide-handling.ts';
import { decideSameEvent } from './decide-same-event.ts';
import { readFindings } from './read-findings.ts';
import { readSameEvent } from './read-same-event.ts';
import { readSameEvents } from './read-same-events.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

const bruise =
  'Bruise to the left ear seen by Ms Oldacre; mother said that Jory fell from the climbing frame at Fenwick Park';
const ofHealth = [
  { date: '02/05/2012', event: bruise, child: 'Jory' },
  { date: '09/06/2012', event: 'Weighed at the clinic', child: 'Mina' },
];
const ofPolice = [
  { date: '03/05/2012', event: `${bruise}. Right ear also bruised.`, child: 'Jory' },
  { date: '01/08/2012', event: 'Called about a noise', child: 'Mina' },
];

/** Two agencies that both tell of one event. */
async function begin(told = ofHealth) {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const { officer, practitioner, chair } = partnership.people;
  const lead = partnership.people['agency-lead'];
  const { otherLead } = partnership;
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv(told, 'health.csv') },
    { agencyId: second, path: writeChronologyCsv(ofPolice, 'police.csv') },
  ]);
  const idOf = async (words: string): Promise<EntryId> =>
    (
      await transact(platform.database, partnership.id, ({ sql }) =>
        sql
          .selectFrom('entry')
          .select('id')
          .where('family_id', '=', family.id)
          .where('event', 'like', `${words}%`)
          .orderBy('order_key')
          .executeTakeFirstOrThrow(),
      )
    ).id;
  const health = await idOf('Bruise');
  const police = await transact(platform.database, partnership.id, ({ sql }) =>
    sql
      .selectFrom('entry')
      .select('id')
      .where('event', 'like', '%also bruised%')
      .where('family_id', '=', family.id)
      .executeTakeFirstOrThrow(),
  ).then(({ id }) => id);
  const at = (entryId: EntryId) => ({ familyId: family.id, entryId });
  const read = (actor: PersonActor, entryId = health) => readSameEvent(platform, actor, at(entryId));
  const decide = async (verdict: 'same' | 'different' | 'undo', actor: PersonActor = officer) => {
    const { accounts, version } = await read(actor);
    const entries = accounts.map(({ id }) => id);
    await decideSameEvent(platform, actor, {
      familyId: family.id,
      entryId: health,
      entries,
      verdict,
      same: entries,
      version,
    });
  };
  const counts = async (actor: PersonActor) => {
    const { open, confirmed, rejected } = await readSameEvents(platform, actor, family.id);
    return [open.of, confirmed.of, rejected.of];
  };
  const keepBack = (handling: 'originator' | 'core-group', version: number) =>
    decideEntryHandling(platform, otherLead, {
      ...at(police),
      version,
      handling,
      named: [],
      stillNotFor: [],
      alsoNotFor: null,
    });
  return {
    partnership,
    family,
    officer,
    practitioner,
    chair,
    lead,
    otherLead,
    health,
    police,
    read,
    decide,
    counts,
    keepBack,
    idOf,
  };
}

test('a suggestion is shown with both accounts and their differences, confirmed, taken back and rejected; each time it stands where it belongs', async () => {
  const { officer, lead, read, decide, counts, health, police } = await begin();
  const open = await read(lead);
  expect(open.state).toBe('open');
  expect(open.accounts.map(({ id }) => id)).toEqual([health, police]);
  expect(open.differences.map(({ kind }) => kind)).toContain('date');
  expect(await counts(officer)).toEqual([1, 0, 0]);
  await decide('same', lead);
  expect(await counts(officer)).toEqual([0, 1, 0]);
  const confirmed = await read(officer);
  expect(confirmed.state).toBe('confirmed');
  expect(confirmed.differences).toEqual(open.differences);
  expect(confirmed.decisions).toMatchObject([{ verdict: 'same', by: lead.name }]);
  await decide('undo');
  expect(await counts(officer)).toEqual([1, 0, 0]);
  await decide('different');
  expect(await counts(officer)).toEqual([0, 0, 1]);
});

test('of three accounts of which two are ticked the list tells which was set apart', async () => {
  const again = { date: '02/05/2012', event: `${bruise}. The surgery was told.`, child: 'Jory' };
  const { family, officer } = await begin([...ofHealth, again]);
  const list = () => readSameEvents(platform, officer, family.id);
  const key = { familyId: family.id, entryId: (await list()).open.events[0]?.entryId as EntryId };
  const { accounts, version, wording } = await readSameEvent(platform, officer, key);
  expect(accounts).toHaveLength(3);
  const same = accounts.filter(({ agency }) => agency !== 'Northmere Police').map(({ id }) => id);
  const entries = accounts.map(({ id }) => id);
  await decideSameEvent(platform, officer, { ...key, entries, verdict: 'same', same, version, wording });
  const { confirmed, rejected } = await list();
  expect(confirmed.events.map(({ decided }) => decided)).toEqual([null]);
  expect(rejected.events.map(({ decided }) => decided)).toEqual([
    'Northmere Police, 3 May 2012, tells of something else. The others tell of one event.',
  ]);
  const apart = await readSameEvent(platform, officer, { ...key, entryId: police(accounts) });
  expect([apart.state, apart.isPartly]).toEqual(['rejected', true]);
});

function police(accounts: readonly { readonly id: EntryId; readonly agency: string }[]): EntryId {
  return accounts.find(({ agency }) => agency === 'Northmere Police')?.id as EntryId;
}

test('what stands out tells confirmed events as confirmed, and suggests rejected ones no more', async () => {
  const { family, officer, decide } = await begin();
  const titles = async () =>
    (await readFindings(platform, officer, { familyId: family.id, shown: 'open' })).findings?.sameEvents.map(
      ({ title }) => title,
    );
  expect(await titles()).not.toContain('Confirmed by people');
  await decide('same');
  expect(await titles()).toEqual(['Confirmed by people']);
  await decide('undo');
  await decide('different');
  expect(await titles()).toEqual([]);
});

test('a suggestion of which one entry is hidden from somebody does not exist for them, and neither does what others decided of it', async () => {
  const { family, officer, otherLead, health, police, read, decide, counts, keepBack } = await begin();
  await decide('same', otherLead);
  await keepBack('originator', 1);
  expect(await counts(officer)).toEqual([0, 0, 0]);
  expect(await counts(otherLead)).toEqual([0, 1, 0]);
  const alone = await read(officer);
  expect([alone.state, alone.accounts.length, alone.decisions.length]).toEqual(['alone', 1, 0]);
  await expect(read(officer, police)).rejects.toMatchObject({ code: 'not-found' });
  const guess = {
    familyId: family.id,
    entryId: health,
    entries: [health, police],
    same: [health, police],
    version: 'none',
  };
  await expect(decideSameEvent(platform, officer, { ...guess, verdict: 'same' })).rejects.toMatchObject({
    code: 'not-found',
  });
  const asked = { familyId: family.id, child: null, person: null, from: null, to: null };
  const events = async () => (await readWhoLooked(platform, officer, asked)).rows.map(({ event }) => event);
  expect(await events()).not.toContain('same-event-decided');
  await keepBack('core-group', 2);
  expect(await events()).toContain('same-event-decided');
  expect(await counts(officer)).toEqual([0, 1, 0]);
});

test('of two people who decide at once the second is told what the first decided, and nothing of it is lost', async () => {
  const { family, officer, lead, read, decide, health, police } = await begin();
  const { version } = await read(lead);
  await decide('same');
  const late = {
    familyId: family.id,
    entryId: health,
    entries: [health, police],
    same: [health, police],
    version,
  };
  await expect(decideSameEvent(platform, lead, { ...late, verdict: 'different' })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  const now = await read(lead);
  expect(now.decisions).toMatchObject([{ verdict: 'same', by: officer.name }]);
  const both = [officer, lead].map((actor) =>
    decideSameEvent(platform, actor, { ...late, version: now.version, verdict: 'undo' }).then(
      () => 'done',
      () => 'told',
    ),
  );
  expect((await Promise.all(both)).toSorted()).toEqual(['done', 'told']);
});

test('a decision stays when a file is sent again with rows that say the same, and lapses where one of them says something else', async () => {
  const { partnership, family, otherLead, officer, decide, counts } = await begin();
  await decide('same');
  const send = (rows: typeof ofPolice) =>
    sendInsteadOfAll(platform, otherLead, family, partnership.agencies.second, [
      writeChronologyCsv(rows, 'again.csv'),
    ]);
  platform.pass(60_000);
  await send([...ofPolice, { date: '05/09/2012', event: 'Called again', child: 'Mina' }]);
  expect(await counts(officer)).toEqual([0, 1, 0]);
  await send(ofPolice.map((row) => ({ ...row, event: row.event.replace('also bruised', 'bruised too') })));
  expect(await counts(officer)).toEqual([1, 0, 0]);
  platform.pass(-60_000);
});

test('whoever only reads decides nothing', async () => {
  const { family, partnership, health, police } = await begin();
  const sent = { familyId: family.id, entryId: health, entries: [health, police], same: [], version: 'none' };
  for (const actor of [partnership.people.chair, partnership.people.administrator])
    await expect(decideSameEvent(platform, actor, { ...sent, verdict: 'different' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
  await decideSameEvent(platform, partnership.people.practitioner, { ...sent, verdict: 'different' });
});

test('whom the family’s record names as its children parts what texts begin to tell of them, and a sealed name parts nothing for anybody', async () => {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const { officer } = partnership.people;
  const lead = partnership.people['agency-lead'];
  const children = ['Kiah Thornbury', 'Leo Thornbury'];
  const family = await makeFamily(platform, partnership, { involved: [first, second], children });
  const send = (agencyId: typeof first, event: string, name: string) => ({
    agencyId,
    path: writeChronologyCsv([{ date: '05/03/2012', event }], name),
  });
  await sendDemonstrationFiles(platform, officer, family, [
    send(first, 'Kiah has a burn to her wrist from the kettle, dressing applied.', 'health.csv'),
    send(second, 'Leo has a burn to his wrist from a kettle.', 'police.csv'),
  ]);
  const suggested = (actor: PersonActor) =>
    Promise.all([
      readSameEvents(platform, actor, family.id).then(({ open }) => open.of),
      readFindings(platform, actor, { familyId: family.id, shown: 'open' }).then(
        ({ findings }) => findings?.sameEvents.length,
      ),
    ]);
  for (const actor of [officer, lead]) expect(await suggested(actor)).toEqual([0, 0]);
  const [, personId] = family.children;
  if (personId === undefined) throw new Error('there is no second child');
  const seal = { familyId: family.id, personId, version: 1, reason: 'An order' };
  await sealIdentity(platform, officer, { ...seal, sealed: 'adopted' });
  for (const actor of [officer, lead]) expect(await suggested(actor)).toEqual([1, 1]);
});
