import { changedMeanwhile } from '../../../../platform/access/perform.ts';
import { besideAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, withError } from '../../../../platform/forms/form.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { changeAddress } from '../../operations/change-address.ts';
import { type AddressFound, readAddress } from '../../operations/read-address.ts';
import { readRecord } from '../../operations/read-record.ts';
import { addressParams } from '../parts/params.ts';
import { recordAsJson, recordShape } from '../parts/record-answer.ts';
import { type FamilyAnswer, recordPage } from '../parts/record-page.ts';
import { addressForm, drawnAddress, drawnSent } from './form.ts';
import { AddressView } from './view.tsx';

const path = '/families/:familyId/addresses/:addressId/change';
const access = { kind: 'action', action: 'change-family' } as const;

function page({ record, address }: AddressFound, form: FormState, csrfToken: string): FamilyAnswer {
  return recordPage({
    told: record,
    title: 'Change an address',
    form,
    body: () => AddressView({ told: record, form, csrfToken, addressId: address.id }),
  });
}

export const showChangeAddress = route({
  method: 'GET',
  path,
  summary: 'The form with which an address of a family is changed, protected, or taken out.',
  access,
  audit: 'family-read',
  schema: { params: addressParams, query: noQuery, body: noBody, answer: recordShape },
  async handle({ platform, actor, params, visitor }) {
    const found = await readAddress(platform, actor, params);
    return page(found, drawnAddress(found.address), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), addressId: world.id('address') } }),
});

export const sendChangeAddress = route({
  method: 'POST',
  path,
  summary: 'Changes an address of a family, protects it, or takes it out where it was entered by mistake.',
  access,
  audit: ['address-changed', 'family-read'],
  schema: { params: addressParams, query: noQuery, body: addressForm, answer: recordShape },
  async handle({ platform, actor, params, form, visitor }) {
    if (!form.ok) return page(await readAddress(platform, actor, params), form, visitor.csrfToken);
    const done = await attempt({ 'address-days-not-fitting': 'from', ...besideAsItIs }, () =>
      changeAddress(platform, actor, { ...params, ...form.value }),
    );
    // What somebody else wrote may not be shown any more: the page says to look at what stands there now.
    if (done.kind === 'stale') throw changedMeanwhile('address');
    if (done.kind === 'refused') {
      const sent = withError(drawnSent(form.value), done.error);
      return page(await readAddress(platform, actor, params), sent, visitor.csrfToken);
    }
    return {
      kind: 'see',
      to: `/families/${params.familyId}`,
      json: recordAsJson(await readRecord(platform, actor, params.familyId)),
      notice: form.value.mistakenReason === null ? 'The address is saved.' : 'The address is taken out.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), addressId: world.id('address') },
    body: { lines: '3 Example Lane', residents: world.id('child'), version: '1' },
  }),
});
