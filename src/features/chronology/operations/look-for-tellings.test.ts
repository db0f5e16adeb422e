import { expect, test } from 'vitest';
import { makeFamily } from '../../../../test/builders/platform/family.ts';
import { beginTelling, refuge } from '../../../../test/builders/platform/telling-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { givenEntry, typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { Id } from '../../../shared/ids.ts';
import { addressPhrases } from '../../families/domain/address-phrases.ts';
import { addAddress } from '../../families/operations/change-address.ts';
import { readFamily } from '../../families/operations/read-family.ts';
import { listOpenEntriesTelling } from '../../families/store/entries-telling.ts';
import { listGuarded, noteLooked } from '../store/tellings.ts';
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

test('a family that cannot be looked through keeps no other from it, and is told of', async () => {
  const { partnership, family, officer, practitioner, inside, look, asks, send, seal } = await begin();
  await seal('adopted');
  await send('Wenna rang');
  await inside(({ sql }) =>
    sql.updateTable('entry').set({ detail: '{}' }).where('family_id', '=', family.id).execute(),
  );
  const involved = [partnership.agencies.first];
  const makeBehind = async (): ReturnType<typeof makeFamily> => {
    const made = await makeFamily(platform, partnership, { involved, children: ['Kerra Hollis'] });
    return made.id > family.id ? made : makeBehind();
  };
  const behind = await makeBehind();
  const days = { from: null, to: null, residents: [] };
  const address = { ...refuge, ...days, protectedReason: 'He is violent' };
  const { version } = await readFamily(platform, officer, behind.id);
  await addAddress(platform, officer, { familyId: behind.id, version, address });
  await typeEntry(platform, practitioner, behind, { event: 'Seen at Sunrise Willows.' });
  await expect(look()).rejects.toThrow();
  await inside(({ sql }) => sql.deleteFrom('entry').where('family_id', '=', family.id).execute());
  const found = await inside(({ sql }) =>
    sql.selectFrom('entry_telling').select('what').where('family_id', '=', behind.id).execute(),
  );
  expect(found).toEqual([{ what: 'address' }]);
  expect((await asks()).join()).toContain(behind.id);
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
