import { z } from 'zod';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { type FilePurgeOffered, offerPurgingFile, purgeFile } from '../../operations/purge-file.ts';
import { unlessPurged } from '../../operations/unless-purged.ts';
import { familyShape } from '../parts/answer-shapes.ts';
import { purgeForm } from '../purge/form.ts';
import { submissionParams as params } from '../submission/form.ts';
import { titleOf } from '../submission/title-of.ts';
import { PurgeFileView } from './view.tsx';

const path = '/families/:familyId/submissions/:submissionId/purge';
const access = { kind: 'action', action: 'purge-entries', stepUp: true } as const;
const answer = z.object({
  family: familyShape,
  id: z.string(),
  agency: z.object({ id: z.string(), name: z.string() }),
  number: z.number(),
  fileName: z.string(),
  version: z.number(),
});

function page(
  offered: FilePurgeOffered,
  form: FormState,
  csrfToken: string,
): Answer<z.output<typeof answer>> {
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: 'Remove this file for good',
    back: { text: titleOf(offered), href: `/families/${offered.family.id}/submissions/${offered.id}` },
    body: () => PurgeFileView({ offered, form, csrfToken }),
    json: offered,
  };
}

export const showPurgeFile = route({
  method: 'GET',
  path,
  summary: 'Asks why a file must not be kept, before it is removed for good, whole.',
  access,
  audit: 'submission-read',
  browserOnly: true,
  schema: { params, query: noQuery, body: noBody, answer },
  async handle({ platform, actor, params: key, visitor }) {
    return page(await offerPurgingFile(platform, actor, key), freshForm(), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), submissionId: world.id('submission') } }),
});

export const sendPurgeFile = route({
  method: 'POST',
  path,
  summary: 'Removes a file for good, whole, with all that came of it.',
  access,
  audit: ['file-purged', 'submission-read', 'family-read'],
  browserOnly: true,
  schema: { params, query: noQuery, body: purgeForm, answer: answer.nullable() },
  async handle({ platform, actor, params: key, form, visitor }) {
    if (!form.ok) return page(await offerPurgingFile(platform, actor, key), form, visitor.csrfToken);
    const { value } = form;
    const purge = { familyId: key.familyId, event: 'file-purged', objectId: key.submissionId } as const;
    const offered = await unlessPurged(platform, actor, purge, async () => {
      const found = await offerPurgingFile(platform, actor, key);
      await purgeFile(platform, actor, { ...key, ...value });
      return found;
    });
    return {
      kind: 'see',
      to: `/families/${key.familyId}`,
      json: offered,
      notice: `${offered === null ? 'The file' : titleOf(offered)} is removed for good.`,
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), submissionId: world.id('submission') },
    body: {
      version: world.text('submission-version'),
      ground: 'wrong-child',
      reason: 'Sent for the wrong family.',
    },
  }),
});
