import { z } from 'zod';
import { idParam } from '../../../../platform/http/id-param.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { readWordings } from '../../operations/read-wordings.ts';
import { familyShape, rowShape } from '../parts/answer-shapes.ts';
import { WordingsView } from './view.tsx';

const text = z.string().nullable();

export const showWordings = route({
  method: 'GET',
  path: '/families/:familyId/entries/:entryId/wordings',
  summary: 'What an entry said before, cell by cell, and what was decided of it then.',
  access: { kind: 'action', action: 'read-chronology' },
  audit: 'entry-read',
  schema: {
    params: z.object({ familyId: idParam<'family'>(), entryId: idParam<'entry'>() }),
    query: noQuery,
    body: noBody,
    answer: z.object({
      family: familyShape,
      entry: rowShape,
      wordings: z
        .array(
          z.object({
            until: z.string(),
            file: z.string(),
            replacedBy: z.string(),
            cells: z
              .array(
                z.object({
                  name: z.string(),
                  before: text,
                  after: text,
                  change: z.enum(['same', 'changed', 'gone', 'new']),
                }),
              )
              .readonly(),
          }),
        )
        .readonly(),
      lapsed: z
        .array(z.object({ sentence: z.string(), by: z.string(), at: z.string(), otherEntry: text }))
        .readonly(),
    }),
  },
  async handle({ platform, actor, params: key }) {
    const told = await readWordings(platform, actor, key);
    return {
      kind: 'page',
      title: 'What this entry said before',
      wide: true,
      back: { text: 'The entry', href: `/families/${key.familyId}/entries/${key.entryId}` },
      body: () => WordingsView({ told, at: platform.now() }),
      json: {
        ...told,
        wordings: told.wordings.map((one) => ({ ...one, until: one.until.toISOString() })),
        lapsed: told.lapsed.map((one) => ({ ...one, at: one.at.toISOString() })),
      },
    };
  },
  example: (world) => ({ params: { familyId: world.id('family'), entryId: world.id('entry') } }),
});
