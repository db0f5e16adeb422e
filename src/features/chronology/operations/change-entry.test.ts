import { expect, test } from 'vitest';
import { makeFamily } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { type GivenInPart, givenEntry, typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Id } from '../../../shared/ids.ts';
import { readWhoLooked } from '../../desk/operations/read-who-looked.ts';
import { changeEntry, offerEntryChange } from './change-entry.ts';
import { decideEntryHandling } from './decide-handling.ts';
import { decideEntryThemes, offerThemes } from './decide-themes.ts';
import { offerPurge, purgeEntry } from './purge-entry.ts';
import { readOneEntry } from './read-one-entry.ts';
import { offerWithdrawal, withdrawEntry } from './withdraw-entry.ts';

const platform = await testPlatform();

async function begin(given: GivenInPart = {}) {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const { practitioner, officer } = partnership.people;
  const lead = partnership.people['agency-lead'];
  const colleague: PersonActor = { ...practitioner, accountId: newId<'account'>(), name: 'A colleague' };
  const id = await typeEntry(platform, practitioner, family, given);
  const which = { familyId: family.id, entryId: id };
  const change = (actor: PersonActor, version: number, more: GivenInPart) =>
    changeEntry(platform, actor, { ...which, version, given: givenEntry({ ...given, ...more }) });
  const read = async (actor: PersonActor) =>
    (await readOneEntry(platform, actor, { familyId: family.id, id })).entry;
  const inside = <T>(work: Parameters<typeof transact<T>>[2]) =>
    transact(platform.database, partnership.id, work);
  const versions = () =>
    inside(({ sql }) =>
      sql.selectFrom('entry_version').select(['number', 'handling', 'detail']).orderBy('number').execute(),
    );
  return {
    partnership,
    family,
    practitioner,
    officer,
    lead,
    colleague,
    id,
    which,
    change,
    read,
    inside,
    versions,
  };
}

test('its author changes an entry, and then the lead of the agency: it stays the same entry, and what it said is kept', async () => {
  const { practitioner, lead, officer, change, read, versions } = await begin();
  expect(await change(practitioner, 1, { response: 'Left a card' })).toMatchObject({ kind: 'changed' });
  await change(lead, 2, { event: 'Home visit. The door was opened.' });
  expect(await read(officer)).toMatchObject({
    event: 'Home visit. The door was opened.',
    response: null,
    typed: { by: practitioner.name, changed: { by: lead.name }, mayChange: false },
  });
  const kept = JSON.stringify(await versions());
  expect(kept).toContain('Left a card');
  expect((await versions()).map(({ number }) => number)).toEqual([1, 2]);
});

test('nobody else changes or withdraws it: not a colleague, another agency’s lead, nor an officer', async () => {
  const { partnership, officer, colleague, which, change, read, practitioner } = await begin();
  for (const actor of [colleague, partnership.otherLead, officer]) {
    await expect(change(actor, 1, { event: 'Other' })).rejects.toMatchObject({ code: 'not-allowed' });
    const withdrawing = withdrawEntry(platform, actor, { ...which, version: 1, reason: 'Wrong' });
    await expect(withdrawing).rejects.toMatchObject({ code: 'not-allowed' });
  }
  expect((await read(practitioner)).event).toBe('Home visit. Nobody came to the door.');
});

test('of two who change one entry at once the second is told, and nothing is overwritten', async () => {
  const { practitioner, lead, change, read, versions } = await begin();
  const both = await Promise.allSettled([
    change(practitioner, 1, { event: 'Of the author' }),
    change(lead, 1, { event: 'Of the lead' }),
  ]);
  const refused = both.filter((one) => one.status === 'rejected');
  expect(refused.map(({ reason }) => reason.code)).toEqual(['changed-meanwhile']);
  expect(['Of the author', 'Of the lead']).toContain((await read(lead)).event);
  expect(await versions()).toHaveLength(1);
});

test('the button that is pressed twice changes once, withdraws once, and says that it is done', async () => {
  const { practitioner, lead, which, change, versions } = await begin();
  const both = await Promise.all([1, 2].map(() => change(practitioner, 1, { event: 'The same words' })));
  expect(both.map(({ kind }) => kind)).toEqual(['changed', 'changed']);
  expect(await versions()).toHaveLength(1);
  await expect(change(practitioner, 1, { event: 'Other words' })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  const withdraw = (actor: PersonActor) =>
    withdrawEntry(platform, actor, { ...which, version: 2, reason: 'Typed twice' });
  const done = await Promise.all([withdraw(practitioner), withdraw(practitioner)]);
  expect(done.filter(({ entry }) => entry === null)).toHaveLength(1);
  await expect(withdraw(lead)).rejects.toMatchObject({ code: 'not-found' });
});

test('whoever is only a guest of a family with which their agency works no longer withdraws nothing, as they change nothing', async () => {
  const { partnership, family, lead, which, inside } = await begin();
  await inside(({ sql }) =>
    sql
      .updateTable('relation')
      .set({ to_at: platform.now() })
      .where('who_id', '=', partnership.agencies.first)
      .execute(),
  );
  platform.pass(1000);
  const guest = {
    ...{ partnership_id: partnership.id, id: newId<'relation'>(), from_at: new Date('2020-01-01') },
    ...({ who_kind: 'account', who_id: lead.accountId, kind: 'guest' } as const),
    ...({ object_kind: 'family', object_id: family.id } as const),
  };
  await inside(({ sql }) => sql.insertInto('relation').values(guest).execute());
  expect((await readOneEntry(platform, lead, { familyId: family.id, id: which.entryId })).entry.id).toBe(
    which.entryId,
  );
  const refused = await Promise.allSettled([
    offerEntryChange(platform, lead, which),
    offerWithdrawal(platform, lead, which),
    withdrawEntry(platform, lead, { ...which, version: 1, reason: 'Wrong' }),
  ]);
  const codes = refused.map((one) => (one.status === 'rejected' ? one.reason.code : one.status));
  expect(codes).toEqual(['not-allowed', 'not-allowed', 'not-allowed']);
  platform.pass(-1000);
});

test('a child who is called otherwise since is the same child, and goes on under the name of now', async () => {
  const partnership = await makePartnership(platform);
  const involved = [partnership.agencies.first];
  const children = ['Unborn baby', 'Unborn baby', 'Jory Brathe'];
  const family = await makeFamily(platform, partnership, { involved, children });
  const { practitioner } = partnership.people;
  const [one, twin] = family.children;
  if (one === undefined || twin === undefined) throw new Error('there are twins');
  const id = await typeEntry(platform, practitioner, family, { children: [one] });
  const both = await typeEntry(platform, practitioner, family, { children: [one, twin], event: 'Both' });
  const named = async (of: typeof id) =>
    (await readOneEntry(platform, practitioner, { familyId: family.id, id: of })).entry.children;
  expect([await named(id), await named(both)]).toEqual([['Unborn baby'], ['Unborn baby', 'Unborn baby']]);
  const which = { familyId: family.id, entryId: id };
  expect(await offerEntryChange(platform, practitioner, which)).toMatchObject({
    chosen: [one],
    alsoNamed: [],
  });
  await changeEntry(platform, practitioner, {
    ...which,
    version: 1,
    given: givenEntry({ children: [twin] }),
  });
  expect(await offerEntryChange(platform, practitioner, which)).toMatchObject({ chosen: [twin] });
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql.updateTable('person').set({ name: 'Mina Brathe' }).where('id', '=', twin).execute(),
  );
  expect(await offerEntryChange(platform, practitioner, which)).toMatchObject({
    chosen: [twin],
    alsoNamed: [],
  });
  await changeEntry(platform, practitioner, {
    ...which,
    version: 2,
    given: givenEntry({ children: [twin] }),
  });
  expect(await named(id)).toEqual(['Mina Brathe']);
});

test('a form that changes nothing makes no version', async () => {
  const { practitioner, change, versions } = await begin();
  expect(await change(practitioner, 1, {})).toEqual({ kind: 'same' });
  expect(await versions()).toEqual([]);
});

test('“yesterday” is the day before the one on which it was typed, also where the entry is changed later', async () => {
  const { practitioner, change, read } = await begin({ when: 'yesterday' });
  const first = (await read(practitioner)).dateInWords;
  platform.pass(5 * 86_400_000);
  await change(practitioner, 1, { when: 'yesterday', outcome: 'She rang' });
  platform.pass(-5 * 86_400_000);
  expect(await read(practitioner)).toMatchObject({ dateInWords: first, outcome: 'She rang' });
});

test('what people decided of its themes stays where its texts are the same, and lapses where they are not', async () => {
  const { family, practitioner, id, which, change, read } = await begin({
    event: 'Missed appointment. Not brought.',
  });
  const { themes, version } = await offerThemes(platform, practitioner, which);
  const [theme] = themes;
  if (theme === undefined) throw new Error('a theme is suggested');
  const verdicts = [{ entryId: id, theme: theme.theme, verdict: 'confirmed' as const }];
  const shown = { entries: [id], theme: null };
  await decideEntryThemes(platform, practitioner, { familyId: family.id, shown, version, verdicts });
  const confirmed = async () => (await read(practitioner)).themeWords.map(({ confirmedBy }) => confirmedBy);
  expect(await confirmed()).toContain(practitioner.name);
  platform.pass(1000);
  await change(practitioner, 1, { childSeen: 'not-seen', children: family.children });
  expect(await confirmed()).toContain(practitioner.name);
  await change(practitioner, 2, { event: 'Missed appointment. Not brought to the clinic.' });
  expect(await confirmed()).not.toContain(practitioner.name);
  expect((await readOneEntry(platform, practitioner, { familyId: family.id, id })).entry.id).toBe(id);
});

test('an entry that becomes police intelligence is for its agency alone from then on, with what it said before', async () => {
  const { officer, practitioner, change, read, versions, lead, which } = await begin();
  await change(practitioner, 1, { kind: 'police-intelligence' });
  await expect(read(officer)).rejects.toMatchObject({ code: 'not-found' });
  expect((await versions()).map(({ handling }) => handling)).toEqual(['originator']);
  // As an ordinary entry again it is still kept, until a lead decides.
  await change(practitioner, 2, { kind: 'visit' });
  await expect(read(officer)).rejects.toMatchObject({ code: 'not-found' });
  const { handling } = await read(lead);
  expect(handling).toBe('originator');
  const wider = { named: [], stillNotFor: [], alsoNotFor: null };
  await decideEntryHandling(platform, lead, { ...which, version: 2, handling: 'core-group', ...wider });
  expect((await read(officer)).kind).toBe('Visit');
  // What it said while it was kept is not opened with it.
  expect(new Set((await versions()).map((one) => one.handling))).toEqual(new Set(['originator']));
});

test('whom a lead keeps it from by name it is kept from still, however its words are changed', async () => {
  const { officer, practitioner, lead, which, change, read } = await begin();
  const alsoNotFor = { accountId: officer.accountId, reason: 'Related' };
  const decided = { handling: 'core-group', named: [], stillNotFor: [], alsoNotFor } as const;
  await decideEntryHandling(platform, lead, { ...which, version: 1, ...decided });
  await change(practitioner, 1, { event: 'Quite other words' });
  await expect(read(officer)).rejects.toMatchObject({ code: 'not-found' });
  expect((await read(practitioner)).keeping?.withheldFrom.join(' ')).toContain(officer.name);
});

test('a withdrawn entry leaves the chronology for everybody, once, and what it said is kept with the reason', async () => {
  const { practitioner, lead, which, change, read, versions, inside } = await begin();
  await withdrawEntry(platform, practitioner, { ...which, version: 1, reason: 'Typed twice' });
  for (const actor of [practitioner, lead])
    await expect(read(actor)).rejects.toMatchObject({ code: 'not-found' });
  await expect(change(practitioner, 2, { event: 'Back' })).rejects.toMatchObject({ code: 'not-found' });
  expect(JSON.stringify(await versions())).toContain('Nobody came to the door');
  const [row] = await inside(({ sql }) => sql.selectFrom('typed_entry').select('withdraw_reason').execute());
  expect(row?.withdraw_reason).toBe('Typed twice');
});

test('removing a typed entry for good takes what it said before with it, and touches no file and no other entry', async () => {
  const { practitioner, lead, which, family, change, inside, versions } = await begin();
  const twin = await typeEntry(platform, practitioner, family);
  await change(practitioner, 1, { event: 'About another child' });
  const why = { ground: 'wrong-child', reason: 'Of another family' } as const;
  const { wording } = await offerPurge(platform, lead, which);
  expect(await purgeEntry(platform, lead, { ...which, wording, ...why })).toEqual({ files: 0 });
  expect(await versions()).toEqual([]);
  const left = await inside(({ sql }) => sql.selectFrom('typed_entry').select('entry_id').execute());
  expect(left.map(({ entry_id }) => entry_id)).toEqual([twin]);
});

test('of what was done with a kept entry the log tells nobody who may not read it', async () => {
  const { family, officer, practitioner, change } = await begin({ kind: 'legal-advice' });
  await change(practitioner, 1, { event: 'Counsel says otherwise' });
  const asked = { familyId: family.id, child: null, person: null, from: null, to: null };
  const told = await readWhoLooked(platform, officer, asked);
  expect(told.rows.map(({ event }) => event)).not.toContain('entry-added');
  expect(told.rows.map(({ event }) => event)).not.toContain('entry-changed');
});

test('the form of a change is offered with what the entry says', async () => {
  const { practitioner, which } = await begin({ impact: 'mixed' });
  const offered = await offerEntryChange(platform, practitioner, which);
  expect(offered).toMatchObject({ version: 1, impact: 'mixed', last: { name: practitioner.name } });
});

test('an entry of a file is changed by nobody here', async () => {
  const { practitioner, family } = await begin();
  const none = { familyId: family.id, entryId: newId<'entry'>() as Id<'entry'> };
  await expect(offerEntryChange(platform, practitioner, none)).rejects.toMatchObject({ code: 'not-found' });
});
