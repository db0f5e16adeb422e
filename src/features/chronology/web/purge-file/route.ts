import { z } from 'zod';
import { saysAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { offerPurgingFile, purgeFile } from '../../operations/purge-file.ts';
import { unlessPurged } from '../../operations/unless-purged.ts';
import { purgeByGround, purgeReasonFields } from '../../view/purge-form.ts';
import { purgeRoutes } from '../../view/purge-routes.ts';
import { familyShape } from '../parts/answer-shapes.ts';
import { submissionParams as params } from '../submission/form.ts';
import { titleOf } from '../submission/title-of.ts';
import { drawPurgeFile } from './view.tsx';

export const [showPurgeFile, sendPurgeFile] = purgeRoutes({
  path: '/families/:familyId/submissions/:submissionId/purge',
  params,
  body: purgeByGround.extend(purgeReasonFields),
  answer: z.object({
    family: familyShape,
    id: z.string(),
    agency: z.object({ id: z.string(), name: z.string() }),
    number: z.number(),
    fileName: z.string().nullable(),
    version: z.number(),
  }),
  summaries: [
    'Asks why a file must not be kept, before it is removed for good, whole.',
    'Removes a file for good, whole, with all that came of it.',
  ],
  events: { read: 'submission-read', purged: 'file-purged' },
  offer: offerPurgingFile,
  purge: (platform, actor, { key, decided }) =>
    purgeFile(platform, actor, { ...key, ...decided, asItIs: saysAsItIs(decided) }),
  once: (platform, actor, { key, work }) =>
    unlessPurged(
      platform,
      actor,
      { familyId: key.familyId, event: 'file-purged', objectId: key.submissionId },
      work,
    ),
  draw: drawPurgeFile,
  json: (offered) => offered,
  done: ({ familyId }, purged) => ({
    to: `/families/${familyId}`,
    notice: `${purged === null ? 'The file' : titleOf(purged.offered)} is removed for good.`,
  }),
  example: (world) => ({
    params: { familyId: world.id('family'), submissionId: world.id('submission') },
    body: {
      version: world.text('submission-version'),
      ground: 'wrong-child',
      reason: 'Sent for the wrong family.',
    },
  }),
});
