import type { z } from 'zod';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { changedMeanwhile } from '../../../../platform/access/perform.ts';
import { besideAsItIs, drawnAsItIs, saysAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { withVersion } from '../../../../platform/forms/version-field.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { AppError } from '../../../../shared/app-error.ts';
import { correctMapping, putBack, removeSubmission } from '../../operations/change-submission.ts';
import { offerPuttingBack } from '../../operations/offer-putting-back.ts';
import { readSubmission, type SubmissionTold } from '../../operations/read-submission.ts';
import { submitChronology, tellApart } from '../../operations/submit-chronology.ts';
import { findPlaceErrors, otherFiles, placeOf } from '../../view/place-form.ts';
import { asJson } from './answer.ts';
import {
  apartForm,
  mappingForm,
  putBackForm,
  type RowsQuery,
  removeForm,
  rowParams,
  rowsQuery,
  submissionParams,
  submissionShape,
  submitForm,
} from './form.ts';
import { PutBackView, RemoveView } from './leaving.tsx';
import { staleColumns } from './stale-columns.tsx';
import { titleOf } from './title-of.ts';
import { SubmissionView } from './view.tsx';

const path = '/families/:familyId/submissions/:submissionId';
const changing = { kind: 'action', action: 'send-chronology' } as const;
type Params = z.output<typeof submissionParams>;
type PageAnswer = Answer<z.output<typeof submissionShape>>;

export const showSubmission = route({
  method: 'GET',
  path,
  summary: 'An agency’s file: how it was read, and its rows with what is wrong or doubtful beside each.',
  access: { kind: 'action', action: 'read-chronology' },
  audit: 'submission-read',
  schema: { params: submissionParams, query: rowsQuery, body: noBody, answer: submissionShape },
  async handle({ platform, actor, params, query, visitor }) {
    const told = await readSubmission(platform, actor, {
      ...params,
      filter: query.show,
      from: startOf(query),
    });
    return submissionPage(told, query.show, freshForm(), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), submissionId: world.id('submission') } }),
});

export const sendColumns = route({
  method: 'POST',
  path: `${path}/columns`,
  summary: 'States what columns of a file hold, and has it read again by a job.',
  access: changing,
  audit: ['chronology-mapping-changed', 'submission-read'],
  schema: { params: submissionParams, query: noQuery, body: mappingForm, answer: submissionShape },
  async handle({ platform, actor, params, form, visitor }) {
    if (!form.ok) {
      const told = await readWhole(platform, actor, params);
      return submissionPage(told, 'all', form, visitor.csrfToken);
    }
    const { value } = form;
    try {
      const jobId = await correctMapping(platform, actor, { ...params, ...value });
      const told = await readWhole(platform, actor, params);
      return { kind: 'see', to: `/jobs/${jobId}`, status: 202, json: asJson(told) };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'changed-meanwhile') throw error;
      return staleColumns(await readWhole(platform, actor, params), value.columns);
    }
  },
  example: (world) => ({
    params: { familyId: world.id('family'), submissionId: world.id('submission') },
    body: { version: world.text('submission-version'), 'column-0': '' },
  }),
});

export const sendSubmit = route({
  method: 'POST',
  path: `${path}/submit`,
  summary: 'Puts a file that was read into the family’s chronology, by a job.',
  access: changing,
  audit: ['chronology-submitted', 'chronology-compared-again', 'submission-read'],
  schema: { params: submissionParams, query: noQuery, body: submitForm, answer: submissionShape },
  async handle({ platform, actor, params, form, visitor }) {
    if (!form.ok)
      return submissionPage(await readWhole(platform, actor, params), 'all', form, visitor.csrfToken);
    const { jobId, comparedAgain } = await submitChronology(platform, actor, { ...params, ...form.value });
    const told = await readWhole(platform, actor, params);
    return {
      kind: 'see',
      to: `/jobs/${jobId}`,
      status: 202,
      json: asJson(told),
      ...(comparedAgain ? { notice: againWords } : {}),
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), submissionId: world.id('waiting') },
    body: { version: world.text('waiting-version') },
  }),
});

export const sendApart = route({
  method: 'POST',
  path: `${path}/rows/:position/apart`,
  summary:
    'Says that a row of a file that waits is another entry than the one that it resembles, or the same after all.',
  access: changing,
  audit: ['chronology-row-told-apart', 'submission-read'],
  schema: { params: rowParams, query: noQuery, body: apartForm, answer: submissionShape },
  async handle({ platform, actor, params, form, visitor }) {
    if (!form.ok)
      return submissionPage(await readWhole(platform, actor, params), 'all', form, visitor.csrfToken);
    await tellApart(platform, actor, { ...params, ...form.value });
    const told = await readWhole(platform, actor, params);
    const to = `/families/${params.familyId}/submissions/${params.submissionId}?show=changed#rows-heading`;
    return { kind: 'see', to, json: asJson(told) };
  },
  example: (world) => ({
    params: {
      familyId: world.id('family'),
      submissionId: world.id('waiting'),
      position: world.text('waiting-row'),
    },
    body: { version: world.text('waiting-version'), apart: 'yes' },
  }),
});

export const showRemove = route({
  method: 'GET',
  path: `${path}/remove`,
  summary: 'Asks why a file is taken back.',
  access: changing,
  audit: 'submission-read',
  schema: { params: submissionParams, query: noQuery, body: noBody, answer: submissionShape },
  async handle({ platform, actor, params, visitor }) {
    return removePage(await readWhole(platform, actor, params), freshForm(), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), submissionId: world.id('submission') } }),
});

export const sendRemove = route({
  method: 'POST',
  path: `${path}/remove`,
  summary: 'Takes a file out of the family’s chronology, for a reason.',
  access: changing,
  audit: ['chronology-removed', 'submission-read'],
  schema: { params: submissionParams, query: noQuery, body: removeForm, answer: submissionShape },
  async handle({ platform, actor, params, form, visitor }) {
    if (!form.ok) return removePage(await readWhole(platform, actor, params), form, visitor.csrfToken);
    const { version, reason } = form.value;
    const asItIs = saysAsItIs(form.value);
    const done = await attempt(besideAsItIs, () =>
      removeSubmission(platform, actor, { ...params, version, reason, asItIs }),
    );
    if (done.kind === 'stale') throw changedMeanwhile('chronology file');
    const told = await readWhole(platform, actor, params);
    if (done.kind === 'refused') {
      const typed = withVersion(freshForm({ reason, ...drawnAsItIs(asItIs) }), version);
      return removePage(told, withError(typed, done.error), visitor.csrfToken);
    }
    return {
      kind: 'see',
      to: `/families/${params.familyId}`,
      json: asJson(told),
      notice: `${titleOf(told)} is taken back.`,
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), submissionId: world.id('submission') },
    body: { version: world.text('submission-version'), reason: 'It is about another family.' },
  }),
});

export const showPutBack = route({
  method: 'GET',
  path: `${path}/put-back`,
  summary: 'Asks how a file goes with what its agency has in the chronology, before it is put back.',
  access: changing,
  audit: 'submission-read',
  schema: { params: submissionParams, query: noQuery, body: noBody, answer: submissionShape },
  async handle({ platform, actor, params, visitor }) {
    return putBackPage({ platform, actor, params }, freshForm(), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), submissionId: world.id('taken-back') } }),
});

export const sendPutBack = route({
  method: 'POST',
  path: `${path}/put-back`,
  summary: 'Puts a file that left the chronology back into it: a job reads it again.',
  access: changing,
  audit: ['chronology-put-back', 'submission-read'],
  schema: { params: submissionParams, query: noQuery, body: putBackForm, answer: submissionShape },
  async handle({ platform, actor, params, form, visitor }) {
    const again = (state: FormState) => putBackPage({ platform, actor, params }, state, visitor.csrfToken);
    if (!form.ok) return again(form);
    const { version, place = '', instead } = form.value;
    const values = { place, instead };
    const errors = findPlaceErrors(form.value);
    if (errors.length > 0) return again({ values, errors });
    const put = await attempt({}, () =>
      putBack(platform, actor, { ...params, version, place: placeOf(form.value) }),
    );
    if (put.kind !== 'done') return again({ values: {}, errors: [otherFiles(form.value)] });
    const told = await readWhole(platform, actor, params);
    return { kind: 'see', to: `/jobs/${put.value}`, status: 202, json: asJson(told) };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), submissionId: world.id('taken-back') },
    body: {
      version: world.text('taken-back-version'),
      place: 'beside',
      standing: [world.id('submission'), world.id('waiting')],
    },
  }),
});

const againWords =
  'It was not put in: what the agency has in the chronology, or what the plan says, has changed since the file was compared with it. It is compared again: look at it then, and put it in.';

function readWhole(platform: Platform, actor: PersonActor, params: Params): Promise<SubmissionTold> {
  return readSubmission(platform, actor, { ...params, filter: 'all', from: null });
}

function submissionPage(
  told: SubmissionTold,
  show: RowsQuery['show'],
  form: FormState,
  csrfToken: string,
): PageAnswer {
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: titleOf(told),
    wide: true,
    back: { text: 'The family', href: `/families/${told.family.id}` },
    body: () => SubmissionView({ told, show, form, csrfToken }),
    json: asJson(told),
  };
}

function removePage(told: SubmissionTold, form: FormState, csrfToken: string): PageAnswer {
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: `Take back ${titleOf(told)}`,
    back: { text: 'The file', href: `/families/${told.family.id}/submissions/${told.id}` },
    body: () => RemoveView({ told, form, csrfToken }),
    json: asJson(told),
  };
}

interface Asked {
  readonly platform: Platform;
  readonly actor: PersonActor;
  readonly params: Params;
}

async function putBackPage(
  { platform, actor, params }: Asked,
  form: FormState,
  csrfToken: string,
): Promise<PageAnswer> {
  const { told, offered } = await offerPuttingBack(platform, actor, params);
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: `Put back ${titleOf(told)}`,
    back: { text: 'The file', href: `/families/${told.family.id}/submissions/${told.id}` },
    body: () => PutBackView({ told, offered, form, csrfToken }),
    json: asJson(told),
  };
}

function startOf({ after, before }: RowsQuery) {
  if (after !== undefined) return { side: 'after' as const, position: after };
  return before === undefined ? null : { side: 'before' as const, position: before };
}
