import { afterAll, expect, test } from 'vitest';
import { makeFamily } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { type GivenInPart, givenEntry, typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { noFilters } from '../store/entry-filters.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { askExport } from './ask-export.ts';
import { changeEntry, offerEntryChange } from './change-entry.ts';
import { offerPurge, purgeEntry } from './purge-entry.ts';
import { readChronology } from './read-chronology.ts';
import { readExport } from './read-export.ts';
import { readFindings } from './read-findings.ts';
import { readOneEntry } from './read-one-entry.ts';
import { readWordings } from './read-wordings.ts';
import { sendExport } from './send-export.ts';
import { writeExport } from './write-export.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);
const brought = { kind: 'appointment', whose: 'child', attendance: 'was-not-brought' } as const;
const attended = { ...brought, attendance: 'attended' } as const;
const worker = { kind: 'allocation', post: 'worker', from: 'Zadie Quell', to: null, reason: 'Left' } as const;

async function begin(given: Parameters<typeof typeEntry>[3]) {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const { practitioner, officer } = partnership.people;
  const id = await typeEntry(platform, practitioner, family, given);
  const which = { familyId: family.id, entryId: id };
  const change = (version: number, more: GivenInPart) =>
    changeEntry(platform, practitioner, { ...which, version, given: givenEntry({ ...given, ...more }) });
  const read = async (actor: PersonActor) =>
    (await readOneEntry(platform, actor, { familyId: family.id, id })).entry;
  return { partnership, family, practitioner, officer, which, change, read };
}

const event = 'Dental review.';

test('what an entry states of its kind is kept with it, changed with it, and told among what it said before', async () => {
  const { practitioner, officer, which, change, read } = await begin({
    ...{ event, kind: 'appointment', detail: brought },
  });
  expect(await read(officer)).toMatchObject({
    ...{ kind: 'Appointment', detail: 'was not brought', kindInDetail: 'Appointment: was not brought' },
    themes: ['Not brought or did not attend'],
  });
  expect((await offerEntryChange(platform, practitioner, which)).entry.detail).toEqual(brought);
  expect(await change(1, { detail: brought })).toMatchObject({ kind: 'same' });
  expect(await change(1, { detail: attended })).toMatchObject({ kind: 'changed' });
  expect(await read(officer)).toMatchObject({ kindInDetail: 'Appointment: attended', themes: [] });
  const { wordings } = await readWordings(platform, officer, which);
  expect(JSON.stringify(wordings)).toMatch(/Kind in detail.*was not brought.*attended/);
  await change(2, { kind: 'visit', detail: null });
  expect(await read(officer)).toMatchObject({ kind: 'Visit', detail: null, kindInDetail: null });
});

test('the findings of a family count what is stated, and no more what was put right since', async () => {
  const { family, officer, practitioner, change } = await begin({
    ...{ event, kind: 'appointment', detail: brought, when: '5 March 2024' },
  });
  for (const when of ['12 March 2024', '19 March 2024'])
    await typeEntry(platform, practitioner, family, { event, kind: 'appointment', detail: brought, when });
  const told = async () =>
    JSON.stringify(await readFindings(platform, officer, { familyId: family.id, shown: 'open' }));
  expect(await told()).toContain('Three appointments were not kept');
  await change(1, { detail: { ...brought, attendance: 'cancelled-by-service' }, when: '5 March 2024' });
  expect(await told()).not.toContain('appointments were not kept');
});

test('whoever may not read an entry is told nothing of what it states, in no list', async () => {
  const { family, officer, practitioner } = await begin({
    ...{ event, kind: 'allocation', detail: worker, handling: 'originator' },
  });
  const list = async (actor: PersonActor) => {
    const asked = {
      filters: noFilters,
      sort: { by: 'date', direction: 'ascending' },
      from: null,
      forPaper: false,
    } as const;
    return JSON.stringify(await readChronology(platform, actor, { familyId: family.id, ...asked }));
  };
  expect(await list(practitioner)).toContain('Change of worker: the worker, from Zadie Quell');
  expect(await list(officer)).not.toMatch(/Zadie|Change of worker: /);
});

test('a document without names has no worker whom an entry states, by one word and in small letters too', async () => {
  const { partnership, family, officer } = await begin({
    ...{ event, kind: 'allocation', detail: { ...worker, from: 'okonkwo', to: 'Joy' } },
  });
  const asked = { form: 'csv', title: null, from: null, to: null, anonymised: true } as const;
  const request = { familyId: family.id, ...asked, reason: 'for the panel' };
  const { id, jobId } = await askExport(platform, officer, request);
  await runJobNow(platform, partnership.id, jobId, writeExport);
  const { body } = await sendExport(platform, officer, { familyId: family.id, id });
  const text = await new Response(body as never).text();
  expect(text).toContain('the worker, from Professional 1 to Professional 2');
  expect(text).not.toMatch(/okonkwo|joy/i);
  const { names } = (await readExport(platform, officer, { familyId: family.id, id })).export;
  expect(JSON.stringify(names)).toContain('Professional 2');
});

test('an entry that is removed for good leaves nothing of what it stated, in no table', async () => {
  const { partnership, which, change } = await begin({ event, kind: 'allocation', detail: worker });
  await change(1, { detail: { ...worker, to: 'Bram Ostler' } });
  const held = () =>
    transact(platform.database, partnership.id, async ({ sql }) =>
      JSON.stringify([
        await sql.selectFrom('entry').selectAll().execute(),
        await sql.selectFrom('entry_version').selectAll().execute(),
        await sql.selectFrom('audit_log').selectAll().execute(),
      ]),
    );
  expect(await held()).toMatch(/Zadie Quell.*Bram Ostler/);
  const lead = partnership.people['agency-lead'];
  const { wording } = await offerPurge(platform, lead, which);
  const why = { ground: 'wrong-child', reason: 'Of another family' } as const;
  await purgeEntry(platform, lead, { ...which, wording, ...why });
  expect(await held()).not.toMatch(/Zadie|Quell|Bram|Ostler/);
});
