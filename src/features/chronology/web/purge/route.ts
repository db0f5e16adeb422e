import { z } from 'zod';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { counted } from '../../../../shared/counted.ts';
import { offerPurge, type PurgeOffered, purgeEntry } from '../../operations/purge-entry.ts';
import { unlessPurged } from '../../operations/unless-purged.ts';
import { familyShape, rowShape } from '../parts/answer-shapes.ts';
import { purgeForm } from './form.ts';
import { PurgeView } from './view.tsx';

const path = '/families/:familyId/entries/:entryId/purge';
const access = { kind: 'action', action: 'purge-entries', stepUp: true } as const;
const params = z.object({ familyId: idParam<'family'>(), entryId: idParam<'entry'>() });
const answer = z.object({ family: familyShape, entry: rowShape, version: z.number() });

function page(offered: PurgeOffered, form: FormState, csrfToken: string): Answer<z.output<typeof answer>> {
  const { family, entry } = offered;
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: 'Remove this entry for good',
    back: { text: 'The entry', href: `/families/${family.id}/entries/${entry.id}` },
    body: () => PurgeView({ offered, form, csrfToken }),
    json: offered,
  };
}

export const showPurge = route({
  method: 'GET',
  path,
  summary: 'Asks why an entry must not be kept, before it is removed for good.',
  access,
  audit: 'entry-read',
  browserOnly: true,
  schema: { params, query: noQuery, body: noBody, answer },
  async handle({ platform, actor, params: key, visitor }) {
    return page(await offerPurge(platform, actor, key), freshForm(), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), entryId: world.id('entry') } }),
});

export const sendPurge = route({
  method: 'POST',
  path,
  summary: 'Removes an entry for good, with the files that hold it.',
  access,
  audit: ['entry-purged', 'entry-read', 'family-read'],
  browserOnly: true,
  schema: { params, query: noQuery, body: purgeForm, answer: answer.nullable() },
  async handle({ platform, actor, params: key, form, visitor }) {
    if (!form.ok) return page(await offerPurge(platform, actor, key), form, visitor.csrfToken);
    const { value } = form;
    const purge = { familyId: key.familyId, event: 'entry-purged', objectId: key.entryId } as const;
    const done = await unlessPurged(platform, actor, purge, async () => {
      const offered = await offerPurge(platform, actor, key);
      return { offered, ...(await purgeEntry(platform, actor, { ...key, ...value })) };
    });
    const files = done === null ? '' : `, and ${counted(done.files, 'file')} with it`;
    return {
      kind: 'see',
      to: `/families/${key.familyId}/chronology`,
      json: done?.offered ?? null,
      notice: `The entry is removed for good${files}.`,
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), entryId: world.id('entry') },
    body: { version: '1', ground: 'wrong-child', reason: 'Written into the wrong record.' },
  }),
});
