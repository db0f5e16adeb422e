import { afterAll, expect, test } from 'vitest';
import { makeFamily } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { type GivenInPart, givenEntry, typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import { transact } from '../../../platform/database/transact.ts';
import { parseDay } from '../../../shared/day.ts';
import { addEntry } from './add-entry.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { changeEntry, offerEntryChange } from './change-entry.ts';
import { decideEntryHandling, offerHandling } from './decide-handling.ts';
import { readOneEntry } from './read-one-entry.ts';
import { readWhoKnew } from './read-who-knew.ts';
import { restoreFamilyChronology } from './restore-family-chronology.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

const dayLength = 86_400_000;
const health = 'Harbour Health Trust';

/** It is 24 November 2026. */
async function begin() {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const { practitioner } = partnership.people;
  const lead = partnership.people['agency-lead'];
  const known = async (day: string, withoutAssumed: boolean, actor = practitioner, agency = health) => {
    const on = parseDay(day);
    if (on === null) throw new Error('that is a day');
    const asked = { agency, on, withoutAssumed };
    const { known: answer } = await readWhoKnew(platform, actor, family.id, asked);
    return answer?.known.lines ?? [];
  };
  const change = async (
    id: Awaited<ReturnType<typeof typeEntry>>,
    given: GivenInPart,
    actor = practitioner,
  ) => {
    const which = { familyId: family.id, entryId: id };
    const { version } = await offerEntryChange(platform, actor, which);
    return changeEntry(platform, actor, { ...which, version, given: givenEntry(given) });
  };
  const recordedOn = async (id: Awaited<ReturnType<typeof typeEntry>>) =>
    (await readOneEntry(platform, practitioner, { familyId: family.id, id })).entry.recordedOn;
  return { partnership, family, practitioner, lead, first, known, change, recordedOn };
}

test('words that are put in later are not known before: of that day it is told what the entry said then', async () => {
  const { family, practitioner, known, change, recordedOn } = await begin();
  const id = await typeEntry(platform, practitioner, family, { when: 'yesterday', event: 'Nobody came' });
  platform.pass(60 * dayLength);
  await change(id, { when: 'yesterday', event: 'Bruises on both arms' });
  const [then] = await known('2026-11-25', true);
  expect(then).toMatchObject({ words: { event: 'Nobody came' } });
  expect(then?.how).toContain('Recorded by Harbour Health Trust on 24 November 2026.');
  expect(then?.how).toContain('It is told as it read then');
  const [later] = await known('2027-01-23', true);
  expect(later).toMatchObject({ words: { event: 'Bruises on both arms' } });
  expect(later?.how).toBe('Recorded by Harbour Health Trust on 23 January 2027.');
  expect(await recordedOn(id)).toBe('23 January 2027');
  platform.pass(-60 * dayLength);
});

test('what was put right counts for every day before it was typed, and by the day that its author gives now', async () => {
  const { family, practitioner, known, change } = await begin();
  const id = await typeEntry(platform, practitioner, family, {
    when: '12 March 2024',
    event: 'Of another child',
  });
  platform.pass(2 * dayLength);
  await change(id, { when: '12 March 2014', event: 'Nobody came to the door', recorded: '13 March 2014' });
  const right = { words: { event: 'Nobody came to the door' } };
  for (const day of ['2014-03-13', '2026-11-23', '2026-11-26']) {
    const [told, ...more] = await known(day, true);
    expect(told).toMatchObject(right);
    expect(told?.how).toBe('Recorded by Harbour Health Trust on 13 March 2014.');
    expect(more).toEqual([]);
  }
  expect(await known('2014-03-12', true)).toEqual([]);
  // While the first words stood they are what could be read.
  expect(JSON.stringify(await known('2026-11-25', false))).not.toContain('Nobody came');
  platform.pass(-2 * dayLength);
});

test('a former wording that is kept from somebody tells them nothing of what was known then', async () => {
  const { partnership, family, practitioner, lead, known, change } = await begin();
  const secret = { when: 'yesterday', event: 'The informant called' };
  const id = await typeEntry(platform, practitioner, family, { ...secret, handling: 'originator' });
  platform.pass(2 * dayLength);
  await change(id, { ...secret, event: 'Somebody called' });
  const which = { familyId: family.id, entryId: id };
  const { version, wording } = await offerHandling(platform, lead, which);
  const open = { handling: 'core-group', named: [], stillNotFor: [], alsoNotFor: null } as const;
  await decideEntryHandling(platform, lead, { ...which, version, wording, ...open });
  expect(await known('2026-11-25', true, partnership.otherLead)).toEqual([]);
  expect(await known('2026-11-26', true, partnership.otherLead)).toHaveLength(1);
  expect(JSON.stringify(await known('2026-11-25', true))).toContain('The informant called');
  platform.pass(-2 * dayLength);
});

test('what is typed long after it happened is known only as an assumption, unless its author says when it was recorded', async () => {
  const { family, practitioner, known, recordedOn } = await begin();
  const unsaid = await typeEntry(platform, practitioner, family, { event: 'Typed without the day' });
  expect(await recordedOn(unsaid)).toBeNull();
  expect(await known('2026-11-25', true)).toEqual([]);
  expect(await known('2014-03-12', false)).toMatchObject([{ basis: 'assumed' }]);
  const said = await typeEntry(platform, practitioner, family, {
    event: 'Typed with it',
    recorded: '14 March 2014',
  });
  expect(await recordedOn(said)).toBe('14 March 2014');
  expect((await known('2014-03-13', true)).map(({ words }) => words.event)).toEqual([]);
  expect((await known('2014-03-14', true)).map(({ words }) => words.event)).toEqual(['Typed with it']);
});

test('a change that leaves the words leaves the day on which they were recorded; so does not knowing it', async () => {
  const { family, practitioner, change, recordedOn } = await begin();
  const old = { event: 'Seen', recorded: '14 March 2014' };
  const id = await typeEntry(platform, practitioner, family, old);
  await change(id, { ...old, childSeen: 'seen' });
  expect(await recordedOn(id)).toBe('14 March 2014');
  await change(id, { ...old, event: 'Seen, and well' });
  expect(await recordedOn(id)).toBe('24 November 2026');
  await change(id, { event: 'Seen, and well', recorded: '15 March 2014' });
  expect(await recordedOn(id)).toBe('15 March 2014');
  await change(id, { event: 'Seen, and well', recorded: '' });
  expect(await recordedOn(id)).toBeNull();
  await change(id, { event: 'Seen, and very well', recorded: '' });
  expect(await recordedOn(id)).toBeNull();
});

test('a day of recording that is before the event, to come or no day is asked about, and nothing is kept', async () => {
  const { family, practitioner } = await begin();
  for (const [at, recorded] of ['11 March 2014', '1 January 2031', 'soon after'].entries()) {
    const asked = { familyId: family.id, form: `form-of-a-test-number-${at}`, handling: null };
    const added = await addEntry(platform, practitioner, { ...asked, given: givenEntry({ recorded }) });
    expect(added).toMatchObject({ kind: 'when-doubted', doubted: { status: 'recorded-not-read' } });
  }
});

test('an agency that is called otherwise now is one agency still, and knows what it recorded under either name', async () => {
  const { partnership, family, lead, first, known } = await begin();
  await typeEntry(platform, lead, family, { when: 'yesterday', event: 'Before' });
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql.updateTable('agency').set({ name: 'Harbour NHS Trust' }).where('id', '=', first).execute(),
  );
  await typeEntry(platform, lead, family, { when: 'yesterday', event: 'After' });
  expect((await readWhoKnew(platform, lead, family.id, null)).agencies).toEqual(['Harbour NHS Trust']);
  const lines = await known('2026-11-25', false, lead, 'Harbour NHS Trust');
  expect(lines.map(({ words }) => words.event)).toEqual(['Before', 'After']);
  const files = await transact(platform.database, partnership.id, (tx) =>
    restoreFamilyChronology(tx, lead, family.id, platform.now()),
  );
  const called = files.flatMap(({ agency, entries }) => [agency, ...entries.map((one) => one.agency)]);
  expect(new Set(called)).toEqual(new Set(['Harbour NHS Trust']));
});

test('what an agency knew of a missed appointment is told as missed', async () => {
  const { family, practitioner, known } = await begin();
  const detail = { kind: 'appointment', whose: 'child', attendance: 'was-not-brought' } as const;
  const given = { when: 'yesterday', event: 'Dental review.', kind: 'appointment', detail } as const;
  await typeEntry(platform, practitioner, family, given);
  const [then] = await known('2026-11-25', true);
  expect(then?.words).toMatchObject({
    kindInDetail: 'Appointment: was not brought',
    event: 'Dental review.',
  });
});
