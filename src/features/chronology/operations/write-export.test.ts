import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import {
  demonstrationPath,
  makeFamily,
  sendDemonstrationFiles,
} from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import { transact } from '../../../platform/database/transact.ts';
import { closeReaders } from '../../../platform/documents/read-document.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import type { Handling } from '../domain/handling.ts';
import { suggestSharing } from '../domain/knowledge/settle-sharing.ts';
import { nothingSaid } from '../domain/said/said-on-record.ts';
import { setEntryHandling } from '../store/row-handling.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { askExport, type ExportRequest } from './ask-export.ts';
import { prepareReport } from './prepare-report.ts';
import { readExport } from './read-export.ts';
import { sendExport } from './send-export.ts';
import { writeExport } from './write-export.ts';
import { reportBytes } from './write-report.ts';

const platform = await testPlatform();
afterAll(() => Promise.all([closeReaders(), closeAnalysts()]));

const forms = ['docx', 'xlsx', 'html', 'csv', 'json'] as const;
const ownChildren = ['Elowen Marrick', 'Tobias Marrick'];

async function marrickFamily() {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, {
    involved: [first, second],
    name: 'Marrick',
    children: ownChildren,
  });
  const { officer } = partnership.people;
  const files = [
    { agencyId: first, path: 'marrick/health.docx', agency: 'Harbour Health Trust' },
    { agencyId: second, path: 'marrick/police.xlsx', agency: 'Northmere Police' },
  ];
  await sendDemonstrationFiles(platform, officer, family, files);
  return { partnership, family, officer, files };
}

const health = [
  {
    date: '12/03/2012',
    child: 'Elowen',
    event: 'Elowen was seen with her mother, Kerensa Marrick. Tobias was at school.',
  },
  {
    date: '13/03/2012',
    child: 'Tobias',
    event: 'Tobias Marrick was not brought to the clinic',
    response: 'Ms K Marrick was rung',
  },
];
const police = [
  { date: '14/03/2012', event: 'Called to the Marricks’ home' },
  { date: '15/03/2012', event: 'An informant names a visitor', child: 'Elowen' },
];

/** Four entries, so that writing a document takes no time. */
async function smallFamily() {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const named = { involved: [first, second], name: 'Marrick', children: ownChildren };
  const family = await makeFamily(platform, partnership, named);
  const { officer } = partnership.people;
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv(health, 'elowen-marrick.csv') },
    { agencyId: second, path: writeChronologyCsv(police) },
  ]);
  return { partnership, family, officer };
}

const plain: Omit<ExportRequest, 'familyId' | 'form'> = {
  title: null,
  from: null,
  to: null,
  anonymised: false,
  reason: 'for the panel',
};

async function exportOf(actor: PersonActor, familyId: FamilyId, request: Omit<ExportRequest, 'familyId'>) {
  const { id, jobId } = await askExport(platform, actor, { familyId, ...request });
  const state = await runJobNow(platform, actor.partnershipId, jobId, writeExport);
  const told = await readExport(platform, actor, { familyId, id });
  if (state === 'failed') return { id, told: told.export, name: '', bytes: new Uint8Array() };
  const { name, body } = await sendExport(platform, actor, { familyId, id });
  return {
    id,
    told: told.export,
    name,
    bytes: new Uint8Array(await new Response(body as never).arrayBuffer()),
  };
}

/** Every text of a document, that of its properties too. */
function textsOf(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50) return new TextDecoder().decode(bytes);
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${new TextDecoder().decode(part)}`)
    .join('\n');
}

test('a document is, byte for byte, what the command line writes from the same files, and whose record it is', async () => {
  const { family, officer, files } = await marrickFamily();
  const prepared = await prepareReport({
    ...{ cast: null, anonymise: false, glossary: null, title: null, outputs: [] },
    files: files.map(({ path, agency }) => ({ path: demonstrationPath(path), agency })),
    ...{ today: dayOfInstant(platform.now()), from: null, to: null },
  });
  if (!prepared.ok) throw prepared.error[0];
  const agencies = files.map(({ agency }) => agency);
  const suggestedSharing = suggestSharing(prepared.value.report.merged.entries, agencies).length;
  const of = { ...prepared.value.report, said: { ...nothingSaid, agencies }, suggestedSharing };
  for (const form of forms) {
    const { bytes, told, name, id } = await exportOf(officer, family.id, { ...plain, form });
    const number = id.slice(-8);
    const stoodAt = platform.now().toISOString();
    const record = { reference: family.reference, name: family.name, number, stoodAt };
    expect([told.state, name]).toEqual(['ready', `chronology-${number}-2026-11-24.${form}`]);
    const written = await reportBytes({ ...of, record }, form);
    expect(Buffer.from(bytes).equals(Buffer.from(written)), form).toBe(true);
  }
});

test('no name of the family is in an anonymised document: not in its texts, its properties or its name', async () => {
  const { family, officer } = await smallFamily();
  const known = await exportOf(officer, family.id, { ...plain, form: 'json' });
  const names = ['Marrick', 'Elowen', 'Tobias', 'Kerensa'];
  for (const canary of names) expect(textsOf(known.bytes)).toContain(canary);
  for (const form of forms) {
    const request = { ...plain, form, anonymised: true };
    const { bytes, name, id } = await exportOf(officer, family.id, request);
    const text = textsOf(bytes);
    expect(text).toMatch(/Child A/);
    for (const canary of names)
      expect(text.toLowerCase(), `${form} ${canary}`).not.toContain(canary.toLowerCase());
    expect(name).toBe(`chronology-anonymised-${id.slice(-8)}-2026-11-24.${form}`);
  }
});

test('a document holds what its asker may see when it is written, and nothing that handling keeps from them', async () => {
  const { family, officer, partnership } = await smallFamily();
  const [hidden] = await transact(platform.database, family.partnershipId, ({ sql }) =>
    sql
      .updateTable('entry')
      .set({ handling: 'originator' })
      .where('family_id', '=', family.id)
      .where('agency_id', '=', partnership.agencies.second)
      .where('event', 'like', 'An informant%')
      .returning('event')
      .execute(),
  );
  const event = hidden?.event ?? '';
  expect(event).not.toBe('');
  const forOfficer = await exportOf(officer, family.id, { ...plain, form: 'csv' });
  const forPolice = await exportOf(partnership.otherLead, family.id, { ...plain, form: 'csv' });
  expect(textsOf(forOfficer.bytes)).not.toContain(event);
  expect(textsOf(forPolice.bytes)).toContain(event);
});

test('nobody takes what another asked for, and nobody after its time', async () => {
  const { family, officer, partnership } = await smallFamily();
  const lead = partnership.people['agency-lead'];
  const { id } = await exportOf(lead, family.id, { ...plain, form: 'csv' });
  const key = { familyId: family.id, id };
  for (const other of [officer, partnership.otherLead]) {
    await expect(sendExport(platform, other, key)).rejects.toMatchObject({ code: 'not-found' });
    await expect(readExport(platform, other, key)).rejects.toMatchObject({ code: 'not-found' });
  }
  const days = 86_400_000;
  platform.pass(7 * days);
  await expect(sendExport(platform, lead, key)).rejects.toMatchObject({ code: 'not-found' });
  expect((await readExport(platform, lead, key)).export.state).toBe('expired');
  platform.pass(-7 * days);
});

test('a document is refused once its asker has another role or agency, or something in it is kept from them now', async () => {
  const { family, officer, partnership } = await smallFamily();
  const police = partnership.otherLead;
  const { id } = await exportOf(police, family.id, { ...plain, form: 'csv' });
  const key = { familyId: family.id, id };
  const next = { href: `/families/${family.id}/exports/new` };
  const words = { what: expect.stringContaining('What you may read'), next };
  const outdated = { code: 'changed-meanwhile', words };
  const moved = { ...police, agencyId: partnership.agencies.first };
  await expect(sendExport(platform, moved, key)).rejects.toMatchObject(outdated);
  await expect(
    sendExport(platform, { ...police, role: 'officer', agencyId: null }, key),
  ).rejects.toMatchObject(outdated);
  expect((await readExport(platform, moved, key)).export.state).toBe('outdated');

  const ofOfficer = { ...key, id: (await exportOf(officer, family.id, { ...plain, form: 'csv' })).id };
  await transact(platform.database, family.partnershipId, async (tx) => {
    const entry = await tx.sql
      .selectFrom('entry')
      .select('id')
      .where('family_id', '=', family.id)
      .where('event', 'like', 'An informant%')
      .executeTakeFirstOrThrow();
    const decided = { familyId: family.id, entryId: entry.id, handling: 'originator' as const };
    await setEntryHandling(tx, { ...decided, decidedBy: police.accountId }, platform.now());
  });
  await expect(sendExport(platform, officer, ofOfficer)).rejects.toMatchObject(outdated);
  expect((await sendExport(platform, police, key)).name).toMatch(/csv$/);
});

test('a document is not withdrawn by a decision about an entry that its asker could not read before either', async () => {
  const { family, officer, partnership } = await smallFamily();
  const police = partnership.otherLead;
  const lead = partnership.people['agency-lead'];
  const { first } = partnership.agencies;
  const decide = (handling: Handling, named: readonly AgencyId[] = []) =>
    transact(platform.database, family.partnershipId, async (tx) => {
      const { id: entryId } = await tx.sql
        .selectFrom('entry')
        .select('id')
        .where('family_id', '=', family.id)
        .where('event', 'like', 'An informant%')
        .executeTakeFirstOrThrow();
      const decided = { familyId: family.id, entryId, handling, named, decidedBy: police.accountId };
      await setEntryHandling(tx, decided, platform.now());
    });
  const asked = async (actor: PersonActor) => {
    platform.pass(60_000);
    const { id } = await exportOf(actor, family.id, { ...plain, form: 'csv' });
    platform.pass(60_000);
    return { familyId: family.id, id };
  };
  await decide('named-agencies', [first]);
  const ofOfficer = await asked(officer);
  const ofLead = await asked(lead);
  await decide('originator');
  await expect(sendExport(platform, lead, ofLead)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  expect((await sendExport(platform, officer, ofOfficer)).name).toMatch(/csv$/);
  await decide('core-group');
  expect((await sendExport(platform, lead, ofLead)).name).toMatch(/csv$/);
  platform.pass(-240_000);
});

test('where somebody’s part in the family has ended before the document was written, none is', async () => {
  const { family, partnership } = await smallFamily();
  const lead = partnership.people['agency-lead'];
  const { jobId } = await askExport(platform, lead, { familyId: family.id, ...plain, form: 'csv' });
  await transact(platform.database, family.partnershipId, ({ sql }) =>
    sql.updateTable('relation').set({ to_at: platform.now() }).where('object_id', '=', family.id).execute(),
  );
  expect(await runJobNow(platform, family.partnershipId, jobId, writeExport)).toBe('failed');
});

test('where somebody’s agency has ended before the document was written, none is', async () => {
  const { family, partnership } = await smallFamily();
  const lead = partnership.people['agency-lead'];
  const { jobId } = await askExport(platform, lead, { familyId: family.id, ...plain, form: 'csv' });
  await transact(platform.database, family.partnershipId, ({ sql }) =>
    sql
      .updateTable('agency')
      .set({ ended_at: platform.now() })
      .where('id', '=', partnership.agencies.first)
      .execute(),
  );
  expect(await runJobNow(platform, family.partnershipId, jobId, writeExport)).toBe('failed');
});

test('a title that names a child refuses an anonymised document, and says why', async () => {
  const { family, officer } = await smallFamily();
  const title = 'About Elowen Marrick';
  const { told } = await exportOf(officer, family.id, { ...plain, form: 'docx', anonymised: true, title });
  expect(told.state).toBe('failed');
  expect(told.failure?.todo).toContain('Choose a title');
});

test('asking, writing and taking each leave a row of the audit log that names every child, and no name', async () => {
  const { family, officer } = await smallFamily();
  await exportOf(officer, family.id, { ...plain, form: 'csv', anonymised: true });
  const rows = await transact(platform.database, family.partnershipId, ({ sql }) =>
    sql
      .selectFrom('audit_log')
      .innerJoin('audit_subject', 'audit_subject.audit_id', 'audit_log.id')
      .select(['event', 'child_id', 'reason', 'detail'])
      .where('event', 'like', 'export-%')
      .execute(),
  );
  for (const event of ['export-asked', 'export-written', 'export-taken']) {
    const own = rows.flatMap((row) => (row.event === event ? [row.child_id] : []));
    expect(own.toSorted(), event).toEqual([...family.children].toSorted());
  }
  expect(JSON.stringify(rows)).not.toContain('Marrick');
});
