import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { writeCells } from '../../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { runJobNow } from '../../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { removeSubmission } from '../../operations/change-submission.ts';
import { putIn, submitChronology } from '../../operations/submit-chronology.ts';
import { submissionRoutes } from '../submission-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, submissionRoutes);

const headings = ['Date', 'Source', 'Kind', 'Event'];
const open = ['14/03/2014', 'Log', 'Home visit', 'Both children were seen'];
const kept = ['15/03/2014', 'Log', 'Police intelligence', 'A man stays there'];

/** A family to which somebody sends one file for the first agency, and what people are told of that. */
async function sent(rows: readonly (readonly string[])[], { byOfficer = false, submitWhenRead = true } = {}) {
  const partnership = await makePartnership(platform);
  const { people, otherLead } = partnership;
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const lead = people['agency-lead'];
  const files = [{ agencyId: first, path: writeCells([headings, ...rows], 'Jessop.csv') }];
  const sender = byOfficer ? people.officer : lead;
  const [one] = await sendDemonstrationFiles(platform, sender, family, files, { submitWhenRead });
  if (one === undefined) throw new Error('a file was sent');
  const { submissionId } = one;
  const familyId = family.id;
  const path = `/families/${familyId}/submissions/${submissionId}`;
  const jsonOf = async (actor: PersonActor) => (await served.get(path, served.giveToken(actor))).json();
  const which = async () => ({ familyId, submissionId, version: (await jsonOf(lead)).version });
  return {
    ...{ partnership, family, officer: people.officer, lead, other: otherLead, which },
    pageOf: async (actor: PersonActor) => (await served.get(path, served.signIn(actor))).body,
    jsonOf,
    /** Who of these is told what the file is called. */
    async told() {
      const [ofOfficer, ofOther, own] = await Promise.all(
        [people.officer, otherLead, people.practitioner].map(jsonOf),
      );
      return {
        officer: ofOfficer.fileName !== null,
        others: ofOther.fileName !== null,
        own: own.fileName !== null,
      };
    },
    async takeBack() {
      await removeSubmission(platform, lead, { ...(await which()), reason: 'Another Jessop' });
    },
    async putIn(actor: PersonActor) {
      const { jobId } = await submitChronology(platform, actor, await which());
      await runJobNow(platform, partnership.id, jobId, putIn);
    },
  };
}

test('whoever may read an entry of a file is told what it is called, by whom it was sent and at which minute, kept rows or not', async () => {
  const { told, pageOf, other } = await sent([open, kept]);
  expect(await told()).toEqual({ officer: true, others: true, own: true });
  const page = await pageOf(other);
  expect(page).toContain('Jessop.csv');
  expect(page).toMatch(/ at \d{2}:\d{2} by agency-lead/);
});

test('of a file of which they may read none they are told its number and its day', async () => {
  const { told, pageOf, jsonOf, officer, other } = await sent([kept]);
  expect(await told()).toEqual({ officer: false, others: false, own: true });
  for (const actor of [officer, other]) {
    const page = await pageOf(actor);
    expect(page).toContain('Harbour Health Trust, file 1');
    expect(page).toContain('Name not told');
    expect(page).not.toMatch(/Jessop|by agency-lead|at \d{2}:\d{2}/);
    expect(await jsonOf(actor)).toMatchObject({ fileName: null, sentAt: '2026-11-24' });
  }
});

test('what an agency is still preparing, and what it took back before it was ever in, its own people are told alone', async () => {
  const { told, takeBack, pageOf, jsonOf, officer, lead } = await sent([open], { submitWhenRead: false });
  expect(await told()).toEqual({ officer: false, others: false, own: true });
  await takeBack();
  expect(await told()).toEqual({ officer: false, others: false, own: true });
  expect(await pageOf(officer)).toMatch(
    /It was never in the chronology\. On 24 November 2026 it was taken back\./,
  );
  expect((await jsonOf(officer)).removed).toMatchObject({ at: '2026-11-24', reason: null });
  expect(await pageOf(lead)).toContain('Another Jessop');
});

test('an officer is told it who checks it, since nobody of the agency sent it; once it is in, whoever may read an entry', async () => {
  const { told, putIn: put, officer } = await sent([kept], { byOfficer: true, submitWhenRead: false });
  expect(await told()).toEqual({ officer: true, others: false, own: true });
  await put(officer);
  expect(await told()).toEqual({ officer: false, others: false, own: true });
});

test('of a file that left, of which nobody reads an entry any more, its own people are told it, and officers who checked it', async () => {
  const ofAgency = await sent([open]);
  await ofAgency.takeBack();
  expect(await ofAgency.told()).toEqual({ officer: false, others: false, own: true });
  expect(await ofAgency.pageOf(ofAgency.officer)).not.toContain('Jessop');
  const byOfficer = await sent([open], { byOfficer: true });
  await byOfficer.takeBack();
  expect(await byOfficer.told()).toEqual({ officer: true, others: false, own: true });
  expect(await byOfficer.pageOf(byOfficer.officer)).toContain('Another Jessop');
  expect(await byOfficer.pageOf(byOfficer.other)).not.toContain('Jessop');
});
