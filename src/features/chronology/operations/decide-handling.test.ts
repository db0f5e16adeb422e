import { expect, test } from 'vitest';
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
import { newId } from '../../../platform/new-id.ts';
import type { AccountId, AgencyId } from '../../../shared/ids.ts';
import { readWhoLooked } from '../../desk/operations/read-who-looked.ts';
import type { Handling } from '../domain/handling.ts';
import { noFilters } from '../store/entry-filters.ts';
import { decideEntryHandling, offerHandling } from './decide-handling.ts';
import { readChronology } from './read-chronology.ts';
import { readOneEntry } from './read-one-entry.ts';
import { readWithheld } from './read-withheld.ts';
import { restoreFamilyChronology } from './restore-family-chronology.ts';

const platform = await testPlatform();

const rows = [
  { date: '12/03/2012', event: 'Home visit' },
  { date: '13/03/2012', event: 'An informant names a visitor' },
];

/** A family around which three agencies work, of which the first wrote an entry; and everybody who sees it. */
async function begin() {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const third = newId<'agency'>();
  const lead = partnership.people['agency-lead'];
  const { officer, practitioner, chair, reviewer } = partnership.people;
  const thirdLead: PersonActor = { ...lead, accountId: newId<'account'>(), name: 'Third', agencyId: third };
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const key = { partnership_id: partnership.id, created_at: platform.now() };
  const tie = { partnership_id: partnership.id, object_kind: 'family', object_id: family.id } as const;
  await transact(platform.database, partnership.id, async ({ sql }) => {
    await sql
      .insertInto('agency')
      .values({ ...key, id: third, name: 'Tarn School', sector: 'education' })
      .execute();
    const account = { id: thirdLead.accountId, email: `${thirdLead.accountId}@example.org`, name: 'Third' };
    await sql
      .insertInto('account')
      .values({ ...key, ...account, role: 'agency-lead', agency_id: third, state: 'active' })
      .execute();
    await sql
      .insertInto('relation')
      .values([
        {
          ...tie,
          id: newId<'relation'>(),
          who_kind: 'agency',
          who_id: third,
          kind: 'involved',
          from_at: key.created_at,
        },
        {
          ...tie,
          id: newId<'relation'>(),
          who_kind: 'account',
          who_id: chair.accountId,
          kind: 'chair',
          from_at: key.created_at,
        },
        {
          ...tie,
          id: newId<'relation'>(),
          who_kind: 'account',
          who_id: reviewer.accountId,
          kind: 'reviewer',
          from_at: key.created_at,
        },
      ])
      .execute();
  });
  await sendDemonstrationFiles(platform, lead, family, [
    { agencyId: first, path: writeChronologyCsv(rows, 'a.csv') },
  ]);
  const found = async (words: string) =>
    transact(platform.database, partnership.id, ({ sql }) =>
      sql
        .selectFrom('entry')
        .select('id')
        .where('family_id', '=', family.id)
        .where('event', 'like', `%${words}%`)
        .executeTakeFirstOrThrow(),
    );
  const { id: entryId } = await found('informant');
  const readers = {
    lead,
    practitioner,
    otherLead: partnership.otherLead,
    thirdLead,
    officer,
    chair,
    reviewer,
  };
  const decide = async (
    handling: Handling,
    more: {
      readonly named?: readonly AgencyId[];
      readonly notFor?: AccountId;
      readonly by?: PersonActor;
    } = {},
    entry = entryId,
  ) => {
    const { by = lead, named = [], notFor } = more;
    const { version, notFor: kept } = await offerHandling(platform, lead, {
      familyId: family.id,
      entryId: entry,
    });
    await decideEntryHandling(platform, by, {
      familyId: family.id,
      entryId: entry,
      version,
      handling,
      named,
      stillNotFor: kept.map(({ id }) => id),
      alsoNotFor: notFor === undefined ? null : { accountId: notFor, reason: 'Her brother' },
    });
  };
  /** Whoever is told of the entry by its page, by the list with its count, and in what documents are made of; all three agree. */
  const readersOf = async (entry = entryId): Promise<readonly string[]> => {
    const told: string[] = [];
    for (const [name, actor] of Object.entries(readers)) {
      const { rows: listed, total } = await readChronology(platform, actor, {
        familyId: family.id,
        filters: noFilters,
        sort: { by: 'date', direction: 'ascending' },
        from: null,
        forPaper: false,
      });
      const isListed = listed.some(({ id }) => id === entry);
      expect(total).toBe(listed.length);
      const opened = await readOneEntry(platform, actor, { familyId: family.id, id: entry }).then(
        () => true,
        () => false,
      );
      const files = await transact(platform.database, partnership.id, (tx) =>
        restoreFamilyChronology(tx, actor, family.id, platform.now()),
      );
      const isInDocuments = JSON.stringify(files).includes('informant');
      expect([opened, isInDocuments], name).toEqual([isListed, isListed]);
      if (isListed) told.push(name);
    }
    return told;
  };
  return { partnership, family, lead, third, entryId, readers, found, decide, readersOf };
}

const all = ['lead', 'practitioner', 'otherLead', 'thirdLead', 'officer', 'chair', 'reviewer'];

test('each way of keeping an entry shows it to those alone whom it names, on pages, in counts and in documents', async () => {
  const { decide, readersOf, third } = await begin();
  expect(await readersOf()).toEqual(all);
  await decide('review-panel');
  expect(await readersOf()).toEqual(['lead', 'practitioner', 'officer', 'reviewer']);
  await decide('named-agencies', { named: [third] });
  expect(await readersOf()).toEqual(['lead', 'practitioner', 'thirdLead']);
  await decide('originator');
  expect(await readersOf()).toEqual(['lead', 'practitioner']);
  await decide('core-group');
  expect(await readersOf()).toEqual(all);
});

test('a person whom an entry is not for does not see it, whatever they are, and everybody else does', async () => {
  for (const name of ['practitioner', 'officer', 'thirdLead', 'chair', 'reviewer'] as const) {
    const { decide, readersOf, readers, third } = await begin();
    await decide('core-group', { notFor: readers[name].accountId });
    expect(await readersOf()).toEqual(all.filter((one) => one !== name));
    if (name !== 'thirdLead') continue;
    await decide('named-agencies', { named: [third] });
    expect(await readersOf()).toEqual(['lead', 'practitioner']);
  }
});

test('nobody but a lead of the agency that wrote an entry decides, not even whoever may read it', async () => {
  const { decide, readers, lead } = await begin();
  await decide('review-panel');
  for (const [name, by] of Object.entries(readers)) {
    if (by === lead) continue;
    const refused = { code: ['otherLead', 'thirdLead'].includes(name) ? 'not-found' : 'not-allowed' };
    await expect(decide('core-group', { by }), name).rejects.toMatchObject(refused);
  }
  await decide('core-group');
  await expect(decide('originator', { by: readers.otherLead })).rejects.toMatchObject({
    code: 'not-allowed',
  });
});

test('of two leads who decide at once the second is told, and the first one’s decision stands', async () => {
  const { family, entryId, lead, decide, readersOf } = await begin();
  const seen = await offerHandling(platform, lead, { familyId: family.id, entryId });
  await decide('originator');
  const second = {
    familyId: family.id,
    entryId,
    version: seen.version,
    named: [],
    stillNotFor: [],
    alsoNotFor: null,
  };
  await expect(
    decideEntryHandling(platform, lead, { ...second, handling: 'core-group' }),
  ).rejects.toMatchObject({ code: 'changed-meanwhile' });
  expect(await readersOf()).toEqual(['lead', 'practitioner']);
});

test('who is named is one who is involved, or could read it: anybody else is refused, and nothing is decided', async () => {
  const { partnership, decide, readersOf, lead } = await begin();
  const elsewhere = await makePartnership(platform);
  const wrong = [
    { named: [elsewhere.agencies.first] },
    { named: [partnership.agencies.first] },
    { notFor: elsewhere.people.officer.accountId },
    { notFor: partnership.people.analyst.accountId },
    { notFor: lead.accountId },
  ];
  for (const more of wrong)
    await expect(decide('named-agencies', more)).rejects.toMatchObject({ code: 'handling-not-fitting' });
  expect(await readersOf()).toEqual(all);
});

test('its own agency is told from whom an entry is withheld and why, and others are told nothing of it', async () => {
  const { family, entryId, lead, decide, readers, third } = await begin();
  await decide('named-agencies', { named: [third], notFor: readers.practitioner.accountId });
  const told = await readOneEntry(platform, lead, { familyId: family.id, id: entryId });
  expect(told.entry.keeping).toMatchObject({
    readBy: 'Harbour Health Trust, Tarn School',
    withheldFrom: [
      'Partnership officers',
      'Reviewers',
      'Conference chairs',
      'Guests of the family',
      'Northmere Police',
      `${readers.practitioner.name}, by name: Her brother`,
    ],
    decided: { by: lead.name },
    mayDecide: true,
  });
  const other = await readOneEntry(platform, readers.thirdLead, { familyId: family.id, id: entryId });
  expect(other.entry.keeping).toBeNull();
  expect(JSON.stringify(other)).not.toContain('Her brother');
  const { rows: withheld } = await readWithheld(platform, lead, { familyId: family.id });
  expect(withheld.map(({ id, withheldFrom }) => [id, withheldFrom.length])).toEqual([[entryId, 6]]);
  const ofThird = await readWithheld(platform, readers.thirdLead, { familyId: family.id });
  expect(ofThird.rows).toEqual([]);
});

test('what was decided stays when the file is sent again, and a row with other words is for its agency alone until they decide', async () => {
  const { family, partnership, entryId, lead, found, decide, readersOf, readers, third } = await begin();
  await decide('named-agencies', { named: [third], notFor: readers.practitioner.accountId });
  const send = (again: typeof rows) =>
    sendInsteadOfAll(platform, lead, family, partnership.agencies.first, [
      writeChronologyCsv(again, 'b.csv'),
    ]);
  const more = { date: '15/03/2012', event: 'Called' };
  await send([...rows, more]);
  expect((await found('informant')).id).toBe(entryId);
  expect(await readersOf()).toEqual(['lead', 'thirdLead']);
  await send([...rows.slice(0, 1), { date: '13/03/2012', event: 'An informant names a visitor again' }]);
  const { id } = await found('informant');
  expect(id).not.toBe(entryId);
  expect(await readersOf(id)).toEqual(['lead']);
  const told = await readOneEntry(platform, lead, { familyId: family.id, id });
  expect(told.entry.keeping).toMatchObject({ heldBack: true, decided: null });
});

test('the log of who looked tells of a decision to those who may read the entry, and is silent to others', async () => {
  const { family, decide, readers } = await begin();
  const asked = { familyId: family.id, child: null, person: null, from: null, to: null };
  const events = async () =>
    (await readWhoLooked(platform, readers.officer, asked)).rows.map(({ event }) => event);
  await decide('review-panel');
  expect(await events()).toContain('handling-decided');
  await decide('originator');
  expect(await events()).not.toContain('handling-decided');
});
