import { z } from 'zod';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { changedMeanwhile, notFound } from '../../../../platform/access/perform.ts';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { optionalDayField } from '../../../../platform/forms/day-fields.ts';
import { dayValues } from '../../../../platform/forms/day-input.tsx';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { parseDay } from '../../../../shared/day.ts';
import type { PersonId } from '../../../../shared/ids.ts';
import { setResidence } from '../../operations/change-address.ts';
import { type AddressFound, readAddress } from '../../operations/read-address.ts';
import { readRecord } from '../../operations/read-record.ts';
import type { AddressOfFamily } from '../../operations/release-address.ts';
import type { ResidentTold } from '../../operations/tell-addresses.ts';
import { addressParams } from '../parts/params.ts';
import { recordAsJson, recordShape } from '../parts/record-answer.ts';
import { type FamilyAnswer, recordPage } from '../parts/record-page.ts';
import { ResidenceView } from './view.tsx';

const path = '/families/:familyId/addresses/:addressId/people/:personId';
const access = { kind: 'action', action: 'change-family' } as const;
const params = addressParams.extend({ personId: idParam<'person'>() });

const residenceForm = z.object({
  version: versionField,
  from: optionalDayField({ name: 'First day' }),
  to: optionalDayField({ name: 'Last day' }),
});

interface Found extends AddressFound {
  readonly resident: ResidentTold;
}

/** @throws AppError `not-found` where they are not said to live there, too. */
async function findResident(
  platform: Platform,
  actor: PersonActor,
  { personId, ...key }: AddressOfFamily & { readonly personId: PersonId },
): Promise<Found> {
  const found = await readAddress(platform, actor, key);
  const resident = found.address.residents.find((one) => one.personId === personId);
  if (resident === undefined) throw notFound('person');
  return { ...found, resident };
}

function page({ record, address, resident }: Found, form: FormState, csrfToken: string): FamilyAnswer {
  return recordPage({
    told: record,
    title: `When ${resident.name} lived there`,
    form,
    body: () => ResidenceView({ record, address, resident, form, csrfToken }),
  });
}

export const showResidence = route({
  method: 'GET',
  path,
  summary: 'The form with which it is said from when until when somebody lived at an address.',
  access,
  audit: 'family-read',
  schema: { params, query: noQuery, body: noBody, answer: recordShape },
  async handle({ platform, actor, params: key, visitor }) {
    const found = await findResident(platform, actor, key);
    const { from, to } = found.resident;
    const form = freshForm({
      version: String(found.address.version),
      ...dayValues('from', parseDay(from ?? '')),
      ...dayValues('to', parseDay(to ?? '')),
    });
    return page(found, form, visitor.csrfToken);
  },
  example: (world) => ({
    params: { familyId: world.id('family'), addressId: world.id('address'), personId: world.id('child') },
  }),
});

export const sendResidence = route({
  method: 'POST',
  path,
  summary: 'Says from when until when somebody lived at an address.',
  access,
  audit: ['residence-changed', 'family-read'],
  schema: { params, query: noQuery, body: residenceForm, answer: recordShape },
  async handle({ platform, actor, params: key, form, visitor }) {
    if (!form.ok) return page(await findResident(platform, actor, key), form, visitor.csrfToken);
    const done = await attempt({ 'address-days-not-fitting': 'from' }, () =>
      setResidence(platform, actor, { ...key, ...form.value }),
    );
    if (done.kind === 'stale') throw changedMeanwhile('address');
    if (done.kind === 'refused') {
      const { version, from, to } = form.value;
      const days = { ...dayValues('from', from), ...dayValues('to', to) };
      const sent = withError(freshForm({ version: String(version), ...days }), done.error);
      return page(await findResident(platform, actor, key), sent, visitor.csrfToken);
    }
    return {
      kind: 'see',
      to: `/families/${key.familyId}`,
      json: recordAsJson(await readRecord(platform, actor, key.familyId)),
      notice: 'The days are saved.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), addressId: world.id('address'), personId: world.id('child') },
    body: { from: '2019-03-02', to: '2020-03-02', version: '1' },
  }),
});
