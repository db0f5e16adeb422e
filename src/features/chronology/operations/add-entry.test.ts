import { afterAll, expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import {
  makeFamily,
  sendDemonstrationFiles,
  sendInsteadOfAll,
} from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { givenEntry, typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import { parseDay } from '../../../shared/day.ts';
import { noFilters } from '../store/entry-filters.ts';
import { addEntry } from './add-entry.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { offerNewEntry } from './offer-entry-form.ts';
import { readChronology } from './read-chronology.ts';
import { readOneEntry } from './read-one-entry.ts';
import { readWhoKnew } from './read-who-knew.ts';
import { restoreFamilyChronology } from './restore-family-chronology.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

async function begin() {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const { practitioner, officer, chair } = partnership.people;
  const lead = partnership.people['agency-lead'];
  const list = async (actor: PersonActor, filters = {}) => {
    const sort = { by: 'date', direction: 'ascending' } as const;
    const question = { familyId: family.id, filters: { ...noFilters, ...filters }, sort, from: null };
    return readChronology(platform, actor, { ...question, forPaper: false });
  };
  const events = async (actor: PersonActor) => (await list(actor)).rows.map(({ event }) => event);
  const restored = (actor: PersonActor) =>
    transact(platform.database, partnership.id, (tx) =>
      restoreFamilyChronology(tx, actor, family.id, platform.now()),
    );
  return { partnership, family, practitioner, officer, chair, lead, list, events, restored };
}

test('what a practitioner types stands in the merged record among the rows of files, in the order of days', async () => {
  const { partnership, family, practitioner, officer, list, events } = await begin();
  const { first, second } = partnership.agencies;
  const row = (date: string, event: string) => [{ date, event }];
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv(row('10/03/2014', 'Before'), 'a.csv') },
    { agencyId: second, path: writeChronologyCsv(row('14/03/2014', 'After'), 'b.csv') },
  ]);
  await typeEntry(platform, practitioner, family, { when: '12 March 2014', event: 'Between' });
  expect(await events(officer)).toEqual(['Before', 'Between', 'After']);
  const [, typed] = (await list(partnership.otherLead)).rows;
  expect(typed).toMatchObject({ agency: { name: 'Harbour Health Trust' }, source: 'Our own record' });
});

test('entries of one day stand in the order in which they were typed, on pages and in documents', async () => {
  const { family, practitioner, lead, events, restored } = await begin();
  const typed = ['One', 'Two', 'Three', 'Four', 'Five'];
  for (const [at, event] of typed.entries())
    await typeEntry(platform, at % 2 === 0 ? practitioner : lead, family, { event });
  expect(await events(lead)).toEqual(typed);
  const [file] = await restored(lead);
  expect(file?.entries.map(({ event }) => event)).toEqual(typed);
  expect(file).toMatchObject({ file: 'Typed in Sightline', accounts: { rows: 5, entries: 5, setAside: 0 } });
});

test('an entry keeps everything that was typed, says who typed it, and what it was understood as', async () => {
  const { family, practitioner } = await begin();
  const id = await typeEntry(platform, practitioner, family, {
    when: '12/3/2014 14:30',
    meant: '2014-03-12 2014-03-12 day exact 14:30 ',
    response: 'Left a card',
    outcome: 'No answer since',
    children: 'all',
    kind: 'visit',
    childSeen: 'not-seen',
    impact: 'worse',
    source: 'Diary',
  });
  const { entry } = await readOneEntry(platform, practitioner, { familyId: family.id, id });
  expect(entry).toMatchObject({
    date: { written: '12/3/2014 14:30' },
    dateInWords: '12 March 2014, 14:30',
    kind: 'Visit',
    response: 'Left a card',
    outcome: 'No answer since',
    children: ['Mina Brathe', 'Jory Brathe'],
    childSeen: 'not seen',
    impact: 'Worse for the child',
    source: 'Diary',
    authorRole: 'Practitioner',
    recordedOn: null,
    typed: { by: practitioner.name, changed: null, mayChange: true },
  });
});

test('who knew is not assumed of what is typed as it happens: its agency knew from the day on which it was typed', async () => {
  const { family, practitioner } = await begin();
  await typeEntry(platform, practitioner, family, { when: 'yesterday' });
  const ask = async (day: string) => {
    const on = parseDay(day);
    if (on === null) throw new Error('that is a day');
    const question = { agency: 'Harbour Health Trust', on, withoutAssumed: false };
    const { known } = await readWhoKnew(platform, practitioner, family.id, question);
    return known;
  };
  expect((await ask('2026-11-23'))?.known.lines).toEqual([]);
  const after = await ask('2026-11-24');
  expect(JSON.stringify(after?.known.lines)).toContain('Nobody came to the door');
  expect(JSON.stringify(after?.known.lines)).not.toContain('ssumed');
});

test('a date that may mean something else is asked about, and nothing is kept until it is answered', async () => {
  const { family, practitioner, events } = await begin();
  const form = newToken();
  const asked = { familyId: family.id, form, handling: null };
  const first = await addEntry(platform, practitioner, { ...asked, given: givenEntry({ when: '3 May' }) });
  if (first.kind !== 'when-doubted' || first.doubted.status !== 'asked') throw new Error(first.kind);
  expect(await events(practitioner)).toEqual([]);
  const given = givenEntry({ when: '3 May', meant: first.doubted.meaning });
  expect(await addEntry(platform, practitioner, { ...asked, given })).toMatchObject({ when: '3 May 2026' });
  expect(await events(practitioner)).toHaveLength(1);
});

test('the same form five times at once makes one entry; with other words it makes none and says so', async () => {
  const { partnership, family, practitioner, events } = await begin();
  const asked = { familyId: family.id, form: newToken(), handling: null, given: givenEntry() };
  const added = await Promise.all([1, 2, 3, 4, 5].map(() => addEntry(platform, practitioner, asked)));
  expect(new Set(added.map((one) => (one.kind === 'added' ? one.entryId : one.kind))).size).toBe(1);
  const other = { ...asked, given: givenEntry({ event: 'Home visit. The door was opened.' }) };
  expect((await addEntry(platform, practitioner, other)).kind).toBe('added-before');
  expect(await events(practitioner)).toEqual(['Home visit. Nobody came to the door.']);
  const rows = await transact(platform.database, partnership.id, ({ sql }) =>
    sql.selectFrom('audit_log').select('event').where('event', '=', 'entry-added').execute(),
  );
  expect(rows).toHaveLength(1);
});

test('five people of two agencies who type at once lose nothing, and each agency has one place for what it types', async () => {
  const { partnership, family, practitioner, lead, events } = await begin();
  const typists = [practitioner, lead, partnership.otherLead, practitioner, partnership.otherLead];
  await Promise.all(
    typists.map((actor, at) => typeEntry(platform, actor, family, { event: `Number ${at}` })),
  );
  expect((await events(lead)).toSorted()).toEqual(typists.map((_, at) => `Number ${at}`));
  const places = await transact(platform.database, partnership.id, ({ sql }) =>
    sql.selectFrom('submission').select('agency_id').where('kind', '=', 'typed').execute(),
  );
  expect(places).toHaveLength(2);
});

test('a file that goes instead of everything its agency has takes no typed entry out', async () => {
  const { partnership, family, practitioner, lead, events } = await begin();
  const { first } = partnership.agencies;
  const path = (event: string) => writeChronologyCsv([{ date: '10/03/2014', event }], `${event}.csv`);
  await sendDemonstrationFiles(platform, lead, family, [{ agencyId: first, path: path('Old') }]);
  await typeEntry(platform, practitioner, family, { event: 'Typed' });
  await typeEntry(platform, practitioner, family, { event: 'Kept', kind: 'police-intelligence' });
  await sendInsteadOfAll(platform, lead, family, first, [path('New')]);
  expect(await events(lead)).toEqual(['New', 'Typed', 'Kept']);
  // And what is kept of what was typed keeps nothing of the file back.
  expect(await events(partnership.otherLead)).toEqual(['New', 'Typed']);
});

test.each(['police-intelligence', 'legal-advice', 'third-party-health'] as const)(
  'an entry of the kind %s is for its own agency alone, until a lead says otherwise as it is typed',
  async (kind) => {
    const { partnership, family, practitioner, lead, officer, events, restored } = await begin();
    await typeEntry(platform, practitioner, family, { event: 'Kept', kind });
    for (const actor of [officer, partnership.otherLead]) {
      expect(await events(actor)).toEqual([]);
      expect(await restored(actor)).toEqual([]);
    }
    expect(await events(lead)).toEqual(['Kept']);
    const widened = typeEntry(platform, practitioner, family, { kind, handling: 'core-group' });
    await expect(widened).rejects.toMatchObject({ code: 'entry-not-fitting' });
    await typeEntry(platform, lead, family, { event: 'Widened', kind, handling: 'core-group' });
    expect(await events(officer)).toEqual(['Widened']);
  },
);

test('whoever is not of an involved agency adds nothing, nor does an officer or a chair', async () => {
  const { partnership, family, officer, chair } = await begin();
  const other = await makeFamily(platform, partnership, { involved: [partnership.agencies.second] });
  for (const actor of [officer, chair])
    await expect(typeEntry(platform, actor, family)).rejects.toMatchObject({ code: 'not-allowed' });
  const { practitioner } = partnership.people;
  await expect(typeEntry(platform, practitioner, other)).rejects.toMatchObject({ code: 'not-found' });
  await expect(offerNewEntry(platform, practitioner, other.id)).rejects.toMatchObject({ code: 'not-found' });
});

test('the form remembers where entries of this family are taken from, and says nothing of another’s', async () => {
  const { partnership, family, practitioner } = await begin();
  const other = await makeFamily(platform, partnership, { involved: [partnership.agencies.first] });
  await typeEntry(platform, practitioner, family, { source: 'The diary of Mrs Brathe' });
  expect((await offerNewEntry(platform, practitioner, family.id)).source).toBe('The diary of Mrs Brathe');
  expect((await offerNewEntry(platform, practitioner, other.id)).source).toBe('Our own record');
});

test('a child of another family is not taken', async () => {
  const { partnership, family, practitioner } = await begin();
  const other = await makeFamily(platform, partnership);
  const typing = typeEntry(platform, practitioner, family, { children: other.children });
  await expect(typing).rejects.toMatchObject({ code: 'entry-not-fitting' });
});
