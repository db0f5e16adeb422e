import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { sendChronology } from '../src/features/chronology/operations/send-chronology.ts';
import { addFamily } from '../src/features/families/operations/add-family.ts';
import { nameInvolved } from '../src/features/families/operations/name-involved.ts';
import { sectors } from '../src/features/people/domain/sector.ts';
import { addAgency } from '../src/features/people/operations/add-agency.ts';
import { addPartnership } from '../src/features/people/operations/add-partnership.ts';
import { inviteAccount } from '../src/features/people/operations/invite-account.ts';
import { makeSignInFor } from '../src/features/people/operations/make-sign-in.ts';
import type { PersonActor, SystemActor } from '../src/platform/access/actor.ts';
import { roles } from '../src/platform/access/roles.ts';
import { dayOfInstant } from '../src/platform/clock.ts';
import { transact, transactLocal } from '../src/platform/database/transact.ts';
import type { Platform } from '../src/platform/platform.ts';
import { newToken } from '../src/platform/secrets/token.ts';
import { AppError } from '../src/shared/app-error.ts';
import { addDays, parseDay } from '../src/shared/day.ts';
import type { AccountId, AgencyId, FamilyId, PartnershipId } from '../src/shared/ids.ts';
import { readTruth } from './truth.ts';

const person = z.object({
  name: z.string(),
  role: z.enum(roles),
  agency: z.string().optional(),
  /** Families of which they chair the conferences, or which they review. */
  tiedTo: z.array(z.string()).default([]),
  /** Why they are let in, and for how many days from the day on which the demonstration is set up. */
  letIn: z.object({ reason: z.string(), days: z.number().int() }).optional(),
});
const family = z.object({
  id: z.string(),
  reference: z.string(),
  name: z.string(),
  children: z.array(z.object({ name: z.string(), born: z.string().nullable() })),
  /** Files that are still to come, so that there is something to send. */
  notSent: z.array(z.string()).default([]),
});
const partnership = z.object({
  name: z.string(),
  agencies: z.array(z.object({ name: z.string(), sector: z.enum(sectors) })),
  people: z.array(person),
  families: z.array(family),
});
type Partnership = z.output<typeof partnership>;

const marker = 'demonstration';

/**
 * Makes the demonstration's partnerships, people, families and chronologies in an empty installation, by the same operations that
 * people use; does nothing where they are there. Files are read by jobs, once the jobs run. One that was cut off begins anew,
 * and what it left is shown to nobody.
 *
 * @throws AppError `demonstration-not-here` where the installation holds partnerships of anybody else.
 */
export async function seedDemonstration(platform: Platform, say: (line: string) => void): Promise<void> {
  const state = await findState(platform);
  if (state === 'ready') return;
  if (state === 'somebody-elses') {
    throw new AppError('demonstration-not-here', {
      what: 'This installation holds partnerships that are not the demonstration’s.',
      todo: 'Give the demonstration a folder of its own, or start the installation with “sightline serve”. Nothing was changed.',
    });
  }
  say('Setting up the demonstration’s invented partnerships (once; some seconds).');
  await beginAnew(platform);
  const all = z
    .object({ partnerships: z.array(partnership) })
    .parse(JSON.parse(readFileSync(new URL('partnerships.json', import.meta.url), 'utf8')));
  const made: PartnershipId[] = [];
  for (const one of all.partnerships) made.push(await seedPartnership(platform, one));
  for (const id of made) await showAsDemonstration(platform, id);
  await transactLocal(platform.database, ({ sql }) =>
    sql.updateTable('installation').set({ value: 'ready' }).where('name', '=', marker).execute(),
  );
}

/** `begun`: a demonstration was cut off while it was set up. */
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

/** Marks the installation as the demonstration's before anything is put into it; the addresses of one that was cut off are free again. */
async function beginAnew(platform: Platform): Promise<void> {
  await transactLocal(platform.database, async ({ sql }) => {
    const begun = await sql
      .insertInto('installation')
      .values({ name: marker, value: 'begun' })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .executeTakeFirst();
    if (begun.numInsertedOrUpdatedRows === 1n) return;
    await sql.deleteFrom('login_account').execute();
    await sql.deleteFrom('recovery_code').execute();
    await sql.deleteFrom('login').execute();
  });
}

async function seedPartnership(platform: Platform, { name, agencies, people, families }: Partnership) {
  const reason = 'the demonstration is set up';
  const partnershipId = await addPartnership(platform, { kind: 'command', reason, requestId: marker }, name);
  const setter: SystemActor = { kind: 'command', partnershipId, reason, requestId: marker };
  const agencyIds = new Map<string, AgencyId>();
  for (const agency of agencies) agencyIds.set(agency.name, await addAgency(platform, setter, agency));
  const accounts: { readonly id: AccountId; readonly person: Partnership['people'][number] }[] = [];
  for (const one of people) {
    const agencyId = one.agency === undefined ? null : (agencyIds.get(one.agency) ?? null);
    const email = `${one.name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@${name.split(' ')[0]?.toLowerCase()}.example`;
    const { id } = await inviteAccount(platform, setter, { name: one.name, email, role: one.role, agencyId });
    // Nobody is told the password: people of a demonstration sign in without one.
    await makeSignInFor(platform, { partnershipId, accountId: id, email, password: newToken() });
    accounts.push({ id, person: one });
  }
  const officer = accounts.find((account) => account.person.role === 'officer');
  if (officer === undefined) throw new Error(`${name} has no officer`);
  const actor: PersonActor = {
    kind: 'person',
    partnershipId,
    accountId: officer.id,
    name: officer.person.name,
    role: 'officer',
    agencyId: null,
    sessionId: null,
    steppedUpAt: null,
    requestId: marker,
  };
  for (const one of families) {
    const familyId = await seedFamily(platform, actor, one, agencyIds);
    for (const account of accounts.filter(({ person: tied }) => tied.tiedTo.includes(one.id))) {
      await tie(platform, actor, familyId, account);
    }
  }
  return partnershipId;
}

/** Names a chair or a reviewer of the demonstration; a reviewer for a reason, and until a day. */
async function tie(
  platform: Platform,
  actor: PersonActor,
  familyId: FamilyId,
  { id, person: { role, letIn } }: { readonly id: AccountId; readonly person: Partnership['people'][number] },
): Promise<void> {
  await nameInvolved(platform, actor, {
    familyId,
    kind: role === 'chair' ? 'chair' : 'reviewer',
    who: `account:${id}`,
    reason: letIn?.reason ?? null,
    until: letIn === undefined ? null : addDays(dayOfInstant(platform.now()), letIn.days),
  });
}

async function seedFamily(
  platform: Platform,
  actor: PersonActor,
  { id, reference, name, children, notSent }: Partnership['families'][number],
  agencyIds: ReadonlyMap<string, AgencyId>,
): Promise<FamilyId> {
  const familyId = await addFamily(platform, actor, {
    reference,
    name,
    children: children.map((child) => ({
      name: child.name,
      born: child.born === null ? null : parseDay(child.born),
      expected: null,
    })),
  });
  for (const { path, agency } of readTruth().files.filter((file) => file.family === id)) {
    const agencyId = agencyIds.get(agency);
    if (agencyId === undefined) throw new Error(`the partnership has no agency ${agency}`);
    await nameInvolved(platform, actor, {
      familyId,
      kind: 'involved',
      who: `agency:${agencyId}`,
      reason: null,
      until: null,
    });
    if (notSent.includes(basename(path))) continue;
    const file = { name: basename(path), path: fileURLToPath(new URL(path, import.meta.url)) };
    await sendChronology(platform, actor, {
      familyId,
      agencyId,
      files: [file],
      place: null,
      submitWhenRead: true,
    });
  }
  return familyId;
}

async function showAsDemonstration(platform: Platform, id: PartnershipId): Promise<void> {
  await transact(platform.database, id, ({ sql }) =>
    sql.updateTable('partnership').set({ demonstration: true }).where('partnership_id', '=', id).execute(),
  );
}
