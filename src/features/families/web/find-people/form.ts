import { z } from 'zod';
import { optionalDayField } from '../../../../platform/forms/day-fields.ts';
import { type FormReading, readForm } from '../../../../platform/forms/read-form.ts';
import { optionalText } from '../../../../platform/forms/text-fields.ts';
import type { PeopleQuestion } from '../../operations/find-people.ts';
import { longestName } from '../parts/child-form.ts';

const one = z.string().optional();

/** What an address of the search may hold after its question mark. A day is three boxes, or one `YYYY-MM-DD`. */
export const peopleQuery = z.object({
  name: one,
  reference: one,
  born: one,
  'born-day': one,
  'born-month': one,
  'born-year': one,
});

export type PeopleQuery = z.output<typeof peopleQuery>;

const fields = z
  .object({
    name: optionalText({ name: 'Name', most: longestName }),
    born: optionalDayField({ name: 'Date of birth' }),
    reference: optionalText({ name: 'Reference', most: 200 }),
  })
  .transform(({ name, born, reference }) => ({ name: name ?? '', born, reference: reference ?? '' }));

export function readQuestion(query: PeopleQuery): FormReading<PeopleQuestion> {
  return readForm(fields, query);
}

const text = z.string().nullable();

export const foundShape = z.object({
  people: z
    .array(
      z.object({
        person: z.string(),
        name: z.string(),
        born: text,
        expected: text,
        family: z.string(),
        reference: z.string(),
        said: z.string(),
        reasons: z.array(z.string()).readonly(),
        doubts: z.array(z.string()).readonly(),
        /** For officers: where the same person stands besides, as somebody said. */
        alsoIn: z
          .array(
            z.object({ person: z.string(), name: z.string(), family: z.string(), reference: z.string() }),
          )
          .readonly(),
      }),
    )
    .readonly(),
  families: z.array(z.object({ id: z.string(), reference: z.string(), name: z.string() })).readonly(),
});
