import { expect, test } from 'vitest';
import { writeCells } from '../../../../test/builders/platform/chronology-csv.ts';
import { sendDemonstrationFiles } from '../../../../test/builders/platform/family.ts';
import { beginTelling, refuge } from '../../../../test/builders/platform/telling-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { givenEntry, typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { Id } from '../../../shared/ids.ts';
import { addressPhrases } from '../../families/domain/address-phrases.ts';
import { findFamilyWork } from '../../families/operations/find-work.ts';
import { listOpenEntriesTelling } from '../../families/store/entries-telling.ts';
import { changeEntry } from './change-entry.ts';
import { offerPurge, purgeEntry } from './purge-entry.ts';
import { withdrawEntry } from './withdraw-entry.ts';

const platform = await testPlatform();
const begin = () => beginTelling(platform);

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

test('a surname that the sealed person alone bears names them, and the one that the whole family bears names nobody', async () => {
  const { asks, send, seal, name, idOf } = await begin();
  await seal('adopted');
  await name('Wenna Hollis');
  await send(
    'The Tregear family was visited',
    'Ms Tregear rang',
    'Tregear',
    'Moved to the Hollis family',
    'Mrs Hollis rang',
  );
  const [asked = ''] = await asks();
  expect(asked).toContain('its entry of 15 March 2012 and 1 more: their words may name somebody');
  expect(asked).toContain(await idOf('Moved'));
});

test('a column of surnames names nobody of several who bear it, and one of forenames whoever is called so', async () => {
  const { family, lead, partnership, asks, seal, idOf } = await begin();
  await seal('adopted');
  platform.pass(1000);
  const path = writeCells([
    ['Date', 'Event', 'Surname', 'Forename'],
    ['12/03/2012', 'Was seen at school', 'Tregear', 'Perran'],
    ['13/03/2012', 'Was seen at the clinic', 'Tregear', 'Wenna'],
    ['14/03/2012', 'Was seen at home', 'TREGEAR', 'Perran'],
  ]);
  await sendDemonstrationFiles(platform, lead, family, [{ agencyId: partnership.agencies.first, path }]);
  const [asked = ''] = await asks();
  expect(asked).toContain('its entry of 13 March 2012: its words');
  expect(asked).toContain(await idOf('clinic'));
});

test('of an entry that was just worded otherwise it is told at once that it said so before', async () => {
  const { family, practitioner, officer, inside, asks, seal, protect } = await begin();
  await seal('adopted');
  await protect();
  platform.pass(1000);
  const entryId = await typeEntry(platform, practitioner, family, { event: 'Wenna was at Sunrise Willows.' });
  expect((await asks()).join()).not.toContain('before');
  platform.pass(1000);
  const given = givenEntry({ event: 'A child was seen.' });
  await changeEntry(platform, practitioner, { familyId: family.id, entryId, version: 1, given });
  const now = await inside((tx) => findFamilyWork(tx, officer, platform.now()));
  const told = now.filter(({ isFirst }) => isFirst).map(({ sentence }) => sentence);
  expect(told.map((sentence) => sentence.includes('what it said before may'))).toEqual([true, true]);
  expect((await asks()).map((sentence) => sentence.includes('what it said before may'))).toEqual([
    true,
    true,
  ]);
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
