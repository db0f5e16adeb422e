import { expect, test } from 'vitest';
import { makeFamily } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { makePlan } from '../../../../test/builders/platform/plan.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../platform/database/transact.ts';
import { makePlanForm } from './make-plan-form.ts';

const platform = await testPlatform();

test('of a child whose identity is sealed not even initials are in the form of an agency, whoever makes it', async () => {
  const { family, officer, lead, first, inside } = await beginSealed();
  const asked = { familyId: family.id, agencyId: first };
  const made = [await makePlanForm(platform, lead, asked), await makePlanForm(platform, officer, asked)];
  const forms = await inside(({ sql }) =>
    sql.selectFrom('plan_form').select(['id', 'points']).where('family_id', '=', family.id).execute(),
  );
  const [ofLead, ofOfficer] = made.map((id) => forms.find((one) => one.id === id)?.points);
  expect(JSON.stringify(ofLead)).toContain('S.I.');
  expect(ofOfficer).toEqual(ofLead);
});

async function beginSealed() {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const children = ['Zachary Quill', 'Jory Brathe'];
  const family = await makeFamily(platform, partnership, { involved: [first], children });
  const { officer } = partnership.people;
  const [sealed] = family.children;
  if (sealed === undefined) throw new Error('there is a child');
  await makePlan(platform, officer, family, first);
  const inside = <T>(work: Parameters<typeof transact<T>>[2]) =>
    transact(platform.database, partnership.id, work);
  const seal = { sealed: 'adopted', sealed_at: platform.now(), sealed_by: officer.accountId } as const;
  await inside(({ sql }) =>
    sql
      .updateTable('person')
      .set({ ...seal, sealed_reason: 'Adopted' })
      .where('id', '=', sealed)
      .execute(),
  );
  return { family, officer, lead: partnership.people['agency-lead'], first, inside };
}
