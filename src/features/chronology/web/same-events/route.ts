import { z } from 'zod';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import { readSameEvents } from '../../operations/read-same-events.ts';
import { wordsShape } from '../findings/answer.ts';
import { familyShape } from '../parts/answer-shapes.ts';
import { familyParams } from '../parts/family-id.ts';
import { SameEventsView } from './view.tsx';

const listed = z.object({
  events: z
    .array(
      z.object({
        entryId: z.string(),
        sureness: z.string(),
        accounts: z.array(wordsShape).readonly(),
        differences: z.int(),
        decided: z.string().nullable(),
      }),
    )
    .readonly(),
  of: z.int(),
});

export const readSameEventsRoute = route({
  method: 'GET',
  path: '/families/:familyId/same-events',
  summary: 'Which entries may tell of one event: still to be decided, confirmed and rejected.',
  access: { kind: 'action', action: 'read-chronology' },
  audit: 'chronology-read',
  schema: {
    params: familyParams,
    query: noQuery,
    body: noBody,
    answer: z.object({
      family: familyShape,
      tooMany: z.boolean(),
      count: z.int(),
      open: listed,
      confirmed: listed,
      rejected: listed,
    }),
  },
  async handle({ platform, actor, params: { familyId } }) {
    const answer = await readSameEvents(platform, actor, familyId);
    const { mayDecide: _mayDecide, ...json } = answer;
    return {
      kind: 'page',
      title: `Entries of ${nameInSentence(answer.family.name)} that may tell of one event`,
      wide: true,
      back: { text: 'The family', href: `/families/${familyId}` },
      body: () => SameEventsView({ answer, reader: { actor, at: platform.now() } }),
      json,
    };
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});
