import { z } from 'zod';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { dayField } from '../../../../platform/forms/day-fields.ts';
import { dayValues } from '../../../../platform/forms/day-input.tsx';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { idField } from '../../../../platform/forms/id-fields.ts';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import {
  endAddressRelease,
  offerRelease,
  type ReleaseOffered,
  releaseAddress,
} from '../../operations/release-address.ts';
import { addressParams } from '../parts/params.ts';
import { recordAsJson, recordShape } from '../parts/record-answer.ts';
import { type FamilyAnswer, recordPage } from '../parts/record-page.ts';
import { ReleaseView } from './view.tsx';

const path = '/families/:familyId/addresses/:addressId/release';
const access = { kind: 'action', action: 'release-address', stepUp: true } as const;

const releaseForm = z.object({
  who: idField<'account'>('Choose to whom it is released'),
  reason: requiredText({ missing: 'Say why it is released', name: 'Reason', most: 500 }),
  until: dayField({ missing: 'Enter the last day', name: 'Last day' }),
});

const endParams = addressParams.extend({ releaseId: idParam<'address-release'>() });

function releasePath({ familyId, addressId }: z.output<typeof addressParams>): string {
  return `/families/${familyId}/addresses/${addressId}/release`;
}

function nameOf({ readers }: ReleaseOffered, accountId: string): string {
  return readers.find(({ id }) => id === accountId)?.name ?? 'them';
}

function page(offered: ReleaseOffered, form: FormState, csrfToken: string): FamilyAnswer {
  return recordPage({
    told: offered.record,
    title: 'Release a protected address',
    form,
    body: () => ReleaseView({ offered, form, csrfToken }),
  });
}

export const showRelease = route({
  method: 'GET',
  path,
  summary: 'The form with which a protected address is released to one person.',
  access,
  audit: 'family-read',
  schema: { params: addressParams, query: noQuery, body: noBody, answer: recordShape },
  async handle({ platform, actor, params, visitor }) {
    return page(await offerRelease(platform, actor, params), freshForm(), visitor.csrfToken);
  },
  example: (world) => ({
    params: { familyId: world.id('family'), addressId: world.id('protected-address') },
  }),
});

export const sendRelease = route({
  method: 'POST',
  path,
  summary: 'Releases a protected address to one person by name, for a reason, until a day.',
  access,
  audit: ['address-released', 'family-read'],
  schema: { params: addressParams, query: noQuery, body: releaseForm, answer: recordShape },
  async handle({ platform, actor, params, form, visitor }) {
    const offer = () => offerRelease(platform, actor, params);
    if (!form.ok) return page(await offer(), form, visitor.csrfToken);
    const { who: accountId, reason, until } = form.value;
    const done = await attempt({ 'release-day-not-fitting': 'until' }, () =>
      releaseAddress(platform, actor, { ...params, accountId, reason, until }),
    );
    const offered = await offer();
    if (done.kind === 'refused') {
      const sent = freshForm({ who: accountId, reason, ...dayValues('until', until) });
      return page(offered, withError(sent, done.error), visitor.csrfToken);
    }
    return {
      kind: 'see',
      to: releasePath(params),
      json: recordAsJson(offered.record),
      notice: `The address is released to ${nameOf(offered, accountId)}, who finds it on the page of the family.`,
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), addressId: world.id('protected-address') },
    body: { who: world.id('account'), reason: 'A visit', until: world.text('today') },
  }),
});

export const sendEndRelease = route({
  method: 'POST',
  path: '/families/:familyId/addresses/:addressId/release/:releaseId/end',
  summary: 'Ends a release of a protected address before its day.',
  access,
  audit: ['address-release-ended', 'family-read'],
  schema: { params: endParams, query: noQuery, body: noBody, answer: recordShape },
  async handle({ platform, actor, params: { releaseId, ...params } }) {
    const { releases } = await offerRelease(platform, actor, params);
    const name = releases.find(({ id }) => id === releaseId)?.name ?? 'them';
    await endAddressRelease(platform, actor, { ...params, releaseId });
    const { record } = await offerRelease(platform, actor, params);
    const notice = `It is no longer released to ${name}.`;
    return { kind: 'see', to: releasePath(params), json: recordAsJson(record), notice };
  },
  example: (world) => ({
    params: {
      familyId: world.id('family'),
      addressId: world.id('protected-address'),
      releaseId: world.id('address-release'),
    },
  }),
});
