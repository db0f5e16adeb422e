import { z } from 'zod';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import {
  putEntryBack,
  readWithdrawnEntries,
  type WithdrawnAnswer,
} from '../../operations/withdrawn-entries.ts';
import { familyShape, rowShape } from '../parts/answer-shapes.ts';
import { WithdrawnView } from './view.tsx';

const answer = z.object({
  family: familyShape,
  withdrawn: z
    .array(
      z.object({
        entry: rowShape,
        typedBy: z.string(),
        withdrawnBy: z.string(),
        withdrawnAt: z.string(),
        reason: z.string(),
        version: z.int(),
        mayPutBack: z.boolean(),
        mayPurge: z.boolean(),
      }),
    )
    .readonly(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
const query = z.object({ after: z.string().optional(), before: z.string().optional() });

function asJson({ family, withdrawn, before, after }: WithdrawnAnswer): z.output<typeof answer> {
  return {
    family,
    before,
    after,
    withdrawn: withdrawn.map((one) => ({ ...one, withdrawnAt: one.withdrawnAt.toISOString() })),
  };
}

export const showWithdrawn = route({
  method: 'GET',
  path: '/families/:familyId/withdrawn',
  summary: 'Entries that were typed and withdrawn: who withdrew each, when and why.',
  access: { kind: 'action', action: 'read-chronology' },
  audit: 'chronology-read',
  schema: { params: z.object({ familyId: idParam<'family'>() }), query, body: noBody, answer },
  async handle({ platform, actor, params: { familyId }, query: { after, before }, visitor: { csrfToken } }) {
    const told = await readWithdrawnEntries(platform, actor, { familyId, after, before });
    return {
      kind: 'page',
      title: 'Entries that were withdrawn',
      back: { text: 'The chronology', href: `/families/${familyId}/chronology` },
      body: () => WithdrawnView({ told, csrfToken }),
      json: asJson(told),
    };
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});

export const sendPutEntryBack = route({
  method: 'POST',
  path: '/families/:familyId/entries/:entryId/put-back',
  summary: 'Puts an entry that was typed and withdrawn back into the chronology.',
  access: { kind: 'action', action: 'add-entries' },
  audit: ['entry-put-back', 'chronology-read'],
  schema: {
    params: z.object({ familyId: idParam<'family'>(), entryId: idParam<'entry'>() }),
    query: noQuery,
    body: z.object({ version: versionField }),
    answer,
  },
  async handle({ platform, actor, params: key, form, visitor: { csrfToken } }) {
    const { familyId, entryId } = key;
    if (form.ok) await putEntryBack(platform, actor, { ...key, version: form.value.version });
    const told = await readWithdrawnEntries(platform, actor, { familyId });
    if (!form.ok) {
      return {
        kind: 'page',
        status: 422,
        errors: form.errors,
        title: 'Entries that were withdrawn',
        body: () => WithdrawnView({ told, csrfToken }),
        json: asJson(told),
      };
    }
    return {
      kind: 'see',
      to: `/families/${familyId}/entries/${entryId}`,
      json: asJson(told),
      notice: 'The entry is back in the chronology, for whoever could read it before.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), entryId: world.id('withdrawn-entry') },
    body: { version: '2' },
  }),
});
