import type { z } from 'zod';
import { besideAsItIs, drawnAsItIs, saysAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import type { SaidAsItIs } from '../../../../shared/said-as-it-is.ts';
import { changeFamily } from '../../operations/change-family.ts';
import { readLastChangeOfRecord } from '../../operations/read-last-change-of-record.ts';
import { type RecordTold, readRecord } from '../../operations/read-record.ts';
import { familyParams } from '../parts/params.ts';
import { recordAsJson, recordShape } from '../parts/record-answer.ts';
import { changeFamilyForm } from './form.ts';
import { ChangeFamilyView } from './view.tsx';

const path = '/families/:familyId/change';
const access = { kind: 'action', action: 'change-family' } as const;

function page(told: RecordTold, form: FormState, csrfToken: string): Answer<z.output<typeof recordShape>> {
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: 'Change the reference or name of this record',
    back: { text: 'The family', href: `/families/${told.id}` },
    body: () => ChangeFamilyView({ told, form, csrfToken }),
    json: recordAsJson(told),
  };
}

type HeadSent = Pick<z.output<typeof changeFamilyForm>, 'reference' | 'name' | 'version'>;

function drawn({ reference, name, version }: HeadSent, asItIs: SaidAsItIs = false): FormState {
  return freshForm({ reference, name, version: String(version), ...drawnAsItIs(asItIs) });
}

export const showChangeFamily = route({
  method: 'GET',
  path,
  summary: 'The form with which the reference and name of a family’s record are changed.',
  access,
  audit: 'family-read',
  schema: { params: familyParams, query: noQuery, body: noBody, answer: recordShape },
  async handle({ platform, actor, params, visitor }) {
    const told = await readRecord(platform, actor, params.familyId);
    return page(told, drawn(told), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});

export const sendChangeFamily = route({
  method: 'POST',
  path,
  summary: 'Changes the reference and name of a family’s record.',
  access,
  audit: ['family-changed', 'family-read'],
  schema: { params: familyParams, query: noQuery, body: changeFamilyForm, answer: recordShape },
  async handle({ platform, actor, params: { familyId }, form, visitor }) {
    if (!form.ok) return page(await readRecord(platform, actor, familyId), form, visitor.csrfToken);
    const sent = form.value;
    const asItIs = saysAsItIs(sent);
    const done = await attempt({ 'family-reference-in-use': 'reference', ...besideAsItIs }, () =>
      changeFamily(platform, actor, { familyId, ...sent, asItIs }),
    );
    const told = await readRecord(platform, actor, familyId);
    if (done.kind === 'refused')
      return page(told, withError(drawn(sent, asItIs), done.error), visitor.csrfToken);
    if (done.kind === 'stale') {
      return stalePage({
        reader: actor,
        what: 'this record',
        lastChange: await readLastChangeOfRecord(platform, actor, familyId),
        fields: [
          { label: 'Reference', mine: sent.reference, saved: told.reference },
          { label: 'Name of the record', mine: sent.name, saved: told.name },
        ],
        editHref: `/families/${familyId}/change`,
        json: recordAsJson(told),
      });
    }
    return {
      kind: 'see',
      to: `/families/${familyId}`,
      json: recordAsJson(told),
      notice: 'The record is saved.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family') },
    body: { reference: 'LSCP-902', name: 'Family R', version: world.text('family-version') },
  }),
});
