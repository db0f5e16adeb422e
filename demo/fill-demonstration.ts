import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOfInstant } from '../src/platform/clock.ts';
import type { JobId, PartnershipId } from '../src/shared/ids.ts';
import { type FamilyTold, tellFamilies } from './lontown/tell-family.ts';
import { earlier, type Scene } from './scene.ts';
import { sendFiles } from './seed-chronologies.ts';
import { seedDecisions } from './seed-decisions.ts';
import type { SeededPartnership, WorkedFamily } from './seed-demonstration.ts';
import { seedLiving } from './seed-living.ts';
import { seedRecord } from './seed-record.ts';
import { finishReview, putAnswersIn } from './seed-reviews.ts';
import { seedWorkspace } from './seed-workspace.ts';

/** How the rest of the demonstration is put in while people look at what is there. */
export interface HowToFill {
  /** Stops between two families. */
  readonly signal: AbortSignal;
  /** Until these jobs have ended. */
  readonly waitFor: (partnershipId: PartnershipId, jobs: readonly JobId[]) => Promise<void>;
}

export type Filling = (how: HowToFill) => Promise<void>;

/** So many families at a time: files that people send meanwhile wait for those of no more. */
const familiesAtOnce = 6;
const knownFor = 120;

/** Puts in what the first pages need not wait for: the rest of the families, the reviews' answers, and what people decided. */
export async function fillPartnership(
  { scene, plan, worked }: SeededPartnership,
  how: HowToFill,
): Promise<void> {
  const waitFor = (jobs: readonly JobId[]) => how.waitFor(scene.partnershipId, jobs);
  for (const one of worked) {
    if (how.signal.aborted) return;
    await workOn(scene, one, waitFor);
  }
  if (!plan.furtherFamilies) return;
  const told = tellFamilies(dayOfInstant(scene.platform.now()));
  for (let at = 0; at < told.length && !how.signal.aborted; at += familiesAtOnce) {
    const jobs = await seedFurther(scene, told.slice(at, at + familiesAtOnce));
    await waitFor(jobs);
  }
  if (!how.signal.aborted) await seedLiving(scene);
}

/** Puts the answers of a family's review in, decides of what is suggested, and writes or closes the review. */
async function workOn(
  scene: Scene,
  { familyId, review, reading, decided }: WorkedFamily,
  waitFor: (jobs: readonly JobId[]) => Promise<void>,
): Promise<void> {
  await waitFor([...reading, ...(review?.reading ?? [])]);
  if (review !== null) await waitFor(await putAnswersIn(scene, review));
  if (decided !== undefined) await seedDecisions(scene, familyId, decided);
  if (review === null) return;
  if (review.plan.closed === null) await seedWorkspace(scene, review);
  else await finishReview(scene, review);
}

async function seedFurther(scene: Scene, families: readonly FamilyTold[]): Promise<readonly JobId[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sightline-demonstration-'));
  const jobs: JobId[] = [];
  try {
    for (const { record, files } of families) {
      const familyId = await seedRecord(earlier(scene, knownFor), record, files.keys());
      for (const [agency, { name, text }] of files) {
        const path = join(folder, name);
        await writeFile(path, text);
        jobs.push(...(await sendFiles(scene, familyId, [{ agency, paths: [{ name, path }] }])));
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return jobs;
}
