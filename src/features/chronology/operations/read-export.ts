import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import type { AuditNote } from '../../../platform/audit-log/audit-note.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { NamesSummary } from '../domain/names/sum-names.ts';
import {
  type ExportId,
  type ExportWithJob,
  findOwnExport,
  listOwnExports,
  numberOf,
} from '../store/export.ts';
import { type FamilyHead, findFamilyHead } from '../store/find-family.ts';
import { daysKept, type NamesOffered, namesOffered } from './ask-export.ts';

/**
 * How it stands with a document: being written, ready to take, not to be had, past its time; ended before its time, since something
 * that it may hold was removed for good; or written of what its asker might read then, which is not what they may read now.
 */
export type ExportState = 'writing' | 'ready' | 'failed' | 'expired' | 'ended' | 'outdated';

export interface ExportAnswer {
  readonly id: ExportId;
  readonly form: ExportWithJob['form'];
  readonly state: ExportState;
  readonly anonymised: boolean;
  /** Whether what people wrote beside entries is in it. */
  readonly comments: boolean;
  /** Of what else than the chronology it is, by a feature below: the id of its thing. */
  readonly about: string | null;
  readonly title: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly until: string;
  readonly jobId: string | null;
  /** Why it could not be written, and what to do. */
  readonly failure: { readonly what: string; readonly todo: string } | null;
  /** What replacing names found, for whoever hands the document on; null in a list, and where there is none to hand on. */
  readonly names: NamesSummary | null;
}

export { type NamesSummary, numberOf };

type FamilyWords = Pick<FamilyHead, 'id' | 'reference' | 'name'>;

export interface ExportKey {
  readonly familyId: FamilyId;
  readonly id: ExportId;
}

/**
 * How it stands with a document that the person asked for.
 *
 * @throws AppError `not-allowed`; `not-found` for what somebody else asked for too.
 */
export function readExport(
  platform: Platform,
  actor: PersonActor,
  key: ExportKey,
): Promise<{ readonly family: FamilyWords; readonly offered: NamesOffered; readonly export: ExportAnswer }> {
  return perform(platform, actor, 'export-chronology', async (tx, now) => {
    const family = await findFamilyHead(tx, actor, key.familyId, now);
    const found = await findOwnExport(tx, actor, key, now);
    if (found === null) throw notFound('document');
    return {
      value: {
        family: wordsOf(family),
        offered: await namesOffered(tx, actor, key.familyId),
        export: sayWithNames(found, actor, now),
      },
      audit: looked(family),
    };
  });
}

/** The documents of a family that the person asked for and that are not past their time. */
export function listExports(
  platform: Platform,
  actor: PersonActor,
  familyId: FamilyId,
): Promise<{
  readonly family: FamilyWords;
  readonly offered: NamesOffered;
  readonly exports: readonly ExportAnswer[];
}> {
  return perform(platform, actor, 'export-chronology', async (tx, now) => {
    const family = await findFamilyHead(tx, actor, familyId, now);
    const found = await listOwnExports(tx, actor, familyId, {
      now,
      since: new Date(now.getTime() - daysKeptMs),
    });
    return {
      value: {
        family: wordsOf(family),
        offered: await namesOffered(tx, actor, familyId),
        exports: found.map((one) => sayExport(one, actor, now)),
      },
      audit: looked(family),
    };
  });
}

function wordsOf({ id, reference, name }: FamilyHead): FamilyWords {
  return { id, reference, name };
}

/** The list of documents names the family, and nothing of its record. */
function looked(family: FamilyHead): AuditNote {
  return {
    event: 'family-read',
    object: { kind: 'family', id: family.id },
    children: family.children.map(({ id }) => id),
    detail: { part: 'documents' },
  };
}

function sayExport(found: ExportWithJob, actor: PersonActor, now: Date): ExportAnswer {
  const { options } = found;
  return {
    id: found.id,
    form: found.form,
    state: stateOf(found, now),
    anonymised: options.anonymised,
    comments: options.comments,
    about: options.about?.id ?? null,
    title: options.title,
    from: options.from,
    to: options.to,
    reason: found.reason,
    askedBy: actor.name,
    askedAt: found.createdAt.toISOString(),
    until: found.expiresAt.toISOString(),
    jobId: found.jobId,
    failure: found.jobState === 'failed' ? failureOf(found.jobError) : null,
    names: null,
  };
}

function sayWithNames(found: ExportWithJob, actor: PersonActor, now: Date): ExportAnswer {
  const said = sayExport(found, actor, now);
  return said.state === 'ready' ? { ...said, names: found.names } : said;
}

const daysKeptMs = daysKept * 86_400_000;

function stateOf(
  { createdAt, expiresAt, fileId, jobState, isOutdated }: ExportWithJob,
  now: Date,
): ExportState {
  if (expiresAt <= now) return expiresAt.getTime() - createdAt.getTime() < daysKeptMs ? 'ended' : 'expired';
  if (isOutdated) return 'outdated';
  if (fileId !== null) return 'ready';
  return jobState === 'failed' ? 'failed' : 'writing';
}

function failureOf(error: unknown): ExportAnswer['failure'] {
  const said = (name: string): string => {
    const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : null;
    return typeof value === 'string' ? value : '';
  };
  return {
    what: said('what') || 'The document could not be written.',
    todo: said('todo') || 'Ask for it again.',
  };
}
