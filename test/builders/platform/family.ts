import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlaceOfFile } from '../../../src/features/chronology/operations/place-of-file.ts';
import { readSentFile } from '../../../src/features/chronology/operations/read-sent-file.ts';
import {
  type SendRequest,
  type SentChronology,
  sendChronology,
} from '../../../src/features/chronology/operations/send-chronology.ts';
import { listStandingFiles } from '../../../src/features/chronology/store/standing-files.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import { transact } from '../../../src/platform/database/transact.ts';
import { newId } from '../../../src/platform/new-id.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import type { AgencyId, ChildId, FamilyId, PartnershipId } from '../../../src/shared/ids.ts';
import { runJobNow } from './run-job-now.ts';

export interface MadeFamily {
  readonly id: FamilyId;
  readonly partnershipId: PartnershipId;
  readonly reference: string;
  readonly name: string;
  readonly children: readonly ChildId[];
}

export interface FamilyToMake {
  /** Agencies that are involved from long ago on. */
  readonly involved?: readonly AgencyId[];
  readonly reference?: string;
  readonly name?: string;
  /** Their names; two children unless told. */
  readonly children?: readonly string[];
}

let made = 0;
const longAgo = new Date('2010-01-01T00:00:00.000Z');

/** A family with children and the agencies involved with it, written straight into the tables. */
export async function makeFamily(
  platform: Platform,
  partnership: { readonly id: PartnershipId },
  { involved = [], children = ['Mina Brathe', 'Jory Brathe'], ...given }: FamilyToMake = {},
): Promise<MadeFamily> {
  made += 1;
  const id = newId<'family'>();
  const { reference = `LSCP-${made}`, name = `Family ${made}` } = given;
  const key = { partnership_id: partnership.id, created_at: platform.now() };
  const childIds = children.map(() => newId<'person'>());
  await transact(platform.database, partnership.id, async ({ sql }) => {
    await sql
      .insertInto('family')
      .values({ ...key, id, reference, name })
      .execute();
    const rows = children.map((child, at) => ({
      ...key,
      id: childIds[at] ?? newId<'person'>(),
      name: child,
      born: `2016-0${(at % 9) + 1}-12`,
    }));
    const members = rows.map((row) => ({ ...key, family_id: id, person_id: row.id, role: 'child' as const }));
    if (rows.length > 0) {
      await sql.insertInto('person').values(rows).execute();
      await sql.insertInto('family_member').values(members).execute();
    }
    if (involved.length === 0) return;
    await sql
      .insertInto('relation')
      .values(
        involved.map((agencyId) => ({
          partnership_id: partnership.id,
          id: newId<'relation'>(),
          who_kind: 'agency' as const,
          who_id: agencyId,
          kind: 'involved' as const,
          object_kind: 'family' as const,
          object_id: id,
          from_at: longAgo,
        })),
      )
      .execute();
  });
  return { id, partnershipId: partnership.id, reference, name, children: childIds };
}

/** A file of the demonstration, `marrick/health.docx`, or a path of the test's own. */
export interface FileOfAgency {
  readonly agencyId: AgencyId;
  readonly path: string;
}

export function demonstrationPath(path: string): string {
  return fileURLToPath(new URL(`../../../demo/files/${path}`, import.meta.url));
}

/** What a person answers who sends a file instead of everything that the agency has in the chronology. */
export async function insteadOfAll(
  platform: Platform,
  actor: PersonActor,
  familyId: FamilyId,
  agencyId: AgencyId,
): Promise<PlaceOfFile> {
  const of = await standingOf(platform, actor, familyId, agencyId);
  return of.length === 0 ? null : { kind: 'instead', of, shown: of };
}

/** What a person answers who sends a file beside everything that the agency has in the chronology. */
export async function besideAll(
  platform: Platform,
  actor: PersonActor,
  familyId: FamilyId,
  agencyId: AgencyId,
): Promise<PlaceOfFile> {
  return { kind: 'beside', shown: await standingOf(platform, actor, familyId, agencyId) };
}

/** What the form of sending shows, without the page that would be told of in the audit log. */
function standingOf(platform: Platform, actor: PersonActor, familyId: FamilyId, agencyId: AgencyId) {
  return transact(platform.database, actor.partnershipId, async (tx) => {
    const files = await listStandingFiles(tx, actor, familyId, platform.now());
    return files.filter((file) => file.agencyId === agencyId).map(({ id }) => id);
  });
}

/** Sends files that go into the chronology as they are read. */
export function sendAtOnce(
  platform: Platform,
  actor: PersonActor,
  request: SendRequest,
): Promise<SentChronology> {
  return sendChronology(platform, actor, { ...request, submitWhenRead: true });
}

/**
 * Sends files, each by itself and beside the others, and reads each with the very handler of the job, without a queue; into the
 * chronology, unless they are to wait.
 */
export async function sendDemonstrationFiles(
  platform: Platform,
  actor: PersonActor,
  family: { readonly id: FamilyId },
  files: readonly FileOfAgency[],
  { submitWhenRead = true }: { readonly submitWhenRead?: boolean } = {},
): Promise<readonly SentChronology['sent'][number][]> {
  const all: SentChronology['sent'][number][] = [];
  for (const { agencyId, path } of files) {
    const whole = path.startsWith('/') ? path : demonstrationPath(path);
    const { sent } = await sendChronology(platform, actor, {
      familyId: family.id,
      agencyId,
      files: [{ name: basename(whole), path: whole }],
      place: await besideAll(platform, actor, family.id, agencyId),
      alsoHere: true,
      submitWhenRead,
    });
    for (const one of sent) await runJobNow(platform, actor.partnershipId, one.jobId, readSentFile);
    all.push(...sent);
  }
  return all;
}

/** Sends files of one agency in one go instead of everything that it has in the chronology, and reads each. */
export async function sendInsteadOfAll(
  platform: Platform,
  actor: PersonActor,
  family: { readonly id: FamilyId },
  agencyId: AgencyId,
  paths: readonly string[],
): Promise<SentChronology['sent']> {
  const place = await insteadOfAll(platform, actor, family.id, agencyId);
  const files = paths.map((path) => ({ name: basename(path), path }));
  const { sent } = await sendAtOnce(platform, actor, { familyId: family.id, agencyId, files, place });
  for (const { jobId } of sent) await runJobNow(platform, actor.partnershipId, jobId, readSentFile);
  return sent;
}
