import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FileToSend, sendChronology } from '../src/features/chronology/operations/send-chronology.ts';
import type { FamilyId, JobId } from '../src/shared/ids.ts';
import type { FamilyToSeed, PartnershipToSeed } from './read-partnerships.ts';
import type { Scene } from './scene.ts';
import { readTruth } from './truth.ts';

/** What one agency sends of a family in one go. */
export interface FilesOfAgency {
  /** By its key. */
  readonly agency: string;
  readonly paths: readonly FileToSend[];
}

/** The files of `demo/files` of a family, by the agency that sends them: one sends for all of its services. */
export function listFiles(
  { agencies }: PartnershipToSeed,
  { id, notSent }: FamilyToSeed,
): readonly FilesOfAgency[] {
  const own = readTruth().files.filter(({ family }) => family === id);
  return agencies.flatMap(({ key, sources }) => {
    const files = own.filter(({ agency }) => sources.includes(agency));
    if (files.length === 0) return [];
    const paths = files.map(({ path }) => ({
      name: basename(path),
      path: fileURLToPath(new URL(path, import.meta.url)),
    }));
    return [{ agency: key, paths: paths.filter(({ name }) => !notSent.includes(name)) }];
  });
}

/** Sends files by the officer, which go into the chronology as they are read. The jobs that read them. */
export async function sendFiles(
  { platform, officer, agencyOf }: Scene,
  familyId: FamilyId,
  files: readonly FilesOfAgency[],
): Promise<readonly JobId[]> {
  const jobs: JobId[] = [];
  for (const { agency, paths } of files) {
    if (paths.length === 0) continue;
    const { sent } = await sendChronology(platform, officer, {
      familyId,
      agencyId: agencyOf(agency),
      files: paths,
      place: null,
      submitWhenRead: true,
    });
    jobs.push(...sent.map(({ jobId }) => jobId));
  }
  return jobs;
}
