import { z } from 'zod';
import { idParam } from '../../../../platform/http/id-param.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { progressRefreshSeconds } from '../../../../platform/view/parts/progress-view.tsx';
import { readJobProgress, watchJob } from '../../operations/watch-job.ts';
import { JobView } from './view.tsx';

const params = z.object({ jobId: idParam<'job'>() });
const progressShape = {
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  sentence: z.string(),
  share: z.number().nullable(),
};

export const jobRoute = route({
  method: 'GET',
  path: '/jobs/:jobId',
  summary: 'A job: how far it is, and where it leads when it is done.',
  access: { kind: 'action', action: 'read-families' },
  audit: 'job-watched',
  schema: {
    params,
    query: noQuery,
    body: noBody,
    answer: z.object({
      ...progressShape,
      id: z.string(),
      label: z.string(),
      family: z.object({ id: z.string(), reference: z.string(), name: z.string() }).nullable(),
      file: z.string().nullable(),
      onward: z.object({ href: z.string(), text: z.string() }).nullable(),
      warning: z.string().nullable(),
      todo: z.string().nullable(),
      reference: z.string().nullable(),
    }),
  },
  async handle({ platform, actor, params: { jobId } }) {
    const job = await watchJob(platform, actor, jobId);
    const isOver = job.state === 'done' || job.state === 'failed';
    return {
      kind: 'page',
      title: job.label,
      ...(job.family === null ? {} : { back: { text: 'The family', href: `/families/${job.family.id}` } }),
      body: () => JobView({ job }),
      json: job,
      ...(isOver ? {} : { refreshAfter: progressRefreshSeconds }),
    };
  },
  example: (world) => ({ params: { jobId: world.id('job') } }),
});

export const jobProgressRoute = route({
  method: 'GET',
  path: '/jobs/:jobId/progress',
  summary: 'How far a job is, for the page that shows it.',
  access: { kind: 'action', action: 'read-families' },
  audit: { none: 'It is asked for every second, and says how far a job is and nothing of any record.' },
  schema: { params, query: noQuery, body: noBody, answer: z.object(progressShape) },
  async handle({ platform, actor, params: { jobId } }) {
    const progress = await readJobProgress(platform, actor, jobId);
    return { kind: 'see', to: `/jobs/${jobId}`, json: progress, status: 200 };
  },
  example: (world) => ({ params: { jobId: world.id('job') } }),
});
