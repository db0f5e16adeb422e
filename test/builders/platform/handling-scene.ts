import { basename } from 'node:path';
import { expect } from 'vitest';
import type { Field } from '../../../src/features/chronology/domain/entry.ts';
import type { Handling } from '../../../src/features/chronology/domain/handling.ts';
import {
  correctMapping,
  putBack,
  removeSubmission,
} from '../../../src/features/chronology/operations/change-submission.ts';
import { readSentFile } from '../../../src/features/chronology/operations/read-sent-file.ts';
import { readSubmission } from '../../../src/features/chronology/operations/read-submission.ts';
import { restoreFamilyChronology } from '../../../src/features/chronology/operations/restore-family-chronology.ts';
import { sendChronology } from '../../../src/features/chronology/operations/send-chronology.ts';
import {
  type HandlingDecided,
  setEntryHandling,
} from '../../../src/features/chronology/store/row-handling.ts';
import type { SubmissionId } from '../../../src/features/chronology/store/submission.ts';
import { watchJob } from '../../../src/features/desk/operations/watch-job.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import { transact } from '../../../src/platform/database/transact.ts';
import type { JobId } from '../../../src/shared/ids.ts';
import { type CsvRow, writeCells, writeChronologyCsv } from './chronology-csv.ts';
import { insteadOfAll, makeFamily } from './family.ts';
import { makePartnership } from './partnership.ts';
import { runJobNow } from './run-job-now.ts';
import type { TestPlatform } from './test-platform.ts';

interface HowSent {
  readonly by?: PersonActor;
  readonly place?: 'instead' | 'beside' | 'instead of latest';
  readonly waits?: boolean;
}

/** A family whose first agency sends; others look on. */
export async function beginHandling(platform: TestPlatform) {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const lead = partnership.people['agency-lead'];
  const onlookers = [partnership.people.officer, partnership.otherLead];
  const submissions: SubmissionId[] = [];
  const jobs: JobId[] = [];

  const read = async (jobId: Parameters<typeof runJobNow>[2]) => {
    await runJobNow(platform, partnership.id, jobId, readSentFile);
  };
  const told = (actor: PersonActor, submissionId: SubmissionId) =>
    readSubmission(platform, actor, { familyId: family.id, submissionId, filter: 'all', from: null });
  const latest = (): SubmissionId => {
    const id = submissions.at(-1);
    if (id === undefined) throw new Error('nothing was sent');
    return id;
  };
  const sendFile = async (
    path: string,
    { by = lead, place = 'instead', waits = false }: HowSent = {},
  ): Promise<void> => {
    platform.pass(1000);
    const instead = await insteadOfAll(platform, lead, family.id, first);
    const places = {
      instead,
      beside: instead === null ? null : { kind: 'beside' as const, shown: instead.shown },
      'instead of latest': instead === null ? null : { ...instead, of: [latest()] },
    };
    const request = {
      familyId: family.id,
      agencyId: first,
      files: [{ name: basename(path), path }],
      place: places[place],
      submitWhenRead: !waits,
    };
    for (const { jobId, submissionId } of (await sendChronology(platform, by, request)).sent) {
      submissions.push(submissionId);
      jobs.push(jobId);
      await read(jobId);
    }
  };
  return {
    partnership,
    family,
    lead,
    onlookers,
    /** Of the same agency as the lead. */
    colleague: partnership.people.practitioner,
    officer: partnership.people.officer,
    latest,
    told,
    send: (rows: readonly CsvRow[], by: PersonActor = lead, beside = false) =>
      sendFile(writeChronologyCsv(rows), { by, place: beside ? 'beside' : 'instead' }),
    sendInsteadOfLatest: (rows: readonly CsvRow[]) =>
      sendFile(writeChronologyCsv(rows), { place: 'instead of latest' }),
    /** Sends a file instead of all others, unless told, and lets it wait. */
    async wait(rows: readonly CsvRow[], how: HowSent = {}): Promise<SubmissionId> {
      await sendFile(writeChronologyCsv(rows), { ...how, waits: true });
      return latest();
    },
    /** A file as it is given, without the headings that `send` writes. */
    sendCells: (cells: readonly (readonly string[])[]) => sendFile(writeCells(cells)),
    async correct(actor: PersonActor, columns: ReadonlyMap<number, Field | null>) {
      const { version } = await told(lead, latest());
      const which = { familyId: family.id, submissionId: latest(), version };
      await read(await correctMapping(platform, actor, { ...which, columns }));
      const { proposed, version: next } = await told(lead, latest());
      if (proposed?.outcome?.kind !== 'fewer') return;
      await read(
        await correctMapping(platform, actor, { ...which, version: next, columns, confirmed: true }),
      );
    },
    async takeBack(actor: PersonActor) {
      const { version } = await told(lead, latest());
      const which = { familyId: family.id, submissionId: latest(), version };
      await removeSubmission(platform, actor, { ...which, reason: 'sent too early' });
    },
    /** The file that was sent last before the latest, instead of the latest. */
    async putBack(actor: PersonActor) {
      const removed = [];
      for (const id of submissions) {
        const { state, version } = await told(lead, id);
        if (state === 'removed') removed.push({ submissionId: id, version });
      }
      const last = removed.at(-1);
      if (last === undefined) return;
      const place = await insteadOfAll(platform, lead, family.id, first);
      await read(await putBack(platform, actor, { familyId: family.id, ...last, place }));
    },
    async keep(words: string, handling: Handling, more: Pick<HandlingDecided, 'named' | 'notFor'> = {}) {
      const done = await transact(platform.database, partnership.id, async (tx) => {
        const entry = await tx.sql
          .selectFrom('entry')
          .select('id')
          .where('family_id', '=', family.id)
          .where('event', 'like', `%${words}%`)
          .executeTakeFirstOrThrow();
        const decidedBy = lead.accountId;
        const decided = { familyId: family.id, entryId: entry.id, handling, decidedBy, ...more };
        return setEntryHandling(tx, decided, platform.now());
      });
      expect(done).toBe(true);
    },
    /** Everything that others are told of the agency's files, on pages and for documents. */
    async seenByOthers(others: readonly PersonActor[] = onlookers): Promise<string> {
      const seen: unknown[] = [];
      for (const actor of others) {
        for (const submissionId of submissions) seen.push(await told(actor, submissionId));
        for (const job of jobs) if (actor.role === 'officer') seen.push(await watchJob(platform, actor, job));
        seen.push(
          await transact(platform.database, partnership.id, (tx) =>
            restoreFamilyChronology(tx, actor, family.id, platform.now()),
          ),
        );
      }
      return JSON.stringify(seen);
    },
  };
}

/** A file of three rows, of which one is to be kept from others. */
export const rows: readonly CsvRow[] = [
  { date: '12/03/2012', event: 'Home visit' },
  { date: '13/03/2012', event: 'An informant names a visitor' },
  { date: '14/03/2012', event: 'School was called' },
];
/** What nobody else may ever be told: it stands in the second row. */
export const secret = 'informant';
