import { z } from 'zod';
import type { RequestTold } from '../../operations/read-review.ts';

const stateShape = z.enum([
  'waiting',
  'reading',
  'refused',
  'checked',
  'submitting',
  'errors',
  'empty',
  'answered',
  'nothing',
  'overtaken',
  'withdrawn',
]);

export const requestShape = z.object({
  id: z.string(),
  agency: z.object({ id: z.string(), name: z.string() }),
  due: z.string(),
  note: z.string().nullable(),
  state: stateShape,
  late: z.boolean(),
  /** Whether days were asked for since it answered, of which it has not said anything yet. */
  daysAdded: z.boolean(),
  /** That the agency holds nothing, in its words. */
  nothing: z.object({ at: z.string(), words: z.string(), looked: z.string() }).nullable(),
  /** The files that answer, those included that could not be read or were taken out. */
  files: z
    .array(
      z.object({
        id: z.string(),
        number: z.number(),
        /** Null where it is not told to the reader. */
        name: z.string().nullable(),
        state: z.enum(['reading', 'checked', 'submitting', 'submitted', 'refused', 'removed']),
        setAside: z.number(),
      }),
    )
    .readonly(),
});

export function requestAsJson(request: RequestTold): z.output<typeof requestShape> {
  const { nothing } = request;
  return {
    id: request.id,
    agency: { id: request.agencyId, name: request.agencyName },
    due: request.due,
    note: request.note,
    state: request.standing.state,
    late: request.standing.late,
    daysAdded: request.standing.askedMore === true,
    nothing:
      nothing === null
        ? null
        : { at: nothing.at.toISOString(), words: nothing.words, looked: nothing.looked },
    files: request.files.map(({ id, number, name, state, setAside }) => ({
      id,
      number,
      name,
      state,
      setAside,
    })),
  };
}
