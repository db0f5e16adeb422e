import { nameInvolved } from '../src/features/families/operations/name-involved.ts';
import { dayOfInstant } from '../src/platform/clock.ts';
import { transact, transactLocal } from '../src/platform/database/transact.ts';
import type { Platform } from '../src/platform/platform.ts';
import { AppError } from '../src/shared/app-error.ts';
import { addDays } from '../src/shared/day.ts';
import type { FamilyId, JobId, PartnershipId } from '../src/shared/ids.ts';
import type { Filling } from './fill-demonstration.ts';
import { fillPartnership } from './fill-demonstration.ts';
import { type FamilyToSeed, type PartnershipToSeed, readPartnerships } from './read-partnerships.ts';
import { earlier, type Scene } from './scene.ts';
import { listFiles, sendFiles } from './seed-chronologies.ts';
import { seedPeople } from './seed-people.ts';
import { seedRecord } from './seed-record.ts';
import { type SeededReview, seedReview } from './seed-reviews.ts';

const marker = 'demonstration';
/** In days: how long the partnership has been there, since when its families have been known, and chairs and reviewers been named, when the demonstration is opened. */
const age = { partnership: 400, families: 200, named: 23 };

/**
 * Makes the demonstration's partnerships, their people, and the families whose chronologies are rich, in an empty installation, by the same
 * operations that people use; does nothing where they are there. Files are read by jobs, once the jobs run. One that was cut off begins
 * anew, and what it left is shown to nobody.
 *
 * @returns what is still to be done once the jobs run; null where all is there.
 * @throws AppError `demonstration-not-here` where the installation holds partnerships of anybody else.
 */
export async function seedDemonstration(
  platform: Platform,
  say: (line: string) => void,
): Promise<Filling | null> {
  const state = await findState(platform);
  if (state === 'ready') return null;
  if (state === 'somebody-elses') {
    throw new AppError('demonstration-not-here', {
      what: 'This installation holds partnerships that are not the demonstration’s.',
      todo: 'Give the demonstration a folder of its own, or start the installation with “sightline serve”. Nothing was changed.',
    });
  }
  say('Setting up the demonstration’s invented partnerships (once; some seconds).');
  await beginAnew(platform);
  const made: SeededPartnership[] = [];
  for (const one of readPartnerships()) made.push(await seedPartnership(platform, one));
  for (const { scene } of made) await showAsDemonstration(platform, scene.partnershipId);
  await mark(platform, 'filling');
  return async (how) => {
    for (const one of made) await fillPartnership(one, how);
    if (!how.signal.aborted) await mark(platform, 'ready');
  };
}

/**
 * Before partnerships are made up for measuring: in an installation that is empty, or a demonstration's that is whole.
 *
 * @throws AppError `demonstration-not-here` in any other.
 */
export async function beginMadeUp(platform: Platform): Promise<void> {
  const state = await findState(platform);
  if (state === 'ready') return;
  if (state !== 'empty') {
    throw new AppError('demonstration-not-here', {
      what: 'This installation is neither empty nor a demonstration that is whole.',
      todo: 'Name an empty folder by SIGHTLINE_FOLDER, or let “npm start” finish the demonstration first. Nothing was changed.',
    });
  }
  await beginAnew(platform);
  await mark(platform, 'ready');
}

/** Shows the people of a partnership that was made up on the sign-in page. */
export function endMadeUp(platform: Platform, id: PartnershipId): Promise<void> {
  return showAsDemonstration(platform, id);
}

/** `begun`: a demonstration was cut off while it was set up, or filled. */
async function findState(platform: Platform): Promise<'empty' | 'begun' | 'ready' | 'somebody-elses'> {
  return transactLocal(platform.database, async ({ sql }) => {
    const row = await sql
      .selectFrom('installation')
      .select('value')
      .where('name', '=', marker)
      .executeTakeFirst();
    if (row !== undefined) return row.value === 'ready' ? 'ready' : 'begun';
    const tenant = await sql.selectFrom('tenant').select('partnership_id').limit(1).executeTakeFirst();
    const login = await sql.selectFrom('login').select('id').limit(1).executeTakeFirst();
    return tenant === undefined && login === undefined ? 'empty' : 'somebody-elses';
  });
}

/** Marks the installation as the demonstration's before anything is put into it; of one that was cut off addresses are free again. */
async function beginAnew(platform: Platform): Promise<void> {
  const before = await transactLocal(platform.database, async ({ sql }) => {
    const begun = await sql
      .insertInto('installation')
      .values({ name: marker, value: 'begun' })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .executeTakeFirst();
    if (begun.numInsertedOrUpdatedRows === 1n) return [];
    await sql.deleteFrom('login_account').execute();
    await sql.deleteFrom('recovery_code').execute();
    await sql.deleteFrom('login').execute();
    return sql.selectFrom('tenant').select('partnership_id').execute();
  });
  for (const { partnership_id: id } of before) await showAsDemonstration(platform, id, false);
}

async function mark(platform: Platform, value: 'filling' | 'ready'): Promise<void> {
  await transactLocal(platform.database, ({ sql }) =>
    sql.updateTable('installation').set({ value }).where('name', '=', marker).execute(),
  );
}

/** A partnership of which the first part is there. */
export interface SeededPartnership {
  readonly scene: Scene;
  readonly plan: PartnershipToSeed;
  readonly worked: readonly WorkedFamily[];
}

export interface WorkedFamily {
  readonly familyId: FamilyId;
  /** Null where it is not reviewed. */
  readonly review: SeededReview | null;
  /** Jobs that put its files into the chronology. */
  readonly reading: readonly JobId[];
  readonly decided: FamilyToSeed['decided'];
}

async function seedPartnership(platform: Platform, plan: PartnershipToSeed): Promise<SeededPartnership> {
  // Nothing stands before it in the log: that its officers were invited is no news, and is told as of then.
  const { logNow: _now, ...founding } = earlier({ platform }, age.partnership).platform;
  const scene = { ...(await seedPeople(founding, plan)), platform };
  const worked: WorkedFamily[] = [];
  for (const family of plan.families) {
    const files = listFiles(plan, family);
    const then = earlier(scene, age.families);
    const familyId = await seedRecord(
      then,
      family,
      files.map(({ agency }) => agency),
    );
    await tieToFamily(scene, familyId, family);
    const review =
      family.review === undefined ? null : await seedReview(scene, familyId, family.review, files);
    const others = files.filter(({ agency }) => !review?.asked.includes(agency));
    const reading = await sendFiles(scene, familyId, others);
    const { decided } = family;
    worked.push({ familyId, review, reading, decided });
  }
  return { scene, plan, worked };
}

/** Names chairs and reviewers of the demonstration; a reviewer for a reason, and until a day. */
async function tieToFamily(scene: Scene, familyId: FamilyId, { id }: FamilyToSeed): Promise<void> {
  for (const { person, actor } of scene.people.filter(({ person: one }) => one.tiedTo.includes(id))) {
    const { role, letIn } = person;
    await nameInvolved(earlier(scene, age.named).platform, scene.officer, {
      familyId,
      kind: role === 'chair' ? 'chair' : 'reviewer',
      who: `account:${actor.accountId}`,
      reason: letIn?.reason ?? null,
      until: letIn === undefined ? null : addDays(dayOfInstant(scene.platform.now()), letIn.days),
    });
  }
}

async function showAsDemonstration(
  platform: Platform,
  id: PartnershipId,
  demonstration = true,
): Promise<void> {
  await transact(platform.database, id, ({ sql }) =>
    sql.updateTable('partnership').set({ demonstration }).where('partnership_id', '=', id).execute(),
  );
}
