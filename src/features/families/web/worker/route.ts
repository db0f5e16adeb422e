import type { z } from 'zod';
import { changedMeanwhile } from '../../../../platform/access/perform.ts';
import { besideAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import {
  type AllocatingOffered,
  allocateWorker,
  changeAllocation,
  offerAllocating,
} from '../../operations/allocate-worker.ts';
import { allocationParams, familyParams } from '../parts/params.ts';
import { allocatedShape, changeWorkerForm, drawnAllocation, drawnWorker, newWorkerForm } from './form.ts';
import { WorkerView } from './view.tsx';

const addPath = '/families/:familyId/workers/add';
const changePath = '/families/:familyId/workers/:allocationId/change';
const access = { kind: 'action', action: 'allocate-worker' } as const;

function page(
  offered: AllocatingOffered,
  form: FormState,
  csrfToken: string,
): Answer<z.output<typeof allocatedShape>> {
  const { family, agencies, allocation } = offered;
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: allocation === null ? 'Add an allocated worker' : `Change ${allocation.worker}`,
    back: { text: 'The family', href: `/families/${family.id}` },
    body: () => WorkerView({ offered, form, csrfToken }),
    json: { id: allocation?.id ?? null, agencies },
  };
}

export const showAddWorker = route({
  method: 'GET',
  path: addPath,
  summary: 'The form with which a worker of an agency is named as allocated to a family.',
  access,
  audit: 'family-read',
  schema: { params: familyParams, query: noQuery, body: noBody, answer: allocatedShape },
  async handle({ platform, actor, params: { familyId }, visitor }) {
    const offered = await offerAllocating(platform, actor, { familyId, allocationId: null });
    const [only, ...more] = offered.agencies;
    const isOne = only !== undefined && more.length === 0;
    const version = String(offered.family.version);
    return page(offered, freshForm({ version, ...(isOne ? { agency: only.id } : {}) }), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});

export const sendAddWorker = route({
  method: 'POST',
  path: addPath,
  summary: 'Names a worker of an agency as allocated to a family.',
  access,
  audit: ['worker-allocated', 'family-read'],
  schema: { params: familyParams, query: noQuery, body: newWorkerForm, answer: allocatedShape },
  async handle({ platform, actor, params: { familyId }, form, visitor }) {
    const offer = () => offerAllocating(platform, actor, { familyId, allocationId: null });
    if (!form.ok) return page(await offer(), form, visitor.csrfToken);
    const { worker, version, asItIs } = form.value;
    const done = await attempt({ 'allocation-not-fitting': 'from', ...besideAsItIs }, () =>
      allocateWorker(platform, actor, { familyId, version, worker, asItIs }),
    );
    if (done.kind === 'stale') throw changedMeanwhile('family');
    if (done.kind === 'refused') {
      return page(await offer(), withError(drawnWorker(form.value), done.error), visitor.csrfToken);
    }
    return {
      kind: 'see',
      to: `/families/${familyId}`,
      status: 201,
      json: { id: done.value, agencies: [] },
      notice: 'The worker is added.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family') },
    body: {
      agency: world.id('agency'),
      name: 'Orla Quillane',
      role: 'Social worker',
      from: '2020-01-01',
      version: world.text('family-version'),
    },
  }),
});

export const showChangeWorker = route({
  method: 'GET',
  path: changePath,
  summary: 'The form with which an allocation of a worker is changed, or ended.',
  access,
  audit: 'family-read',
  schema: { params: allocationParams, query: noQuery, body: noBody, answer: allocatedShape },
  async handle({ platform, actor, params, visitor }) {
    const offered = await offerAllocating(platform, actor, params);
    const { allocation } = offered;
    return page(offered, allocation === null ? freshForm() : drawnAllocation(allocation), visitor.csrfToken);
  },
  example: (world) => ({
    params: { familyId: world.id('family'), allocationId: world.id('allocation') },
  }),
});

export const sendChangeWorker = route({
  method: 'POST',
  path: changePath,
  summary: 'Changes an allocation of a worker, ends it, or takes it out where it was entered by mistake.',
  access,
  audit: ['allocation-changed', 'family-read'],
  schema: { params: allocationParams, query: noQuery, body: changeWorkerForm, answer: allocatedShape },
  async handle({ platform, actor, params, form, visitor }) {
    const offer = () => offerAllocating(platform, actor, params);
    if (!form.ok) return page(await offer(), form, visitor.csrfToken);
    const done = await attempt({ 'allocation-not-fitting': 'from', ...besideAsItIs }, () =>
      changeAllocation(platform, actor, { ...params, ...form.value }),
    );
    if (done.kind === 'stale') throw changedMeanwhile('allocation');
    if (done.kind === 'refused') {
      const sent = withError(drawnWorker(form.value), done.error);
      return page(await offer(), sent, visitor.csrfToken);
    }
    return {
      kind: 'see',
      to: `/families/${params.familyId}`,
      json: { id: params.allocationId, agencies: [] },
      notice: form.value.mistaken ? 'The allocation is taken out.' : 'The allocation is saved.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), allocationId: world.id('allocation') },
    body: {
      agency: world.id('agency'),
      name: 'Orla Quillane',
      role: 'Social worker',
      from: '2020-01-01',
      version: '1',
    },
  }),
});
