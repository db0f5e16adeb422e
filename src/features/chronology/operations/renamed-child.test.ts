import { afterAll, expect, test } from 'vitest';
import { beginRenaming } from '../../../../test/builders/platform/renaming-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { givenEntry, typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import { transact } from '../../../platform/database/transact.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import type { ChildId } from '../../../shared/ids.ts';
import { putBack } from '../../families/operations/mistaken-member.ts';
import { sealIdentity } from '../../families/operations/seal-identity.ts';
import { addEntry } from './add-entry.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { changeEntry, offerEntryChange } from './change-entry.ts';
import { offerNewEntry } from './offer-entry-form.ts';
import { readOneEntry } from './read-one-entry.ts';
import { readWhoKnew } from './read-who-knew.ts';
import { readWordings } from './read-wordings.ts';
import { withdrawEntry } from './withdraw-entry.ts';
import { putEntryBack } from './withdrawn-entries.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

const begin = (children: readonly string[]) => beginRenaming(platform, children);

test('a child whose name is put right is called so in what was typed about them, in lists, filters and documents', async () => {
  const { family, practitioner, child, rename, told, list } = await begin(['Minna Brathe', 'Jory Brathe']);
  const id = await typeEntry(platform, practitioner, family, { children: 'all' });
  await rename(child, 'Mina Brathe');
  expect((await told(id)).toSorted()).toEqual(['Jory Brathe', 'Mina Brathe']);
  expect([await list('Minna Brathe'), await list('Mina Brathe')]).toEqual([0, 1]);
});

test('of two who are called alike, the one is called otherwise whose name was put right', async () => {
  const { family, practitioner, child, rename, told } = await begin(['Unborn baby', 'Unborn baby']);
  const [one, other] = [
    await typeEntry(platform, practitioner, family, { children: [child] }),
    await typeEntry(platform, practitioner, family, { children: family.children.slice(1) }),
  ];
  await rename(child, 'Wren Brathe');
  expect([await told(one), await told(other)]).toEqual([['Wren Brathe'], ['Unborn baby']]);
});

test('what was typed when names alone were kept is of a child whose name nobody else of the family has or had', async () => {
  const { family, practitioner, child, rename, told, forgetIds } = await begin([
    'Minna Brathe',
    'Jory Brathe',
  ]);
  const id = await typeEntry(platform, practitioner, family, { children: [child] });
  await forgetIds();
  await rename(child, 'Mina Brathe');
  expect(await told(id)).toEqual(['Mina Brathe']);

  const twins = await begin(['Unborn baby', 'Unborn baby']);
  const of = await typeEntry(platform, twins.practitioner, twins.family, { children: [twins.child] });
  await twins.forgetIds();
  await twins.rename(twins.child, 'Wren Brathe');
  expect(await twins.told(of)).toEqual(['Unborn baby']);
});

test('a child whose identity is sealed is named in nothing that was typed, whatever they are called by then', async () => {
  const { family, practitioner, child, rename, seal, told } = await begin(['Minna Brathe']);
  const id = await typeEntry(platform, practitioner, family, { children: [child] });
  await seal(child, 'adopted');
  expect(await told(id)).toEqual(['Sealed identity']);
  await rename(child, 'Zara Quill');
  expect(await told(id)).toEqual(['Sealed identity']);
  await seal(child, null);
  expect(await told(id)).toEqual(['Zara Quill']);
});

test('a seal that is taken off leaves nothing of itself in what was typed when names alone were kept', async () => {
  const { family, practitioner, child, rename, seal, told, forgetIds } = await begin([
    'Anna Brathe',
    'Jory Brathe',
  ]);
  const [, other] = family.children;
  if (other === undefined) throw new Error('the family has one child');
  const entryId = await typeEntry(platform, practitioner, family, { children: 'all' });
  const left = await typeEntry(platform, practitioner, family, { event: 'Rang', children: [child] });
  const which = { familyId: family.id, entryId: left };
  await withdrawEntry(platform, practitioner, { ...which, version: 1, reason: 'Typed twice.' });
  await forgetIds();
  await seal(child, 'adopted');
  await rename(other, 'Jory Quill');
  await seal(other, 'adopted');
  expect(await told(entryId)).toEqual(['Sealed identity', 'Sealed identity']);
  await seal(child, null);
  const one = { familyId: family.id, entryId };
  const { chosen, alsoNamed } = await offerEntryChange(platform, practitioner, one);
  expect([chosen.toSorted(), alsoNamed]).toEqual([family.children.toSorted(), []]);
  await seal(other, null);
  expect(await told(entryId)).toEqual(['Anna Brathe', 'Jory Quill']);
  await putEntryBack(platform, practitioner, { ...which, version: 2 });
  const { entry } = await readOneEntry(platform, practitioner, { familyId: family.id, id: left });
  expect(entry.children).toEqual(['Anna Brathe']);
});

test('where one child of two was told by their name, the other is still, and the form chooses both', async () => {
  const { family, practitioner, child, rename, told, forgetIds } = await begin([
    'Anna Brathe',
    'Jory Brathe',
  ]);
  const entryId = await typeEntry(platform, practitioner, family, { children: 'all' });
  await forgetIds();
  await rename(child, 'Ana Brathe');
  const which = { familyId: family.id, entryId };
  const { chosen, alsoNamed } = await offerEntryChange(platform, practitioner, which);
  expect([chosen, alsoNamed]).toEqual([family.children, []]);
  const given = givenEntry({ children: chosen });
  const same = { ...which, version: 1, given };
  expect((await changeEntry(platform, practitioner, same)).kind).toBe('same');
  expect(await told(entryId)).toEqual(['Ana Brathe', 'Jory Brathe']);
});

test('whom the record did not hold while an entry was worded otherwise is known by who they are: a seal that is set later reaches it', async () => {
  const names = ['Minna Brathe', 'Jory Brathe'];
  const { family, practitioner, officer, child, mistake, told } = await begin(names);
  const entryId = await typeEntry(platform, practitioner, family, { children: 'all' });
  const which = { familyId: family.id, entryId };
  await mistake(child);
  const { chosen, alsoNamed } = await offerEntryChange(platform, practitioner, which);
  expect([chosen, alsoNamed]).toEqual([family.children.slice(1), ['Minna Brathe']]);
  const given = givenEntry({ event: 'Booked late', children: chosen });
  await changeEntry(platform, practitioner, { ...which, version: 1, given });
  expect((await changeEntry(platform, practitioner, { ...which, version: 2, given })).kind).toBe('same');
  const person = { familyId: family.id, personId: child };
  await putBack(platform, officer, { ...person, version: 2 });
  await sealIdentity(platform, officer, { ...person, version: 3, sealed: 'adopted', reason: 'An order' });
  expect((await told(entryId)).toSorted()).toEqual(['Jory Brathe', 'Sealed identity']);
});

test('nor does a seal pass by what was worded so when ids were kept of those alone whom the record held', async () => {
  const { partnership, family, practitioner, child, seal, told } = await begin([
    'Minna Brathe',
    'Jory Brathe',
  ]);
  const entryId = await typeEntry(platform, practitioner, family, { children: 'all' });
  const [first, last] = await told(entryId);
  const ids = new Map([
    ['Minna Brathe', child],
    ['Jory Brathe', family.children.find((id) => id !== child)],
  ]);
  const [kept, sealed] = [ids.get(first ?? ''), ids.get(last ?? '')];
  if (kept === undefined || sealed === undefined) throw new Error('it names two children');
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql
      .updateTable('typed_entry')
      .set({ child_ids: [kept] })
      .where('entry_id', '=', entryId)
      .execute(),
  );
  await seal(sealed, 'adopted');
  expect(await told(entryId)).toEqual([first, 'Sealed identity']);
});

test('what was withdrawn before calls the child as the record does once it is put back', async () => {
  const { family, practitioner, child, rename, told } = await begin(['Minna Brathe']);
  const entryId = await typeEntry(platform, practitioner, family, { children: [child] });
  const which = { familyId: family.id, entryId };
  await withdrawEntry(platform, practitioner, { ...which, version: 1, reason: 'Typed twice.' });
  await rename(child, 'Mina Brathe');
  await putEntryBack(platform, practitioner, { ...which, version: 2 });
  expect(await told(entryId)).toEqual(['Mina Brathe']);
});

test('what an entry said before it was worded otherwise names nobody whose identity is sealed, by no name of theirs, but to officers', async () => {
  const { family, practitioner, officer, child, seal, rename } = await begin(['Minna Brathe', 'Jory Brathe']);
  const id = await typeEntry(platform, practitioner, family, { children: 'all' });
  const which = { familyId: family.id, entryId: id };
  const reword = async (event: string, version: number, children: readonly ChildId[]) =>
    changeEntry(platform, practitioner, { ...which, version, given: givenEntry({ event, children }) });
  await reword('Seen at home', 1, family.children);
  await rename(child, 'Mina Quillane');
  await reword('Seen at school', 2, family.children.slice(1));
  await seal(child, 'adopted');
  const cellsOf = async (actor: typeof officer) => {
    const { wordings } = await readWordings(platform, actor, which);
    const asked = { agency: 'Harbour Health Trust', on: dayOfInstant(platform.now()), withoutAssumed: false };
    const knew = await readWhoKnew(platform, actor, family.id, asked);
    return JSON.stringify([wordings, knew]);
  };
  const told = await cellsOf(practitioner);
  expect(told).not.toMatch(/Minna|Mina|Quillane/);
  expect(told).toContain('Sealed identity');
  expect(told).toContain('Jory Brathe');
  expect(await cellsOf(officer)).toContain('Minna Brathe');
});

test('nor does it tell a former name, and it tells what the child is called now, but where two had that name', async () => {
  const { family, practitioner, officer, child, rename } = await begin(['Minna Brathe', 'Unborn baby']);
  const id = await typeEntry(platform, practitioner, family, { children: 'all' });
  const which = { familyId: family.id, entryId: id };
  const given = givenEntry({ event: 'Seen at home', children: [] });
  await changeEntry(platform, practitioner, { ...which, version: 1, given });
  await rename(child, 'Unborn baby');
  await rename(child, 'Zara Quill');
  const before = async (actor: typeof officer) =>
    JSON.stringify((await readWordings(platform, actor, which)).wordings);
  expect(await before(officer)).toContain('Minna Brathe');
  expect(await before(practitioner)).not.toContain('Minna');
  expect(await before(practitioner)).toContain('Zara Quill, Unborn baby');
});

test('whom an entry names and who was put back while its form was filled in stays in it, and naming them makes no version', async () => {
  const names = ['Minna Brathe', 'Jory Brathe'];
  const { family, practitioner, officer, child, mistake, told } = await begin(names);
  const entryId = await typeEntry(platform, practitioner, family, { children: 'all' });
  const which = { familyId: family.id, entryId };
  await mistake(child);
  const { chosen, children } = await offerEntryChange(platform, practitioner, which);
  const given = givenEntry({ children: chosen });
  expect((await changeEntry(platform, practitioner, { ...which, version: 1, given })).kind).toBe('same');
  await putBack(platform, officer, { familyId: family.id, personId: child, version: 2 });
  const offered = children.map(({ id }) => id);
  const worded = { ...which, version: 1, given: { ...given, event: 'Booked late' }, offered };
  expect((await changeEntry(platform, practitioner, worded)).kind).toBe('changed');
  expect((await told(entryId)).toSorted()).toEqual(names.toSorted());
});

test('“all the children” are those whom the form offered: nobody says anything of one who was put back meanwhile', async () => {
  const { family, practitioner, officer, mistake, told } = await begin([
    'Minna Brathe',
    'Jory Brathe',
    'Zed Brathe',
  ]);
  const [minna, jory, zed] = family.children;
  if (minna === undefined || jory === undefined || zed === undefined) throw new Error('three were made');
  const entryId = await typeEntry(platform, practitioner, family, { children: [minna, jory] });
  await mistake(zed);
  const which = { familyId: family.id, entryId };
  const { children } = await offerEntryChange(platform, practitioner, which);
  await putBack(platform, officer, { familyId: family.id, personId: zed, version: 2 });
  const given = givenEntry({ children: 'all', event: 'Booked late' });
  const offered = children.map(({ id }) => id);
  await changeEntry(platform, practitioner, { ...which, version: 1, given, offered });
  expect((await told(entryId)).toSorted()).toEqual(['Jory Brathe', 'Minna Brathe']);
});

test('“all the children” of a new entry are those whom the form offered, too', async () => {
  const { family, practitioner, officer, mistake, told } = await begin([
    'Minna Brathe',
    'Jory Brathe',
    'Zed Brathe',
  ]);
  const zed = family.children[2];
  if (zed === undefined) throw new Error('three were made');
  await mistake(zed);
  const { children, form } = await offerNewEntry(platform, practitioner, family.id);
  await putBack(platform, officer, { familyId: family.id, personId: zed, version: 2 });
  const given = givenEntry({ children: 'all', childSeen: 'seen-alone', event: 'Seen in their rooms' });
  const offered = children.map(({ id }) => id);
  const asked = { familyId: family.id, form, given, offered, handling: null };
  const added = await addEntry(platform, practitioner, asked);
  if (added.kind !== 'added') throw new Error(added.kind);
  expect((await told(added.entryId)).toSorted()).toEqual(['Jory Brathe', 'Minna Brathe']);
  // Whoever asks without a form means whoever is of the family.
  const other = await addEntry(platform, practitioner, { ...asked, form: newToken(), offered: null });
  if (other.kind !== 'added') throw new Error(other.kind);
  expect(await told(other.entryId)).toHaveLength(3);
});
