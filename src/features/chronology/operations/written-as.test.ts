import { afterAll, expect, test } from 'vitest';
import { beginPurging } from '../../../../test/builders/platform/purge-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import { listAcknowledgements } from '../store/finding-acknowledgements.ts';
import { listComments } from '../store/list-comments.ts';
import { acknowledgeFinding } from './acknowledge-finding.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { addComment } from './comment-on-entry.ts';
import { readFindings } from './read-findings.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

const missed = ['12/03/2012', '26/03/2012', '09/04/2012', '23/04/2012', '07/05/2012'].map((date) => ({
  date,
  event: 'Mina was not brought to her dental appointment',
}));

test('documents tell who commented and acknowledged as what they were then, whatever they are now', async () => {
  const { put, partnership, family, officer, idOf, inside } = await beginPurging(platform);
  const { practitioner } = partnership.people;
  const { first, second } = partnership.agencies;
  await put(missed);
  const familyId = family.id;
  const entryId = await idOf('not brought');
  await addComment(platform, practitioner, { familyId, entryId, words: 'Known to us', form: newToken() });
  const { findings } = await readFindings(platform, practitioner, { familyId, shown: 'open' });
  const findingId = findings?.groups[0]?.findings[0]?.id;
  if (findingId === undefined) throw new Error('nothing stands out');
  await acknowledgeFinding(platform, practitioner, { familyId, findingId, reason: 'She was in hospital' });
  const authors = await inside(async (tx) => {
    await tx.sql
      .updateTable('account')
      .set({ role: 'agency-lead', agency_id: second })
      .where('id', '=', practitioner.accountId)
      .execute();
    const comments = await listComments(tx, officer, familyId, platform.now());
    const acknowledged = await listAcknowledgements(tx, officer, { familyId }, platform.now());
    return [...comments, ...acknowledged].map(({ author }) => author);
  });
  const then = { name: practitioner.name, role: 'practitioner', agencyId: first };
  expect(authors).toEqual([then, then]);
});
