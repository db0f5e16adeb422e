import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { notAllowed, notFound } from '../../../platform/access/perform.ts';
import type { AuditNote } from '../../../platform/audit-log/audit-note.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import { storeFile } from '../../../platform/stored-files/store-file.ts';
import type { AgencyId, FamilyId, JobId } from '../../../shared/ids.ts';
import { requireFamily } from '../../families/operations/require-family.ts';
import { listInvolvedAgencies } from '../../families/store/involved-agencies.ts';
import { mayCheck } from '../domain/may-check.ts';
import { type FileElsewhere, findElsewhere } from '../store/find-elsewhere.ts';
import { listHidingAgencies } from '../store/hides-entries.ts';
import { lockHandling } from '../store/row-handling.ts';
import { listSentFiles, type SentFile } from '../store/sent-files.ts';
import type { SubmissionId, SubmissionState } from '../store/submission.ts';
import { addSubmission } from '../store/write-submission.ts';
import { askToRead } from './ask-to-read.ts';
import { performHeld } from './perform-held.ts';
import { findReplaced, type PlaceOfFile } from './place-of-file.ts';

/** Files in one go at most; 25 MB each, as `storeFile` holds. */
export const mostFilesAtOnce = 20;

export interface FileToSend {
  readonly name: string;
  /** Where it lies until the request has been answered. */
  readonly path: string;
}

export interface SendRequest {
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
  readonly files: readonly FileToSend[];
  /** How they go with what the agency has in the chronology; asked for only where something is stored. */
  readonly place: PlaceOfFile;
  /** That files which stand as another agency's already are meant for this one too: said once it was asked. */
  readonly alsoHere?: boolean;
  /**
   * Done in the transaction that takes the files, with all of them, those that were sent before included: what a feature below holds
   * of them is there if they are, and only then.
   */
  readonly alongside?: (tx: TenantTx, files: readonly SubmissionId[], now: Date) => Promise<void>;
  /** Said at once: what is sent goes into the chronology as it is read, and nobody looks at it before. */
  readonly submitWhenRead?: boolean;
}

export interface SentChronology {
  /** Each file that was taken, with the job that reads it. */
  readonly sent: readonly {
    readonly name: string;
    readonly submissionId: SubmissionId;
    readonly number: number;
    readonly jobId: JobId;
  }[];
  /** Those that the agency had sent already, to the byte: nothing was stored of them. */
  readonly already: readonly {
    readonly name: string;
    readonly submissionId: SubmissionId;
    readonly number: number;
    readonly state: SubmissionState;
  }[];
  /** Those that stand as another agency's already, to the byte: nothing was sent until somebody says that it is meant. */
  readonly elsewhere: readonly {
    readonly name: string;
    readonly agencyName: string;
    readonly submissionId: SubmissionId;
    readonly number: number;
  }[];
}

/**
 * Takes the files of one agency for one family: each is stored, given the agency's next number, and read by a job, all in
 * one transaction. Files sent in one go stand beside each other, and take the place of those that were chosen once they are read.
 * Where any of them stands as another agency's already, nothing is taken until that is said to be meant.
 *
 * @throws AppError `not-found` when the family may not be seen or the agency is not involved with it; `not-allowed` when an
 * agency's lead sends for another agency; `changed-meanwhile` (`findReplaced`); `file-too-large`; `store-full`.
 */
export async function sendChronology(
  platform: Platform,
  actor: PersonActor,
  request: SendRequest,
): Promise<SentChronology> {
  if (request.files.length === 0 || request.files.length > mostFilesAtOnce) {
    throw new RangeError(`1 to ${mostFilesAtOnce} files are sent in one go`);
  }
  return sendDigested(platform, actor, { ...request, files: await digestFiles(request.files) });
}

export interface DigestedFile extends FileToSend {
  readonly sha256: string;
}

function sendDigested(
  platform: Platform,
  actor: PersonActor,
  request: Omit<SendRequest, 'files'> & { readonly files: readonly DigestedFile[] },
): Promise<SentChronology> {
  const { familyId, agencyId, files } = request;
  return performHeld(platform, actor, 'send-chronology', familyId, async (tx, now) => {
    const family = await requireFamily(tx, actor, familyId, now);
    await requireSender(tx, actor, familyId, agencyId, now);
    const before = await listSentFiles(tx, { familyId, agencyId });
    const { fresh, already } = partByTwins(files, before);
    // The very files again, to the byte: nothing is sent, and the row is of the answer, which tells of the family's files.
    const asked = readingOf(familyId, family.children);
    const known = already.map(({ submissionId }) => submissionId);
    if (fresh.length === 0) await request.alongside?.(tx, known, now);
    if (fresh.length === 0) return { value: { sent: [], already, elsewhere: [] }, audit: asked };
    const elsewhere = request.alsoHere ? [] : await listElsewhere(tx, actor, request, fresh, now);
    if (elsewhere.length > 0) return { value: { sent: [], already, elsewhere }, audit: asked };
    const replaces = await findReplaced(tx, actor, request, request.place, now);
    const submitWhenRead = request.submitWhenRead === true;
    const how = { replaces, before, submitWhenRead, sentBy: actor };
    const sent = await storeSent(tx, platform, { familyId, agencyId, files: fresh, ...how }, now);
    await request.alongside?.(tx, [...known, ...sent.map(({ submissionId }) => submissionId)], now);
    const counts = { sent: sent.length, already: already.length, replaces: replaces.length };
    return { value: { sent, already, elsewhere }, audit: noteOf(request, family.children, counts) };
  });
}

interface Storing {
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
  readonly files: readonly DigestedFile[];
  /** What the agency has sent before. */
  readonly before: readonly SentFile[];
  readonly replaces: readonly number[];
  readonly submitWhenRead: boolean;
  /** Null where nobody is signed in who sends. */
  readonly sentBy: Pick<PersonActor, 'accountId' | 'agencyId'> | null;
}

/** Each file is stored, given the agency's next number, and read by a job. */
async function storeSent(
  tx: TenantTx,
  platform: Platform,
  { files, before, sentBy, familyId, ...how }: Storing,
  now: Date,
): Promise<SentChronology['sent']> {
  const sending = (before.at(-1)?.number ?? 0) + 1;
  const createdBy = sentBy?.accountId ?? null;
  const senderAgencyId = sentBy?.agencyId ?? null;
  const sent: SentChronology['sent'][number][] = [];
  for (const [at, { name, path }] of files.entries()) {
    const number = sending + at;
    const id = newId<'submission'>();
    const content = { name, mediaType: mediaTypeOf(name), content: { path } };
    const fileId = await storeFile(tx, { ...content, createdBy }, platform, now);
    const { agencyId, replaces, submitWhenRead } = how;
    const key = { id, familyId, agencyId, number, sending, replaces, fileId };
    await addSubmission(tx, { ...key, createdAt: now, createdBy, senderAgencyId, submitWhenRead });
    const jobId = await askToRead(tx, { accountId: createdBy }, { id, familyId }, now);
    sent.push({ name, submissionId: id, number, jobId });
  }
  return sent;
}

/** Files with their digests, which are made before a transaction begins. */
export async function digestFiles(files: readonly FileToSend[]): Promise<readonly DigestedFile[]> {
  const digests = await Promise.all(files.map(({ path }) => digestFile(path)));
  return files.map((file, at) => ({ ...file, sha256: digests[at] ?? '' }));
}

/**
 * Takes the files of an agency from somebody who is not signed in, within another operation, which has seen to it that they may, and
 * which writes the audit row. They stand beside whatever the agency has, and none goes into the chronology before somebody who
 * may says so. Of those that were sent before, to the byte, nothing is stored: they are among the answer all the same.
 *
 * @throws AppError `file-too-large`, `store-full`, `too-much-waiting`.
 */
export async function takeUnsigned(
  tx: TenantTx,
  platform: Platform,
  { familyId, agencyId, files }: Pick<Storing, 'familyId' | 'agencyId' | 'files'>,
  now: Date,
): Promise<Unsigned> {
  await lockHandling(tx, familyId);
  const before = await listSentFiles(tx, { familyId, agencyId });
  const { fresh, already } = partByTwins(files, before);
  const how = { replaces: [], before, submitWhenRead: false, sentBy: null };
  const sent = await storeSent(tx, platform, { familyId, agencyId, files: fresh, ...how }, now);
  const idsOf = (files: readonly { readonly submissionId: SubmissionId }[]) =>
    files.map((one) => one.submissionId);
  return { sent: idsOf(sent), already: idsOf(already) };
}

interface Unsigned {
  readonly sent: readonly SubmissionId[];
  /** Those that the agency had sent before, itself or by a link. */
  readonly already: readonly SubmissionId[];
}

interface Parted {
  readonly fresh: readonly DigestedFile[];
  readonly already: SentChronology['already'];
}

/** Files that the agency has sent already are not stored again; one that stands twice in a sending is taken once. */
function partByTwins(files: readonly DigestedFile[], before: readonly SentFile[]): Parted {
  const sentBefore = before.filter(({ state, failed }) => state !== 'removed' && !failed);
  const known = new Map(sentBefore.map((one) => [one.sha256, one]));
  const already: SentChronology['already'][number][] = [];
  const fresh = new Map<string, DigestedFile>();
  for (const file of files) {
    const twin = known.get(file.sha256);
    if (twin === undefined) fresh.set(file.sha256, fresh.get(file.sha256) ?? file);
    else already.push({ name: file.name, submissionId: twin.id, number: twin.number, state: twin.state });
  }
  return { fresh: [...fresh.values()], already };
}

/**
 * The same bytes under two agencies make two accounts of every event. Of an agency of which rows are kept from this person nothing is
 * told: that a file is the same would tell what stands in it. Nor of one that another agency has not put in yet.
 */
async function listElsewhere(
  tx: TenantTx,
  actor: PersonActor,
  request: Pick<SendRequest, 'familyId' | 'agencyId'>,
  files: readonly DigestedFile[],
  now: Date,
): Promise<SentChronology['elsewhere']> {
  const digests = files.map(({ sha256 }) => sha256);
  const found = await findElsewhere(tx, request, digests);
  if (found.length === 0) return [];
  const hiding = await listHidingAgencies(tx, actor, request.familyId, now);
  const seen = new Map<string, FileElsewhere>();
  const isTold = (one: FileElsewhere) => one.state === 'submitted' || mayCheck(actor, one);
  for (const one of found) if (!hiding.has(one.agencyId) && isTold(one)) seen.set(one.sha256, one);
  return files.flatMap(({ name, sha256 }) => {
    const twin = seen.get(sha256);
    if (twin === undefined) return [];
    return [{ name, agencyName: twin.agencyName, submissionId: twin.id, number: twin.number }];
  });
}

function readingOf(id: FamilyId, children: AuditNote['children'] & object): AuditNote {
  return { event: 'family-read', object: { kind: 'family', id }, children };
}

function noteOf(
  { familyId, agencyId }: Omit<SendRequest, 'files'>,
  children: AuditNote['children'] & object,
  counts: { readonly sent: number; readonly already: number; readonly replaces: number },
): AuditNote {
  return {
    event: 'chronology-sent',
    object: { kind: 'family', id: familyId },
    children,
    detail: { agency: agencyId, ...counts },
  };
}

/** An agency's lead sends for their own agency, an officer for any; and the agency must be involved with the family. */
export async function requireSender(
  tx: TenantTx,
  actor: PersonActor,
  familyId: FamilyId,
  agencyId: AgencyId,
  now: Date,
): Promise<void> {
  if (actor.role !== 'officer' && actor.agencyId !== agencyId) throw notAllowed();
  const involved = await listInvolvedAgencies(tx, familyId, now);
  if (!involved.some(({ id }) => id === agencyId)) throw notFound('agency with this family');
}

async function digestFile(path: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(path), digest);
  return digest.digest('hex');
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.csv': 'text/csv',
  '.tsv': 'text/tab-separated-values',
};

function mediaTypeOf(name: string): string {
  return mediaTypes[extname(name).toLowerCase()] ?? 'application/octet-stream';
}
