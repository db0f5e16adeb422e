import { type Action, mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { notAllowed, notFound, perform } from '../../../platform/access/perform.ts';
import { type TenantTx, transact } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId, JobId } from '../../../shared/ids.ts';
import { listChildIds } from '../../families/store/child-ids.ts';
import { findFamily } from '../../families/store/find-family.ts';
import { findFileOfJob } from '../store/find-file-of-job.ts';
import { findJob } from '../store/find-job.ts';
import { findReading, type ReadingDone } from '../store/find-reading.ts';

export interface JobProgress {
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  /** How it stands, in one sentence. */
  readonly sentence: string;
  /** From 0 to 1, in hundredths; null while nobody knows. */
  readonly share: number | null;
}

export interface WatchedJob extends JobProgress {
  readonly id: JobId;
  /** What it does: “Reading a chronology”. */
  readonly label: string;
  readonly family: { readonly id: FamilyId; readonly reference: string; readonly name: string } | null;
  /** The name of the file that it reads, for whoever sent it and for officers, where they are told it. */
  readonly file: string | null;
  /** Where it leads: what it read, or the document that it wrote. */
  readonly onward: { readonly href: string; readonly text: string } | null;
  /** What was to be done and could not be, although the job came to its end; null where all is well. */
  readonly warning: string | null;
  /** What the person can do, where it failed. */
  readonly todo: string | null;
  readonly reference: string | null;
}

interface ObjectKind {
  /** Who may watch it besides whoever asked; null for nobody. */
  readonly action: Action | null;
  readonly label: string;
  readonly text: string;
  readonly path: string;
}

const objectKinds: Readonly<Record<string, ObjectKind>> = {
  submission: {
    action: 'send-chronology',
    label: 'Reading a chronology',
    text: 'See what was read',
    path: 'submissions',
  },
  export: {
    // A document is its asker's alone, and so is what became of it.
    action: null,
    label: 'Writing a document',
    text: 'Go to the document',
    path: 'exports',
  },
};

/** Jobs of one kind of object that do something else with it. */
const ofKind: Readonly<Record<string, Pick<ObjectKind, 'label' | 'text'>>> = {
  'submit-chronology': { label: 'Putting a file into the chronology', text: 'See the file' },
};

function kindOf({ kind, object_kind }: Pick<Job, 'kind' | 'object_kind'>): ObjectKind | undefined {
  const found = objectKinds[object_kind];
  return found === undefined ? undefined : { ...found, ...ofKind[kind] };
}

/** A job as its page shows it. Recorded, unlike the asking for its progress, which tells of no record. */
export async function watchJob(platform: Platform, actor: PersonActor, id: JobId): Promise<WatchedJob> {
  return perform(platform, actor, 'read-families', async (tx, now) => {
    const job = await readJob(tx, actor, id, now);
    const kind = kindOf(job);
    const error = readError(job.error);
    const reading = await findReading(tx, id);
    const warning = job.state !== 'done' || reading === null ? null : warnOf(reading);
    return {
      value: {
        ...progressOf(job),
        ...(warning === null ? {} : { sentence: 'It has come to its end.' }),
        id,
        label: kind?.label ?? 'A job',
        ...(await readWhatOf(tx, actor, job, now)),
        onward: onwardOf(job, warning),
        warning,
        todo: error?.todo ?? null,
        reference: error?.reference ?? null,
      },
      audit: {
        event: 'job-watched',
        object: { kind: 'job', id },
        children: job.family_id === null ? [] : await listChildIds(tx, job.family_id),
      },
    };
  });
}

/** Of which family a job is, and of which file where that is theirs to know. */
async function readWhatOf(
  tx: TenantTx,
  actor: PersonActor,
  { id, family_id, asked_by }: Job,
  now: Date,
): Promise<Pick<WatchedJob, 'family' | 'file'>> {
  const found = family_id === null ? null : await findFamily(tx, actor, family_id, now);
  const maySeeFile = asked_by === actor.accountId || actor.role === 'officer';
  return {
    family: found === null ? null : { id: found.id, reference: found.reference, name: found.name },
    file: maySeeFile ? await findFileOfJob(tx, actor, id, now) : null,
  };
}

function onwardOf(job: Job, warning: string | null): WatchedJob['onward'] {
  const { family_id, object_id } = job;
  const kind = kindOf(job);
  if (kind === undefined || family_id === null) return null;
  const text = warning === null ? kind.text : 'See why, and what to do';
  return { href: `/families/${family_id}/${kind.path}/${object_id}`, text };
}

/** Why a file could not be read its own page says, to each what they may know: the reason may quote a row. */
function warnOf({ refused, kept }: ReadingDone): string | null {
  if (kept)
    return 'The columns were not changed: the file would have lost by it. What was read before stands.';
  return refused ? 'The file could not be read.' : null;
}

/** How far a job is: asked for every second, so that it leaves no row. It says nothing of any record. */
export async function readJobProgress(
  platform: Platform,
  actor: PersonActor,
  id: JobId,
): Promise<JobProgress> {
  if (!mayDo(actor.role, 'read-families')) throw notAllowed();
  return transact(platform.database, actor.partnershipId, async (tx) =>
    progressOf(await readJob(tx, actor, id, platform.now())),
  );
}

type Job = NonNullable<Awaited<ReturnType<typeof findJob>>>;

async function readJob(tx: TenantTx, actor: PersonActor, id: JobId, now: Date): Promise<Job> {
  const job = await findJob(tx, actor, id, now);
  if (job === null) throw notFound('job');
  const action = objectKinds[job.object_kind]?.action ?? null;
  const may = job.asked_by === actor.accountId || (action !== null && mayDo(actor.role, action));
  if (!may) throw notFound('job');
  return job;
}

/** In hundredths and never in numbers: how many rows a file has is not for those from whom rows of it are kept. */
function shareOf({ done, total }: Job): number | null {
  if (total === null || total === 0) return null;
  return Math.floor(Math.min(1, Math.max(0, done / total)) * 100) / 100;
}

function progressOf(job: Job): JobProgress {
  const { state } = job;
  switch (state) {
    case 'waiting':
      return { state, share: null, sentence: 'It waits for its turn.' };
    case 'done':
      return { state, share: 1, sentence: 'It is done.' };
    case 'failed':
      return { state, share: null, sentence: readError(job.error)?.what ?? 'It could not be done.' };
    case 'running': {
      const step = job.step ?? 'It has begun';
      const share = shareOf(job);
      const far = share === null ? '' : `: ${Math.round(share * 100)}%`;
      return { state, share, sentence: `${step}${far}.` };
    }
  }
}

interface ToldError {
  readonly what: string;
  readonly todo: string | null;
  readonly reference: string | null;
}

function readError(value: unknown): ToldError | null {
  if (typeof value !== 'object' || value === null) return null;
  const facts = new Map<string, unknown>(Object.entries(value));
  const text = (name: string) => {
    const found = facts.get(name);
    return typeof found === 'string' ? found : null;
  };
  const what = text('what');
  if (what === null) return null;
  const where = text('where');
  return {
    what: where === null ? what : `${where}: ${what}`,
    todo: text('todo'),
    reference: text('reference'),
  };
}
