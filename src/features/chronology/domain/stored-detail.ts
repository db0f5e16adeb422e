import { z } from 'zod';
import { adultAttendances, childAttendances, openAttendances, posts } from './entry-detail.ts';

const unknown = { error: 'is no detail that Sightline writes' };
const words = z.string().min(1).nullable();

/** What an entry states beyond its kind, as it stands in a merged chronology that Sightline wrote as `.json`. */
export const storedDetail = z.discriminatedUnion(
  'kind',
  [
    z.discriminatedUnion(
      'whose',
      [
        z.object({
          kind: z.literal('appointment'),
          whose: z.literal('child'),
          attendance: z.enum(childAttendances),
        }),
        z.object({
          kind: z.literal('appointment'),
          whose: z.literal('adult'),
          attendance: z.enum(adultAttendances),
        }),
        z.object({
          kind: z.literal('appointment'),
          whose: z.literal(null),
          attendance: z.enum(openAttendances),
        }),
      ],
      unknown,
    ),
    z
      .object({
        kind: z.literal('allocation'),
        post: z.enum(posts).nullable(),
        from: words,
        to: words,
        reason: words,
      })
      .refine(
        ({ post, from, to, reason }) => [post, from, to, reason].some((one) => one !== null),
        'it states nothing',
      ),
  ],
  unknown,
);
