import { changedMeanwhile } from '../../../../platform/access/perform.ts';
import { besideAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { addAddress } from '../../operations/change-address.ts';
import { type RecordTold, readRecord } from '../../operations/read-record.ts';
import { familyParams } from '../parts/params.ts';
import { recordAsJson, recordShape } from '../parts/record-answer.ts';
import { type FamilyAnswer, recordPage } from '../parts/record-page.ts';
import { addressForm, drawnSent } from './form.ts';
import { AddressView } from './view.tsx';

const path = '/families/:familyId/addresses/add';
const access = { kind: 'action', action: 'change-family' } as const;

function page(told: RecordTold, form: FormState, csrfToken: string): FamilyAnswer {
  return recordPage({
    told,
    title: 'Add an address',
    form,
    body: () => AddressView({ told, form, csrfToken, addressId: null }),
  });
}

export const showAddAddress = route({
  method: 'GET',
  path,
  summary: 'The form with which an address of a family is added.',
  access,
  audit: 'family-read',
  schema: { params: familyParams, query: noQuery, body: noBody, answer: recordShape },
  async handle({ platform, actor, params, visitor }) {
    const told = await readRecord(platform, actor, params.familyId);
    return page(told, freshForm({ version: String(told.version) }), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});

export const sendAddAddress = route({
  method: 'POST',
  path,
  summary: 'Adds an address of a family: who lives there, from when until when, and whether it is protected.',
  access,
  audit: ['address-added', 'family-read'],
  schema: { params: familyParams, query: noQuery, body: addressForm, answer: recordShape },
  async handle({ platform, actor, params: { familyId }, form, visitor }) {
    if (!form.ok) return page(await readRecord(platform, actor, familyId), form, visitor.csrfToken);
    const { address, version, asItIs } = form.value;
    const done = await attempt({ 'address-days-not-fitting': 'from', ...besideAsItIs }, () =>
      addAddress(platform, actor, { familyId, version, address, asItIs }),
    );
    // There is nothing of it to compare: the page says to look at what stands there now.
    if (done.kind === 'stale') throw changedMeanwhile('family');
    const told = await readRecord(platform, actor, familyId);
    if (done.kind === 'refused') {
      return page(told, withError(drawnSent(form.value), done.error), visitor.csrfToken);
    }
    return {
      kind: 'see',
      to: `/families/${familyId}`,
      status: 201,
      json: recordAsJson(told),
      notice:
        address.protectedReason === null
          ? 'The address is added.'
          : 'The address is added. It is protected: nobody is shown it unless it is released to them.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family') },
    body: {
      lines: '3 Example Lane',
      residents: world.id('child'),
      version: world.text('family-version'),
    },
  }),
});
