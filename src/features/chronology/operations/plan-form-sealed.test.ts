import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { makeFamily } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { makePlan } from '../../../../test/builders/platform/plan.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { makePlanForm, type PlanFormId, takePlanForm } from './make-plan-form.ts';

const platform = await testPlatform();

test('of a child whose identity is sealed not even initials are in the form of an agency, whoever makes it or takes it', async () => {
  const { officer, lead, make, take, seal } = await begin();
  await seal();
  for (const maker of [lead, officer]) {
    const formId = await make(maker);
    for (const taker of [lead, officer]) {
      const text = await take(taker, formId);
      expect(text).toContain('S.I.');
      expect(text).not.toContain('Z.Q.');
    }
  }
});

test('so it is with a form that was made before the identity was sealed, which keeps no initials', async () => {
  const { practitioner, lead, make, take, seal, inside } = await begin();
  const formId = await make(lead);
  expect(await take(practitioner, formId)).toContain('Z.Q.');
  await seal();
  for (const taker of [practitioner, lead]) expect(await take(taker, formId)).not.toContain('Z.Q.');
  const kept = await inside(({ sql }) => sql.selectFrom('plan_form').select('points').execute());
  expect(JSON.stringify(kept)).not.toContain('Z.Q.');
});

async function begin() {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const children = ['Zachary Quill', 'Jory Brathe'];
  const family = await makeFamily(platform, partnership, { involved: [first], children });
  const { officer, practitioner } = partnership.people;
  const [child] = family.children;
  if (child === undefined) throw new Error('there is a child');
  await makePlan(platform, officer, family, first);
  const inside = <T>(work: Parameters<typeof transact<T>>[2]) =>
    transact(platform.database, partnership.id, work);
  const sealed = { sealed: 'adopted', sealed_at: platform.now(), sealed_by: officer.accountId } as const;
  return {
    ...{ officer, practitioner, lead: partnership.people['agency-lead'], inside },
    make: (actor: PersonActor) => makePlanForm(platform, actor, { familyId: family.id, agencyId: first }),
    async take(actor: PersonActor, formId: PlanFormId) {
      const { body } = await takePlanForm(platform, actor, { familyId: family.id, formId });
      return new TextDecoder().decode(unzipSync(body)['word/document.xml']);
    },
    seal: () =>
      inside(({ sql }) =>
        sql
          .updateTable('person')
          .set({ ...sealed, sealed_reason: 'Adopted' })
          .where('id', '=', child)
          .execute(),
      ),
  };
}
