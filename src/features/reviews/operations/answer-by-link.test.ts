import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { makeReview } from '../../../../test/builders/platform/review.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { type TenantTx, transact } from '../../../platform/database/transact.ts';
import { lockHandling } from '../../chronology/store/row-handling.ts';
import { answerByLink } from './answer-by-link.ts';
import { makeUploadLink } from './upload-link.ts';

const platform = await testPlatform();

test('an answer by a link waits for the family first, as a signed-in one does, so that the two never wait for each other', async () => {
  const partnership = await makePartnership(platform);
  const { officer } = partnership.people;
  const { first } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first] });
  const { requestIds } = await makeReview(platform, officer, family, [first]);
  const [requestId] = requestIds;
  if (requestId === undefined) throw new Error('nothing was asked');
  const { path } = await makeUploadLink(platform, officer, { familyId: family.id, requestId });
  const file = { name: 'ours.csv', path: writeChronologyCsv([{ date: '12/03/2012', event: 'Seen' }]) };
  const answer = { kind: 'files', files: [file] } as const;
  const asked = { token: path.split('/').at(-1) ?? '', sender: 'J Hallow', requestId: 'test', answer };
  const { answering } = await transact(platform.database, partnership.id, async (tx) => {
    await lockHandling(tx, family.id);
    const begun = { answering: answerByLink(platform, asked) };
    while (!(await isWaiting(tx)));
    // As whoever sends while they are signed in: nobody holds the request who waits for the family.
    await sql`select from review_request where partnership_id = ${partnership.id} and id = ${requestId}
      for no key update nowait`.execute(tx.sql);
    return begun;
  });
  expect(await answering).toEqual({ kind: 'taken' });
});

/** Whether another transaction of this database waits for a row that somebody holds. */
async function isWaiting(tx: TenantTx): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`select exists (
    select from pg_locks where not granted and pid in (
      select pid from pg_stat_activity where datname = current_database())) as waits`.execute(tx.sql);
  return rows[0]?.waits === true;
}
