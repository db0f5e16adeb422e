import { sql } from 'kysely';
import type { Handling } from '../../../src/features/chronology/domain/handling.ts';
import { offerPurge, purgeEntry } from '../../../src/features/chronology/operations/purge-entry.ts';
import { readSentFile } from '../../../src/features/chronology/operations/read-sent-file.ts';
import { readSubmission } from '../../../src/features/chronology/operations/read-submission.ts';
import {
  type FileToSend,
  sendChronology,
} from '../../../src/features/chronology/operations/send-chronology.ts';
import { putIn, submitChronology } from '../../../src/features/chronology/operations/submit-chronology.ts';
import { setEntryHandling } from '../../../src/features/chronology/store/row-handling.ts';
import type { EntryId, SubmissionId } from '../../../src/features/chronology/store/submission.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import { tableClasses } from '../../../src/platform/database/table-classes.ts';
import { transact } from '../../../src/platform/database/transact.ts';
import { type CsvRow, writeCells, writeChronologyCsv } from './chronology-csv.ts';
import { besideAll, insteadOfAll, makeFamily } from './family.ts';
import { makePartnership } from './partnership.ts';
import { runJobHalfway, runJobNow } from './run-job-now.ts';
import type { TestPlatform } from './test-platform.ts';

/** A word of the row that must not be kept, and of nothing else. */
export const purgedWord = 'Oakhollow';
export const visitRow: CsvRow = {
  date: '12/03/2012',
  event: 'Home visit: both children seen in their rooms',
};
/** Of another family, by mistake. */
export const wrongRow: CsvRow = {
  date: '13/03/2012',
  event: `Peregrine ${purgedWord} was seen in the clinic about his left arm`,
};
export const callRow: CsvRow = { date: '20/03/2012', event: 'School was called' };

/** A family with two agencies, the first of which sends a row that must not be kept. */
export async function beginPurging(platform: TestPlatform) {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const familyId = family.id;
  const lead = partnership.people['agency-lead'];
  const inside = <T>(work: Parameters<typeof transact<T>>[2]) =>
    transact(platform.database, partnership.id, work);
  const told = (actor: PersonActor, submissionId: SubmissionId) =>
    readSubmission(platform, actor, { familyId, submissionId, filter: 'all', from: null });
  const which = async (submissionId: SubmissionId) => {
    const { version } = await told(lead, submissionId);
    return { familyId, submissionId, version };
  };
  const idOf = async (words: string): Promise<EntryId> => {
    const { id } = await inside((tx) =>
      tx.sql
        .selectFrom('entry')
        .select('id')
        .where('family_id', '=', familyId)
        .where('event', 'like', `%${words}%`)
        .orderBy('order_key')
        .orderBy('id')
        .limit(1)
        .executeTakeFirstOrThrow(),
    );
    return id;
  };
  const askFor = async (file: FileToSend, { beside = false, by = lead } = {}) => {
    platform.pass(1000);
    const place = await (beside ? besideAll : insteadOfAll)(platform, lead, familyId, first);
    const files = [file];
    const { sent } = await sendChronology(platform, by, { familyId, agencyId: first, files, place });
    const [one] = sent;
    if (one === undefined) throw new Error('nothing was sent');
    return one;
  };
  const ask = (rows: readonly CsvRow[], how: { beside?: boolean; by?: PersonActor } = {}) =>
    askFor({ name: 'ours.csv', path: writeChronologyCsv(rows) }, how);
  const read = async ({ submissionId, jobId }: Awaited<ReturnType<typeof askFor>>) => {
    await runJobNow(platform, partnership.id, jobId, readSentFile);
    return submissionId;
  };
  const wait = async (rows: readonly CsvRow[], how: { beside?: boolean; by?: PersonActor } = {}) =>
    read(await ask(rows, how));
  const waitCells = async (cells: readonly (readonly string[])[], name: string) =>
    read(await askFor({ name, path: writeCells(cells) }));
  const submit = async (submissionId: SubmissionId) =>
    (await submitChronology(platform, lead, await which(submissionId))).jobId;
  const putWaiting = async (submissionId: SubmissionId) => {
    await runJobNow(platform, partnership.id, await submit(submissionId), putIn);
    return submissionId;
  };
  return {
    partnership,
    family,
    lead,
    officer: partnership.people.officer,
    agencyId: first,
    told,
    which,
    idOf,
    inside,
    /** Sends a file and lets it wait. */
    wait,
    /** The same with a file as it is given, without the headings that `wait` writes. */
    waitCells,
    putCells: async (cells: readonly (readonly string[])[], name: string) =>
      putWaiting(await waitCells(cells, name)),
    /** The same beside what stands. */
    putBeside: async (cells: readonly (readonly string[])[], name: string) =>
      putWaiting(await read(await askFor({ name, path: writeCells(cells) }, { beside: true }))),
    /** The same with a file of any kind. */
    putFile: async (file: FileToSend) => putWaiting(await read(await askFor(file))),
    /** Sends a file and puts it in. */
    put: async (rows: readonly CsvRow[], how: { beside?: boolean } = {}) => putWaiting(await wait(rows, how)),
    /** Sends a file, and stops just before what was read of it is written. */
    async readHalfway(rows: readonly CsvRow[], by: PersonActor = lead) {
      const { submissionId, jobId } = await ask(rows, { by });
      return { submissionId, goOn: await runJobHalfway(platform, partnership.id, jobId, readSentFile) };
    },
    /** Puts a file in that waits, up to the moment in which it is written. */
    putInHalfway: async (submissionId: SubmissionId) =>
      runJobHalfway(platform, partnership.id, await submit(submissionId), putIn),
    async keep(words: string, handling: Handling) {
      const entryId = await idOf(words);
      const decided = { familyId, entryId, handling, decidedBy: lead.accountId };
      await inside((tx) => setEntryHandling(tx, decided, platform.now()));
    },
    async purge(words = purgedWord, actor: PersonActor = lead) {
      const why = { ground: 'wrong-child', reason: 'Written into the wrong record.' } as const;
      const entry = { familyId, entryId: await idOf(words) };
      const { wording } = await offerPurge(platform, actor, entry);
      return purgeEntry(platform, actor, { ...entry, wording, ...why });
    },
    /** Every table of the partnership in which the word stands. */
    places: (word = purgedWord) =>
      inside(async (tx) => {
        const found: string[] = [];
        const pattern = new RegExp(`${word}|${Buffer.from(word).toString('hex')}`, 'i');
        for (const [table, kind] of Object.entries(tableClasses)) {
          if (kind !== 'tenant') continue;
          const { rows } = await sql<{ one: string }>`
            select t::text as one from ${sql.table(table)} t
             where partnership_id = ${partnership.id}`.execute(tx.sql);
          if (rows.some(({ one }) => pattern.test(one))) found.push(table);
        }
        return found;
      }),
  };
}
