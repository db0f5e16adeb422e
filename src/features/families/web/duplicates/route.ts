import { z } from 'zod';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { readDuplicates } from '../../operations/read-duplicates.ts';
import { familyParams } from '../parts/params.ts';
import { DuplicatesView } from './view.tsx';

const side = z.object({ person: z.string(), family: z.string(), reference: z.string(), name: z.string() });

const duplicatesShape = z.object({
  pairs: z
    .array(
      z.object({
        own: side,
        other: side,
        reasons: z.array(z.string()).readonly(),
        doubts: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
});

export const showDuplicates = route({
  method: 'GET',
  path: '/families/:familyId/possible-duplicates',
  summary: 'Who in the record of a family may stand in another record too, with both sides.',
  access: { kind: 'action', action: 'change-family' },
  audit: 'duplicates-read',
  schema: { params: familyParams, query: noQuery, body: noBody, answer: duplicatesShape },
  async handle({ platform, actor, params }) {
    const told = await readDuplicates(platform, actor, params.familyId);
    const asSide = ({ personId, familyId, reference, name }: (typeof told.pairs)[number]['own']) => ({
      person: personId,
      family: familyId,
      reference,
      name,
    });
    return {
      kind: 'page',
      title: 'Possible duplicates',
      back: { text: 'The family', href: `/families/${params.familyId}` },
      body: () => DuplicatesView({ told }),
      json: {
        pairs: told.pairs.map(({ own, other, reasons, doubts }) => ({
          own: asSide(own),
          other: asSide(other),
          reasons,
          doubts,
        })),
      },
    };
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});
