import { z } from 'zod';
import { changedMeanwhile } from '../../../../platform/access/perform.ts';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { sayList } from '../../../../shared/say-list.ts';
import { type PersonTold, readPerson } from '../../operations/read-person.ts';
import { type SealDone, sealIdentity } from '../../operations/seal-identity.ts';
import { personParams } from '../parts/params.ts';
import { recordAsJson, recordShape } from '../parts/record-answer.ts';
import { type FamilyAnswer, readWithMember, recordPage } from '../parts/record-page.ts';
import { SealView } from './view.tsx';

const path = '/families/:familyId/people/:personId/seal';
const access = { kind: 'action', action: 'seal-identity', stepUp: true } as const;

const sealForm = z.object({
  version: versionField,
  sealed: z
    .enum(['adopted', 'protected', 'open'], { error: 'Choose whether the identity is sealed' })
    .transform((sealed) => (sealed === 'open' ? null : sealed)),
  reason: requiredText({ missing: 'Say why', name: 'Reason', most: 500 }),
});

function page(found: PersonTold, form: FormState, csrfToken: string): FamilyAnswer {
  const { record, person } = found;
  return recordPage({
    told: record,
    title: `Seal the identity of ${person.name}`,
    form,
    back: { text: 'The person', href: `/families/${record.id}/people/${person.id}` },
    body: () => SealView({ found, form, csrfToken }),
  });
}

export const showSeal = route({
  method: 'GET',
  path,
  summary: 'The form with which an identity is sealed, or the seal taken off.',
  access,
  audit: 'family-read',
  schema: { params: personParams, query: noQuery, body: noBody, answer: recordShape },
  async handle({ platform, actor, params, visitor }) {
    const found = await readPerson(platform, actor, params);
    const { version, sealed } = found.person;
    return page(found, freshForm({ version: String(version), sealed: sealed ?? 'open' }), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), personId: world.id('child') } }),
});

export const sendSeal = route({
  method: 'POST',
  path,
  summary: 'Seals the identity of somebody who was adopted or is protected, or takes the seal off.',
  access,
  audit: ['identity-sealed', 'identity-unsealed', 'family-read'],
  schema: { params: personParams, query: noQuery, body: sealForm, answer: recordShape },
  async handle({ platform, actor, params, form, visitor }) {
    if (!form.ok) return page(await readPerson(platform, actor, params), form, visitor.csrfToken);
    const done = await attempt({}, () => sealIdentity(platform, actor, { ...params, ...form.value }));
    if (done.kind !== 'done') throw changedMeanwhile('person');
    const { told } = await readWithMember(platform, actor, params);
    return {
      kind: 'see',
      to: `/families/${params.familyId}/people/${params.personId}`,
      json: recordAsJson(told),
      notice: sayDone(done.value),
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), personId: world.id('child') },
    body: { sealed: 'adopted', reason: 'An adoption order', version: world.text('child-version') },
  }),
});

function sayDone(done: SealDone): string {
  if (done.kind === 'unchanged') return 'The identity was not sealed, and is not now: nothing was changed.';
  return done.kind === 'sealed' ? sayIsSealed(done.elsewhere) : 'The seal is taken off.';
}

/** @param elsewhere references of the families where they stand too, as officers had said. */
function sayIsSealed(elsewhere: readonly string[]): string {
  const said = 'The identity is sealed.';
  return elsewhere.length === 0
    ? said
    : `${said} They stand in ${sayList(elsewhere)} too, where it is not sealed: seal them there.`;
}
