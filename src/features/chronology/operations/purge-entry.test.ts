import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type CsvRow, writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { besideAll, makeFamily, sendAtOnce } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { tableClasses } from '../../../platform/database/table-classes.ts';
import { transact } from '../../../platform/database/transact.ts';
import type { SubmissionId } from '../store/submission.ts';
import {
  tablesOfEntries,
  tablesOfFindings,
  tablesOfLooks,
  tablesOfPairs,
  tablesOfReferences,
} from '../store/tables-of-entries.ts';
import { correctMapping, putBack, removeSubmission } from './change-submission.ts';
import { purgeEntry } from './purge-entry.ts';
import { readSentFile } from './read-sent-file.ts';
import { readSubmission } from './read-submission.ts';

const platform = await testPlatform();
const visit = { date: '12/03/2012', event: 'Home visit: both children seen alone' };
/** Of another family, by mistake. */
const wrong = { date: '13/03/2012', event: 'Peregrine Oakhollow was seen in the clinic' };
const word = 'Oakhollow';

async function begin(rows: readonly CsvRow[] = [visit, wrong]) {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const lead = partnership.people['agency-lead'];
  const told = (actor: PersonActor, submissionId: SubmissionId) =>
    readSubmission(platform, actor, { familyId: family.id, submissionId, filter: 'all', from: null });
  const send = async (some: readonly CsvRow[]) => {
    platform.pass(1000);
    const place = await besideAll(platform, lead, family.id, first);
    const files = [{ name: 'ours.csv', path: writeChronologyCsv(some) }];
    const request = { familyId: family.id, agencyId: first, files, place };
    const [one] = (await sendAtOnce(platform, lead, request)).sent;
    if (one === undefined) throw new Error('nothing was sent');
    await runJobNow(platform, partnership.id, one.jobId, readSentFile);
    return one.submissionId;
  };
  const which = async (submissionId: SubmissionId) => {
    const { version } = await told(lead, submissionId);
    return { familyId: family.id, submissionId, version };
  };
  const inside = <T>(work: Parameters<typeof transact<T>>[2]) =>
    transact(platform.database, partnership.id, work);
  const purge = async (actor: PersonActor = lead) => {
    const { id } = await inside((tx) =>
      tx.sql
        .selectFrom('entry')
        .select('id')
        .where('family_id', '=', family.id)
        .where('event', 'like', `%${word}%`)
        .limit(1)
        .executeTakeFirstOrThrow(),
    );
    const why = { ground: 'wrong-child', reason: 'Written into the wrong record.' } as const;
    return purgeEntry(platform, actor, { familyId: family.id, entryId: id, ...why });
  };
  const placesOf = (some: string) =>
    inside(async (tx) => {
      const found: string[] = [];
      for (const [table, kind] of Object.entries(tableClasses)) {
        if (kind !== 'tenant') continue;
        const { rows: hits } = await sql<{ one: string }>`
          select t::text as one from ${sql.table(table)} t
           where partnership_id = ${partnership.id}`.execute(tx.sql);
        const pattern = new RegExp(`${some}|${Buffer.from(some).toString('hex')}`, 'i');
        if (hits.some(({ one }) => pattern.test(one))) found.push(table);
      }
      return found;
    });
  return {
    partnership,
    family,
    lead,
    officer: partnership.people.officer,
    first: await send(rows),
    send,
    told,
    which,
    purge,
    inside,
    /** Every place of the partnership in which the word stands, by table. */
    places: () => placesOf(word),
    placesOf,
  };
}

test('nothing of what it said is left anywhere, and the other entries of its file stay', async () => {
  const { purge, places, told, lead, first } = await begin();
  expect(await places()).toEqual(expect.arrayContaining(['entry', 'file_chunk']));
  expect(await purge()).toEqual({ files: 1 });
  expect(await places()).toEqual([]);
  const left = await told(lead, first);
  expect(left.counts).toMatchObject({ rows: 1, entries: 1 });
  expect(left.tombstones).toMatchObject([
    { ground: 'wrong-child', reason: 'Written into the wrong record.', by: lead.name },
  ]);
});

test('no digest of what it said is left by which a guess at it could be tried, wherever it stood or left before', async () => {
  const { purge, send, which, lead, inside, placesOf } = await begin();
  await removeSubmission(platform, lead, { ...(await which(await send([wrong]))), reason: 'sent too early' });
  const { row_key } = await inside((tx) =>
    tx.sql
      .selectFrom('entry')
      .select('row_key')
      .where('event', 'like', `%${word}%`)
      .executeTakeFirstOrThrow(),
  );
  expect(await placesOf(row_key)).toEqual(expect.arrayContaining(['entry', 'gone_entry']));
  await purge();
  expect(await placesOf(row_key)).toEqual([]);
});

test('it goes from every file of the agency that holds it, also from what left the chronology, and from what it said before', async () => {
  const { purge, places, send, which, lead } = await begin();
  const second = await send([wrong]);
  await removeSubmission(platform, lead, { ...(await which(second)), reason: 'sent too early' });
  await send([{ ...wrong, source: 'Another log' }, wrong]);
  // A row with another source says something else: it is an entry of its own, and removed by itself.
  const destroyed = [(await purge()).files, (await purge()).files];
  expect(destroyed.reduce((sum, files) => sum + files, 0)).toBe(3);
  expect(await places()).toEqual([]);
});

test('a file that brings it back is refused, and what it holds is destroyed', async () => {
  const { purge, send, told, lead, places } = await begin();
  await purge();
  const again = await send([wrong, { date: '14/03/2012', event: 'School was called' }]);
  expect(await told(lead, again)).toMatchObject({ state: 'refused', refused: { code: 'row-purged-before' } });
  expect(await places()).toEqual([]);
});

test('a file that was destroyed says so where somebody wants it read again', async () => {
  const { purge, told, lead, first, which, partnership, family } = await begin();
  expect(await told(lead, first)).toMatchObject({ mayChange: true, copyGone: false });
  await purge();
  expect(await told(lead, first)).toMatchObject({ mayChange: true, copyGone: true });
  const jobId = await correctMapping(platform, lead, { ...(await which(first)), columns: new Map() });
  await runJobNow(platform, partnership.id, jobId, readSentFile);
  const after = await told(lead, first);
  expect([after.state, after.proposed?.outcome.kind]).toEqual(['submitted', 'refused']);
  expect(after.counts.entries).toBe(1);
  await removeSubmission(platform, lead, { ...(await which(first)), reason: 'not needed' });
  const place = await besideAll(platform, lead, family.id, partnership.agencies.first);
  const back = await putBack(platform, lead, { ...(await which(first)), place });
  await runJobNow(platform, partnership.id, back, readSentFile);
  expect(await told(lead, first)).toMatchObject({ state: 'removed', refused: { code: 'file-destroyed' } });
});

test('officers remove entries of every agency, and a lead those of their own alone', async () => {
  const { purge, partnership, officer, told, first } = await begin();
  await expect(purge(partnership.otherLead)).rejects.toMatchObject({ code: 'not-allowed' });
  await purge(officer);
  expect((await told(officer, first)).tombstones).toHaveLength(1);
  expect((await told(partnership.otherLead, first)).tombstones).toEqual([]);
});

test('every table that holds something of an entry by its id is told of', async () => {
  const { inside } = await begin();
  const columns = await inside(async (tx) => {
    const { rows } = await sql<{ table: string }>`
      select distinct table_name as table from information_schema.columns
       where table_schema = 'public' and column_name like '%entry\_id'`.execute(tx.sql);
    return rows.map(({ table }) => table);
  });
  const known: readonly string[] = [
    ...tablesOfEntries,
    ...tablesOfPairs,
    ...tablesOfFindings,
    ...tablesOfLooks,
    ...tablesOfReferences,
    'draft_row',
    'entry_version',
  ];
  expect(columns.filter((table) => !known.includes(table))).toEqual([]);
});
