import { expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { givenEntry, typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { type TenantTx, transact } from '../../../platform/database/transact.ts';
import type { Id, PersonId } from '../../../shared/ids.ts';
import { addressPhrases } from '../../families/domain/address-phrases.ts';
import { addAddress } from '../../families/operations/change-address.ts';
import { findFamilyWork } from '../../families/operations/find-work.ts';
import { addPersonName } from '../../families/operations/person-names.ts';
import { readFamily } from '../../families/operations/read-family.ts';
import { sealIdentity } from '../../families/operations/seal-identity.ts';
import { listOpenEntriesTelling } from '../../families/store/entries-telling.ts';
import { setEntryHandling } from '../store/row-handling.ts';
import { listGuarded, noteLooked } from '../store/tellings.ts';
import { changeEntry } from './change-entry.ts';
import { lookForTellings } from './look-for-tellings.ts';
import { offerPurge, purgeEntry } from './purge-entry.ts';
import { readOneEntry } from './read-one-entry.ts';
import { withdrawEntry } from './withdraw-entry.ts';

const platform = await testPlatform();
const refuge = { lines: 'Flat 2, Sunrise Willows\nWexmoor', postcode: null };

async function begin() {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const family = await makeFamily(platform, partnership, {
    involved: [first],
    children: ['Wenna Tregear', 'Perran Tregear'],
  });
  const { officer, 'agency-lead': lead, practitioner } = partnership.people;
  const [wenna] = family.children as readonly PersonId[];
  if (wenna === undefined) throw new Error('the family has children');
  const inside = <T>(work: (tx: TenantTx) => Promise<T>) => transact(platform.database, partnership.id, work);
  const look = () => lookForTellings(platform, partnership.id);
  const versionOf = () =>
    inside(async ({ sql }) => {
      const row = await sql
        .selectFrom('person')
        .select('version')
        .where('id', '=', wenna)
        .executeTakeFirstOrThrow();
      return row.version;
    });
  return {
    partnership,
    family,
    officer,
    lead,
    practitioner,
    inside,
    look,
    /** What stands on somebody’s first page before everything else, once it was looked for. */
    asks: async (actor: PersonActor = officer) => {
      await look();
      const items = await inside((tx) => findFamilyWork(tx, actor, platform.now()));
      return items.filter(({ isFirst }) => isFirst).map(({ sentence, href }) => `${sentence} ${href}`);
    },
    steps: async (actor: PersonActor = officer) =>
      (await readFamily(platform, actor, family.id)).nextSteps.map(({ sentence }) => sentence),
    page: async (id: Id<'entry'>, actor: PersonActor = officer) =>
      (await readOneEntry(platform, actor, { familyId: family.id, id })).entry.toKeep,
    send: async (...events: readonly string[]) => {
      platform.pass(1000);
      const rows = events.map((event, at) => ({ date: `${12 + at}/03/2012`, event }));
      await sendDemonstrationFiles(platform, lead, family, [
        { agencyId: first, path: writeChronologyCsv(rows) },
      ]);
    },
    idOf: (words: string) =>
      inside(async ({ sql }) => {
        const rows = sql.selectFrom('entry').select('id').where('event', 'like', `%${words}%`);
        return (await rows.where('family_id', '=', family.id).executeTakeFirstOrThrow()).id;
      }),
    protect: async () => {
      const { version } = await readFamily(platform, officer, family.id);
      const days = { from: null, to: null, residents: [] };
      const address = { ...refuge, ...days, protectedReason: 'He is violent' };
      await addAddress(platform, officer, { familyId: family.id, version, address });
    },
    seal: async (sealed: 'adopted' | 'protected' | null) => {
      platform.pass(1000);
      const seen = { familyId: family.id, personId: wenna, version: await versionOf() };
      await sealIdentity(platform, officer, { ...seen, sealed, reason: 'An order' });
    },
    name: async (name: string) => {
      const seen = { familyId: family.id, personId: wenna, version: await versionOf() };
      await addPersonName(platform, officer, {
        ...seen,
        given: { kind: 'birth', name, reason: 'Her papers' },
      });
    },
    keep: async (entryId: Id<'entry'>, handling: 'core-group' | 'originator' = 'originator') => {
      platform.pass(1000);
      const decided = { familyId: family.id, entryId, handling, decidedBy: lead.accountId };
      await inside((tx) => setEntryHandling(tx, decided, platform.now()));
    },
  };
}

const tellsAddress = 'its words may tell an address that is protected.';
const tellsName = 'its words may name somebody whose identity is sealed.';

test('an agency’s file that comes with a protected address is told to officers first of all, with its entry, and to nobody else', async () => {
  const { family, lead, practitioner, asks, protect, send, idOf, keep } = await begin();
  await protect();
  await send('She moved to Sunrise Willows', 'Seen at school');
  const id = await idOf('Willows');
  const href = `/families/${family.id}/entries/${id}`;
  expect(await asks()).toEqual([
    `Ask Harbour Health Trust to say who may read its entry of 12 March 2012: ${tellsAddress} ${href}`,
  ]);
  expect([await asks(lead), await asks(practitioner)]).toEqual([[], []]);
  await keep(id);
  expect(await asks()).toEqual([]);
});

test('entries of one agency are told in one line, and go one by one as their agency decides', async () => {
  const { asks, protect, send, idOf, keep } = await begin();
  await send('At Sunrise Willows', 'Left Sunrise Willows', 'Back at sunrise willows');
  await protect();
  expect((await asks()).join()).toContain(
    'who may read its entry of 12 March 2012 and 2 more: their words may tell an address that is protected.',
  );
  await keep(await idOf('At Sunrise'), 'core-group');
  expect((await asks()).join()).toContain('its entry of 13 March 2012 and 1 more: their words');
});

test('a sealed name is asked about where it comes after the sealing, on the first page, the family’s and the entry’s', async () => {
  const { asks, steps, page, send, idOf, seal, lead } = await begin();
  await send('Wenna was seen at home');
  await seal('adopted');
  expect(await asks()).toEqual([]);
  await send('Wenna rang the school', 'Perran was seen at home');
  const [asked = ''] = await asks();
  expect(asked).toContain(`its entry of 12 March 2012: ${tellsName}`);
  const id = await idOf('Wenna rang');
  expect(asked).toContain(`/entries/${id}`);
  expect((await steps()).join()).toContain(tellsName);
  expect(await page(id)).toContain(tellsName);
  expect(await page(await idOf('Wenna was seen'))).toBeNull();
  expect([await page(id, lead), (await steps(lead)).join().includes('sealed')]).toEqual([null, false]);
  // Sealed for another reason it is sealed as it was; and open again, nothing is to be kept.
  await seal('protected');
  expect(await asks()).toEqual([asked]);
  await seal(null);
  expect([await asks(), await page(id)]).toEqual([[], null]);
});

test('another name of a sealed person is looked for in what came already, and a former wording as well', async () => {
  const { family, practitioner, asks, page, seal, name, keep } = await begin();
  await seal('adopted');
  platform.pass(1000);
  const entryId = await typeEntry(platform, practitioner, family, { event: 'Kerensa was at the door.' });
  await keep(entryId, 'core-group');
  expect(await asks()).toEqual([]);
  platform.pass(1000);
  await name('Kerensa Pascoe');
  expect((await asks()).join()).toContain(tellsName);
  platform.pass(1000);
  const given = givenEntry({ event: 'A child was at the door.' });
  await changeEntry(platform, practitioner, { familyId: family.id, entryId, version: 1, given });
  expect((await asks()).join()).toContain('what it said before may name somebody whose identity is sealed.');
  expect(await page(entryId)).toContain('what it said before');
  await keep(entryId, 'core-group');
  expect(await asks()).toEqual([]);
});

test('what is written while the program looks is found the next time', async () => {
  const { family, inside, asks, protect, send } = await begin();
  await protect();
  await asks();
  const [before] = await inside((tx) => listGuarded(tx, family.id));
  if (before === undefined) throw new Error('the family has a protected address');
  await send('At Sunrise Willows');
  expect(await inside((tx) => noteLooked(tx, before, 'looked for'))).toBe(false);
  expect(await asks()).toHaveLength(1);
});

test('what was found before is what is found anew, whatever becomes of the entries', async () => {
  const scene = await begin();
  const { family, practitioner, lead, officer, inside, look, send, idOf } = scene;
  const { id: familyId } = family;
  const stored = () =>
    inside(({ sql }) =>
      sql
        .selectFrom('entry_telling')
        .innerJoin('entry', 'entry.id', 'entry_telling.entry_id')
        .select(['event', 'number', 'what'])
        .orderBy('event')
        .orderBy('number')
        .orderBy('what')
        .execute(),
    );
  const typed: Id<'entry'>[] = [];
  const done: readonly (() => Promise<unknown>)[] = [
    () => send('Wenna at Sunrise Willows', 'Perran at school'),
    () => scene.protect(),
    () => scene.seal('adopted'),
    () => send('Wenna at 2 Sunrise Willows again', 'Wenna rang', 'Perran rang'),
    async () =>
      typed.push(await typeEntry(platform, practitioner, family, { event: 'Wenna is in Sunrise Willows.' })),
    async () => {
      platform.pass(1000);
      const given = givenEntry({ event: 'They are well.' });
      const [entryId = await idOf('Wenna is')] = typed;
      await changeEntry(platform, practitioner, { familyId, entryId, version: 1, given });
    },
    () => scene.name('Kerensa Pascoe'),
    async () => typeEntry(platform, practitioner, family, { event: 'Kerensa came.' }),
    async () => {
      const entryId = await idOf('Wenna rang');
      const { wording } = await offerPurge(platform, lead, { familyId, entryId });
      await purgeEntry(platform, lead, {
        familyId,
        entryId,
        wording,
        ground: 'unlawful',
        reason: 'By order',
      });
    },
    async () => {
      const [entryId = await idOf('They')] = typed;
      await withdrawEntry(platform, practitioner, { familyId, entryId, version: 2, reason: 'Typed twice' });
    },
    () => scene.seal(null),
  ];
  const counts: number[] = [];
  for (const step of done) {
    platform.pass(1000);
    await step();
    await look();
    const found = await stored();
    counts.push(found.length);
    // Forgotten that anything was looked for, everything is.
    await inside(({ sql }) =>
      sql.updateTable('family_look').set({ looked: null }).where('family_id', '=', familyId).execute(),
    );
    await look();
    expect(await stored()).toEqual(found);
    const asked = { familyId, phrases: addressPhrases(refuge), since: new Date(0), most: 99 };
    const live = await inside((tx) => listOpenEntriesTelling(tx, officer, asked, platform.now()));
    const addresses = await inside(({ sql }) =>
      sql
        .selectFrom('entry_telling')
        .innerJoin('entry', 'entry.id', 'entry_telling.entry_id')
        .select('entry.id')
        .distinct()
        .where('what', '=', 'address')
        .execute(),
    );
    if (counts.length > 1)
      expect(addresses.map(({ id }) => id).toSorted()).toEqual(live.map(({ id }) => id).toSorted());
  }
  expect(counts).toEqual([0, 1, 1, 4, 6, 6, 6, 7, 6, 4, 2]);
});
