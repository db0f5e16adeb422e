import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { sendInsteadOfAll } from '../../../../test/builders/platform/family.ts';
import { beginRenaming } from '../../../../test/builders/platform/renaming-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { givenEntry, typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import { withClient } from '../../../platform/database/embedded/connect.ts';
import { transact } from '../../../platform/database/transact.ts';
import type { ChildId } from '../../../shared/ids.ts';
import { removePersonName } from '../../families/operations/person-names.ts';
import { listPersonNames } from '../../families/store/person-names.ts';
import { makeIdOf } from '../domain/made-id.ts';
import { listAcknowledgements } from '../store/finding-acknowledgements.ts';
import { lockHandling } from '../store/row-handling.ts';
import { acknowledgeFinding, takeBackAcknowledgement } from './acknowledge-finding.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { changeEntry } from './change-entry.ts';
import { gatherSaid } from './gather-said.ts';
import { readFindings } from './read-findings.ts';
import { readOneFinding } from './read-one-finding.ts';
import { readWhoKnew } from './read-who-knew.ts';
import { readWordings } from './read-wordings.ts';
import { restoreWithIds } from './restore-family-chronology.ts';
import { untoldSentence } from './untold-sentences.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

async function begin(children: readonly string[]) {
  const scene = await beginRenaming(platform, children);
  const { family } = scene;
  const read = (actor: PersonActor, shown: 'open' | 'acknowledged') =>
    readFindings(platform, actor, { familyId: family.id, shown });
  const listed = async (actor: PersonActor, shown: 'open' | 'acknowledged') =>
    ((await read(actor, shown)).findings?.groups ?? []).flatMap(({ findings }) => findings);
  return {
    ...scene,
    read,
    listed,
    /** Four appointments of a child that were not kept, as somebody typed them. */
    async missAppointments(about: ChildId) {
      const missed = {
        kind: 'appointment',
        detail: { kind: 'appointment', whose: 'child', attendance: 'was-not-brought' },
        children: [about],
      } as const;
      for (const when of ['1 March 2014', '15 March 2014', '29 March 2014', '12 April 2014'])
        await typeEntry(platform, scene.practitioner, family, {
          ...missed,
          when,
          event: 'Dental appointment',
        });
    },
    async acknowledgeAll(actor: PersonActor) {
      const open = await listed(actor, 'open');
      for (const { id: findingId } of open)
        await acknowledgeFinding(platform, actor, { familyId: family.id, findingId, reason: 'Known' });
      platform.pass(1000);
      return open;
    },
    /** All that somebody is told of what stands out, on pages and in documents. */
    async toldOfFindings(actor: PersonActor) {
      const said = await transact(platform.database, family.partnershipId, async (tx) => {
        const restored = await restoreWithIds(tx, actor, family.id, platform.now());
        const asked = { familyId: family.id, restored, labels: null, comments: true };
        return gatherSaid(tx, actor, asked, platform.now());
      });
      const instead = said.acknowledged.map((one) => one.instead ?? one.sentence);
      return JSON.stringify([await read(actor, 'open'), await read(actor, 'acknowledged'), instead]);
    },
    /** Words an entry about these children otherwise, and tells what its former wording says of them from then on. */
    async reworded(about: readonly ChildId[]) {
      const entryId = await typeEntry(platform, scene.practitioner, family, {
        children: about,
        event: 'Booked',
      });
      const which = { familyId: family.id, entryId };
      const given = givenEntry({ event: 'Booked late', children: about });
      await changeEntry(platform, scene.practitioner, { ...which, version: 1, given });
      return async (actor: PersonActor = scene.practitioner) => {
        const { wordings } = await readWordings(platform, actor, which);
        return wordings.flatMap(({ cells }) => cells.filter(({ name }) => name === 'Children'));
      };
    },
  };
}

test('what stands out, as somebody acknowledged it before a child was sealed, is told to officers alone, with who said why', async () => {
  const scene = await begin(['Wenna Quillane', 'Jory Brathe']);
  const { practitioner, officer, child } = scene;
  await scene.missAppointments(child);
  const open = await scene.acknowledgeAll(practitioner);
  expect(open.map(({ sentence }) => sentence).join()).toContain('they name Wenna Quillane');
  expect(await scene.toldOfFindings(practitioner)).not.toContain(untoldSentence);
  await scene.seal(child, 'adopted');
  const told = await scene.toldOfFindings(practitioner);
  expect(told).not.toContain('Wenna');
  expect(told).toContain('they name Sealed identity');
  expect(told).toContain(untoldSentence);
  expect(await scene.toldOfFindings(officer)).toContain('they name Wenna Quillane');
  const [now] = await scene.listed(practitioner, 'open');
  const findingId = now?.earlier[0]?.id;
  if (findingId === undefined) throw new Error('nothing was acknowledged before');
  const which = { familyId: scene.family.id, findingId };
  const page = await readOneFinding(platform, practitioner, which);
  expect([page.sentence, page.acknowledged[0]?.reason]).toEqual([untoldSentence, 'Known']);
  const version = page.acknowledged[0]?.version ?? '';
  await takeBackAcknowledgement(platform, practitioner, { ...which, version });
  expect(await scene.toldOfFindings(practitioner)).not.toContain(untoldSentence);
});

test('what somebody acknowledges while a child is being sealed is not taken for a sentence of after it', async () => {
  for (const wait of [0, 20, 40, 60, 80, 100, 120]) {
    const scene = await begin(['Wenna Quillane', 'Jory Brathe']);
    await scene.missAppointments(scene.child);
    const [open] = await scene.listed(scene.practitioner, 'open');
    if (open === undefined) throw new Error('nothing stands out');
    const asked = { familyId: scene.family.id, findingId: open.id, reason: 'Known' };
    const saying = Promise.allSettled([acknowledgeFinding(platform, scene.practitioner, asked)]);
    await setTimeout(wait);
    await scene.seal(scene.child, 'adopted');
    await saying;
    platform.pass(1000);
    expect(await scene.toldOfFindings(scene.practitioner)).not.toContain('Wenna');
  }
});

test.each(['seal', 'rename'] as const)(
  'nor is what somebody acknowledges while a child waits for the family to be free, to be called otherwise: %s',
  async (how) => {
    const scene = await begin(['Wenna Quillane', 'Jory Brathe']);
    await scene.missAppointments(scene.child);
    const [open] = await scene.listed(scene.practitioner, 'open');
    if (open === undefined) throw new Error('nothing stands out');
    const asked = { familyId: scene.family.id, findingId: open.id, reason: 'Known' };
    const { promise: isFree, resolve: free } = Promise.withResolvers<void>();
    const holding = transact(platform.database, scene.partnership.id, async (tx) => {
      await lockHandling(tx, scene.family.id);
      await isFree;
    });
    const said = acknowledgeFinding(platform, scene.practitioner, asked);
    // Both readings by the rules are done by then, and it waits; and then the other waits behind it.
    await setTimeout(1500);
    const called =
      how === 'seal' ? scene.seal(scene.child, 'adopted') : scene.rename(scene.child, 'Mina Brathe');
    await setTimeout(300);
    platform.pass(2000);
    free();
    await Promise.all([holding, said, called]);
    platform.pass(2000);
    expect(await scene.toldOfFindings(scene.practitioner)).not.toContain('Wenna');
  },
);

test('nobody finds out by the names that they write into a file, nor by a month that is somebody’s name', async () => {
  const scene = await begin(['Wenna Quillane', 'Jory Brathe']);
  const [renamed, sealed] = scene.family.children;
  if (renamed === undefined || sealed === undefined) throw new Error('the family has two children');
  await scene.rename(renamed, 'Zara Quill');
  await scene.addName(renamed, 'former', 'April');
  await scene.seal(sealed, 'adopted');
  const guesses = ['Anna Guess', 'Wenna Quillane', 'Jory Brathe', 'Carla Guess', 'Bella Guess'];
  const path = writeChronologyCsv(
    guesses.map((child, at) => ({
      date: `0${at + 1}/04/2014`,
      child,
      source: 'Dental record',
      event: 'Dental appointment: was not brought',
    })),
  );
  await sendInsteadOfAll(platform, scene.lead, scene.family, scene.partnership.agencies.first, [path]);
  const open = await scene.acknowledgeAll(scene.lead);
  const acknowledged = await scene.listed(scene.lead, 'acknowledged');
  expect(open.some(({ sentence }) => sentence.includes('April') && sentence.includes('Jory'))).toBe(true);
  expect(acknowledged.map((one) => one.acknowledged.map(({ sentence }) => sentence))).toEqual(
    open.map(({ sentence }) => [sentence]),
  );
  await scene.addName(renamed, 'former', 'Bella Guess');
  expect(await scene.listed(scene.lead, 'acknowledged')).toEqual(acknowledged);
});

test('a sealed child is named by no former wording though the record marks them, or that name of theirs, as entered by mistake', async () => {
  const scene = await begin(['Minna Brathe', 'Jory Brathe']);
  const { child, practitioner, officer } = scene;
  const told = await scene.reworded([child]);
  await scene.rename(child, 'Mina Brathe');
  const names = await transact(platform.database, scene.partnership.id, (tx) => listPersonNames(tx, child));
  for (const { id: nameId } of names)
    await removePersonName(platform, officer, { familyId: scene.family.id, personId: child, nameId });
  await scene.seal(child, 'adopted');
  expect(JSON.stringify(await told(practitioner))).not.toMatch(/Minn?a/);
  await scene.mistake(child);
  expect(JSON.stringify(await told(practitioner))).not.toMatch(/Minn?a/);
});

test('of two who were called alike the former wording of one is not told as of the other who was sealed', async () => {
  const scene = await begin(['Unborn baby', 'Unborn baby']);
  const [one, other] = scene.family.children;
  if (one === undefined || other === undefined) throw new Error('the family has two children');
  const told = await scene.reworded([one]);
  await scene.rename(one, 'Jory Brathe');
  await scene.rename(other, 'Minna Brathe');
  await scene.seal(other, 'adopted');
  expect(JSON.stringify(await told())).not.toMatch(/Sealed|Unborn|Minna/);
});

test('where it was not kept of whom a former wording was, a name that one child alone had tells it, and one of several is nobody’s', async () => {
  const scene = await begin(['Minna Brathe', 'Unborn baby', 'Unborn baby']);
  const [minna, one, other] = scene.family.children;
  if (minna === undefined || one === undefined || other === undefined)
    throw new Error('the family has three children');
  const ofMinna = await scene.reworded([minna]);
  const ofOne = await scene.reworded([one]);
  await transact(platform.database, scene.partnership.id, ({ sql }) =>
    sql
      .updateTable('entry_version')
      .set({ child_ids: null })
      .where('family_id', '=', scene.family.id)
      .execute(),
  );
  const befores = async (told: typeof ofOne) => (await told()).map(({ before }) => before);
  await scene.rename(minna, 'Mina Quillane');
  expect(await befores(ofMinna)).toEqual(['Mina Quillane']);
  await scene.seal(minna, 'adopted');
  expect(await befores(ofMinna)).toEqual(['Sealed identity']);
  await scene.rename(one, 'Jory Brathe');
  expect(await befores(ofOne)).toEqual(['Unborn baby']);
  await scene.rename(other, 'Zara Brathe');
  await scene.seal(other, 'adopted');
  expect(await befores(ofOne)).toEqual(['A child of this family']);
});

test('what was acknowledged before an upgrade stands with its finding after it', async () => {
  const scene = await begin(['Wenna Quillane']);
  await scene.missAppointments(scene.child);
  await scene.acknowledgeAll(scene.practitioner);
  const before = await scene.listed(scene.practitioner, 'acknowledged');
  expect(before).not.toEqual([]);
  const kept = await transact(platform.database, scene.partnership.id, (tx) =>
    listAcknowledgements(tx, scene.officer, { familyId: scene.family.id }, platform.now()),
  );
  const upgrade = await readFile('migrations/0056-children-of-former-wordings.sql', 'utf8');
  await withClient(platform.ownerUrl, async (client) => {
    await client.query(`alter table entry_version drop column child_ids;
      alter table finding_entry no force row level security;
      alter table finding_acknowledgement no force row level security;
      alter table finding_entry drop constraint finding_entry_of_finding`);
    for (const { id, kind, sentence, entries } of kept) {
      const said = JSON.stringify([kind, sentence, ...entries.toSorted()]);
      for (const table of ['finding_entry', 'finding_acknowledgement'])
        await client.query(`update ${table} set finding_id = $1 where finding_id = $2`, [
          makeIdOf(hash('sha256', said, 'hex')),
          id,
        ]);
    }
    await client.query(`alter table finding_entry
      add constraint finding_entry_of_finding foreign key (partnership_id, family_id, finding_id, acknowledged_by)
      references finding_acknowledgement (partnership_id, family_id, finding_id, acknowledged_by)`);
    await client.query(upgrade);
  });
  expect(await scene.listed(scene.practitioner, 'acknowledged')).toEqual(before);
});

test('what was acknowledged before a renaming is told to officers alone, and an added former name renames nobody', async () => {
  const scene = await begin(['Wenna Quillane', 'Jory Brathe']);
  const { practitioner, child } = scene;
  await scene.missAppointments(child);
  await scene.acknowledgeAll(practitioner);
  await scene.addName(child, 'former', 'Zed Quillane');
  expect(await scene.toldOfFindings(practitioner)).not.toContain(untoldSentence);
  await scene.rename(child, 'Wenna Brathe');
  const told = await scene.toldOfFindings(practitioner);
  expect([told.includes('Wenna Quillane'), told.includes(untoldSentence)]).toEqual([false, true]);
});

test('a former wording is of whom it was about, though the entry is about another now; and so is what stood on a day', async () => {
  const scene = await begin(['Minna Brathe', 'Jory Brathe']);
  const { practitioner, family } = scene;
  const [minna, jory] = family.children;
  if (minna === undefined || jory === undefined) throw new Error('the family has two children');
  const on = dayOfInstant(platform.now());
  const entryId = await typeEntry(platform, practitioner, family, { children: [minna], event: 'Booked' });
  platform.pass(36 * 3_600_000);
  const given = givenEntry({ event: 'Booked late', children: [jory] });
  await changeEntry(platform, practitioner, { familyId: family.id, entryId, version: 1, given });
  await scene.rename(minna, 'Mina Quillane');
  await scene.seal(minna, 'adopted');
  const { wordings } = await readWordings(platform, practitioner, { familyId: family.id, entryId });
  const childrenThen = wordings.flatMap(({ cells }) => cells.filter(({ name }) => name === 'Children'));
  expect(childrenThen.map(({ before }) => before)).toEqual(['Sealed identity']);
  const asked = { agency: 'Harbour Health Trust', on, withoutAssumed: false };
  const knew = JSON.stringify(await readWhoKnew(platform, practitioner, family.id, asked));
  expect([knew.includes('Booked'), /Minn?a|Quillane/.test(knew)]).toEqual([true, false]);
});
