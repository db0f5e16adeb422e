import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { pointOf } from '../../../../test/builders/platform/plan.ts';
import { beginPlanForms } from '../../../../test/builders/platform/plan-form-scene.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { tableClasses } from '../../../platform/database/table-classes.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { askExport } from './ask-export.ts';
import { decideBearsOn, offerBearing } from './decide-bears-on.ts';
import { addPlanPoint, changePlanPoint } from './keep-plan.ts';
import { offerPurgingPoint, purgePlanPoint } from './purge-plan-point.ts';
import { readExport } from './read-export.ts';
import { readPlan, readPlanPoint } from './read-plan.ts';
import { writeExport } from './write-export.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);
const folder = mkdtempSync(join(tmpdir(), 'purged-plan-'));
const wrongChild = 'Oakhollow';

/** A plan whose second risk is about a child of another family: it was changed once, an entry bears on it, and a form holds it. */
async function begin() {
  const scene = await beginPlanForms(platform, folder);
  const { family, familyId, officer, lead, make, inside, partnership } = scene;
  const given = pointOf(family, { words: `Peregrine ${wrongChild} is left without food` });
  const form = newToken();
  const add = () => addPlanPoint(platform, officer, { familyId, kind: 'risk', given, form });
  const pointId = await add();
  const changed = { ...given, words: `${wrongChild} is left without food at night` };
  await changePlanPoint(platform, officer, { familyId, pointId, version: 1, given: changed });
  const entryId = await typeEntry(platform, lead, family, { event: 'The cupboards were empty' });
  const { version } = await offerBearing(platform, lead, { familyId, entryId });
  platform.pass(1000);
  await decideBearsOn(platform, lead, { familyId, entryId, pointId, movement: 'worse', version });
  await make();
  const key = { familyId, pointId };
  return {
    ...scene,
    ...{ key, given, entryId, add },
    purge: (actor: PersonActor = officer, of = 2) =>
      purgePlanPoint(platform, actor, { ...key, version: of, ground: 'wrong-child' }),
    labels: async () =>
      (await readPlan(platform, officer, { familyId, child: null })).points.map((one) => one.label),
    /** Every table of the partnership in which the child’s name stands. */
    places: () =>
      inside(async (tx) => {
        const found: string[] = [];
        for (const [table, kind] of Object.entries(tableClasses)) {
          if (kind !== 'tenant') continue;
          const { rows } = await sql`
            select from ${sql.table(table)} t
             where partnership_id = ${partnership.id} and t::text ~* ${wrongChild} limit 1`.execute(tx.sql);
          if (rows.length > 0) found.push(table);
        }
        return found;
      }),
  };
}

test('a risk of a plan is removed for good, with all that it said, what entries told of it, and its place in forms', async () => {
  const { purge, places, inside, key, officer, entryId, labels, make } = await begin();
  expect(await places()).toEqual(['plan_point', 'plan_point_version', 'plan_form']);
  await purge();
  expect(await places()).toEqual([]);
  await expect(readPlanPoint(platform, officer, { ...key, from: null })).rejects.toMatchObject({
    code: 'not-found',
  });
  const { familyId } = key;
  expect((await offerBearing(platform, officer, { familyId, entryId })).bearings).toEqual([]);
  expect(await labels()).toEqual(['R1', 'A1']);
  expect(Buffer.from(await make()).length).toBeGreaterThan(0);
  const log = await inside(({ sql: ask }) =>
    ask
      .selectFrom('audit_log')
      .select(['detail', 'reason'])
      .where('event', '=', 'plan-point-purged')
      .execute(),
  );
  expect(log).toEqual([{ detail: { ground: 'wrong-child' }, reason: null }]);
});

test('its number is given to no other point again', async () => {
  const { purge, labels, key, given, officer } = await begin();
  const { familyId } = key;
  await purge();
  const words = 'Both are left alone at night';
  await addPlanPoint(platform, officer, { familyId, kind: 'risk', given: { ...given, words } });
  expect(await labels()).toEqual(['R1', 'R3', 'A1']);
});

test('the form that added it, sent again, adds nothing, neither while it stands nor once it is removed for good', async () => {
  const { purge, labels, key, add, places } = await begin();
  expect([await add(), await labels()]).toEqual([key.pointId, ['R1', 'R2', 'A1']]);
  await purge();
  await expect(add()).rejects.toMatchObject({ code: 'removed-for-good' });
  expect([await labels(), await places()]).toEqual([['R1', 'A1'], []]);
});

test('documents end that were written while it stood', async () => {
  const { purge, officer, key, partnership } = await begin();
  const { familyId } = key;
  const options = { title: null, from: null, to: null, anonymised: false };
  const asked = { familyId, form: 'csv' as const, reason: 'for the panel', ...options };
  const { id, jobId } = await askExport(platform, officer, asked);
  await runJobNow(platform, partnership.id, jobId, writeExport);
  const state = async () => (await readExport(platform, officer, { familyId, id })).export.state;
  expect(await state()).toBe('ready');
  platform.pass(1000);
  await purge();
  expect(await state()).toBe('ended');
});

test('officers alone remove it, by what they had before their eyes', async () => {
  const { purge, officer, lead, partnership, key, places } = await begin();
  const { chair, practitioner, reviewer } = partnership.people;
  await expect(purge(lead)).rejects.toMatchObject({ code: 'not-allowed' });
  for (const actor of [chair, practitioner, reviewer])
    await expect(purge(actor)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(offerPurgingPoint(platform, lead, key)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(purge(officer, 1)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  expect(await places()).toContain('plan_point');
  const told = (actor: PersonActor) => readPlanPoint(platform, actor, { ...key, from: null });
  expect([(await told(officer)).mayPurge, (await told(lead)).mayPurge]).toEqual([true, false]);
  await purge();
  await expect(purge()).rejects.toMatchObject({ code: 'not-found' });
});
