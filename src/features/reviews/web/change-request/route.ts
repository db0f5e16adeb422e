import type { z } from 'zod';
import { besideAsItIs, drawnAsItIs, saysAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { dayValues } from '../../../../platform/forms/day-input.tsx';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { withVersion } from '../../../../platform/forms/version-field.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { answerByRecord, changeRequest } from '../../operations/change-request.ts';
import { type RequestToAnswer, readRequest } from '../../operations/read-request.ts';
import { requestParams, requestPath } from '../parts/params.ts';
import { requestAsJson, requestShape } from '../parts/request-shape.ts';
import { changeRequestForm } from './form.ts';
import { ChangeRequestView } from './view.tsx';

const path = '/families/:familyId/requests/:requestId';
const changePath = `${path}/change` as const;
const access = { kind: 'action', action: 'manage-reviews' } as const;

function page(
  told: RequestToAnswer,
  form: FormState,
  csrfToken: string,
): Answer<z.output<typeof requestShape>> {
  const { family, request } = told;
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: `Change what ${request.agencyName} is asked`,
    back: { text: 'What is asked', href: requestPath({ familyId: family.id, id: request.id }) },
    body: () => ChangeRequestView({ told, form, csrfToken }),
    json: requestAsJson(request),
  };
}

export const showChangeRequest = route({
  method: 'GET',
  path: changePath,
  summary: 'The form with which the day of a request is moved, or the request withdrawn.',
  access,
  audit: 'request-read',
  schema: { params: requestParams, query: noQuery, body: noBody, answer: requestShape },
  async handle({ platform, actor, params, visitor }) {
    return page(await readRequest(platform, actor, params), freshForm(), visitor.csrfToken);
  },
  example: (world) => ({
    params: { familyId: world.id('family'), requestId: world.id('review-request') },
  }),
});

export const sendChangeRequest = route({
  method: 'POST',
  path: changePath,
  summary: 'Moves the day of a request, or withdraws it, for a reason that its agency is told.',
  access,
  audit: ['request-withdrawn', 'request-day-moved', 'request-read'],
  schema: { params: requestParams, query: noQuery, body: changeRequestForm, answer: requestShape },
  async handle({ platform, actor, params, form, visitor }) {
    const again = async (state: FormState) =>
      page(await readRequest(platform, actor, params), state, visitor.csrfToken);
    if (!form.ok) return again(form);
    const { version, due, reason } = form.value;
    const asItIs = saysAsItIs(form.value);
    const done = await attempt({ 'request-not-fitting': 'due', ...besideAsItIs }, () =>
      changeRequest(platform, actor, { ...params, version, due, reason, asItIs }),
    );
    const typed = freshForm({
      reason,
      change: due === null ? 'withdraw' : 'move',
      ...dayValues('due', due),
      ...drawnAsItIs(asItIs),
    });
    if (done.kind === 'refused') return again(withError(withVersion(typed, version), done.error));
    if (done.kind === 'stale') {
      const message =
        'Somebody has changed the request since you opened this page. Look at it, then change it';
      return again(withError(typed, { field: '', message }));
    }
    const { request, endable } = await readRequest(platform, actor, params);
    const goesOn =
      endable === null
        ? ''
        : ' Its people still read the family’s chronology: end that below if it is wrong.';
    return {
      kind: 'see',
      to: requestPath({ familyId: params.familyId, id: params.requestId }),
      json: requestAsJson(request),
      notice: due === null ? `Nothing is asked of the agency any more.${goesOn}` : 'The day is moved.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), requestId: world.id('review-request') },
    body: {
      version: world.text('review-request-version'),
      change: 'withdraw',
      reason: 'The agency never knew the family',
    },
  }),
});

export const sendAnswerByRecord = route({
  method: 'POST',
  path: `${path}/record`,
  summary: 'Says that what an agency has in the chronology already is its answer.',
  access: { kind: 'action', action: 'answer-request' },
  audit: ['answered-by-record', 'request-read'],
  schema: { params: requestParams, query: noQuery, body: noBody, answer: requestShape },
  async handle({ platform, actor, params }) {
    await answerByRecord(platform, actor, params);
    const { request } = await readRequest(platform, actor, params);
    return {
      kind: 'see',
      to: requestPath({ familyId: params.familyId, id: params.requestId }),
      json: requestAsJson(request),
      notice:
        'What the agency has in the chronology is its answer. Files that it sends instead of them answer too.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), requestId: world.id('review-request') },
  }),
});
