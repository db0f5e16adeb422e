import { expect, test } from 'vitest';
import { type Caller, serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { writeCells, writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import {
  makeFamily,
  sendDemonstrationFiles,
  sendInsteadOfAll,
} from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { dayOf, makeReview } from '../../../../../test/builders/platform/review.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import type { PartnershipId } from '../../../../shared/ids.ts';
import { closeReview } from '../../../reviews/operations/close-review.ts';
import { insertAnswers } from '../../../reviews/store/answers.ts';
import { submissionRoutes } from '../submission-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, submissionRoutes);

async function answerWith(
  partnershipId: PartnershipId,
  request: Parameters<typeof insertAnswers>[1]['id'] | undefined,
  sent: Awaited<ReturnType<typeof sendDemonstrationFiles>>,
): Promise<void> {
  if (request === undefined) throw new Error('the agency is asked');
  const files = sent.map(({ submissionId }) => submissionId);
  await transact(platform.database, partnershipId, (tx) =>
    insertAnswers(tx, { id: request, files }, platform.now()),
  );
}

test('where a review asks an agency, the page for sending leads to what is asked, and to nothing that others are asked', async () => {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const path = `/families/${family.id}/submissions/new`;
  const officer = partnership.people.officer;
  const due = dayOf('2026-12-10');
  const { requests, ...key } = await makeReview(platform, officer, family, [first, second], { due });
  const [ours, theirs] = [first, second].map((id) => requests.find(({ agencyId }) => agencyId === id)?.id);
  const asked = async (caller: Caller) => {
    const { body } = await served.get(path, caller);
    return [ours, theirs].map((id) => body.includes(`/families/${family.id}/requests/${id}"`));
  };
  const lead = served.signIn(partnership.people['agency-lead']);
  expect(await asked(lead)).toEqual([true, false]);
  expect((await served.get(path, lead)).body).toContain('by 10 December 2026');
  expect(await asked(served.signIn(officer))).toEqual([true, true]);
  // What was sent may be no answer: the page of what is asked says how it stands.
  const refused = await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeCells([['no table']]) },
  ]);
  await answerWith(partnership.id, ours, refused);
  expect(await asked(lead)).toEqual([true, false]);
  const rows = [{ date: '12/03/2012' }];
  const instead = await sendInsteadOfAll(platform, officer, family, first, [writeChronologyCsv(rows)]);
  expect(await asked(lead)).toEqual([true, false]);
  await answerWith(partnership.id, ours, instead);
  expect(await asked(lead)).toEqual([true, false]);
  await closeReview(platform, officer, {
    familyId: key.familyId,
    reviewId: key.reviewId,
    version: 1,
    reason: 'It is done',
  });
  expect(await asked(lead)).toEqual([false, false]);
});
