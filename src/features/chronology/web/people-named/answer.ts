import { z } from 'zod';
import type { NamedPerson, PeopleNamedAnswer } from '../../operations/read-people-named.ts';
import { familyShape } from '../parts/answer-shapes.ts';

const personShape = z.object({
  /** By which `people-named/one` is asked for them. */
  key: z.string(),
  name: z.string(),
  otherNames: z.array(z.string()).readonly(),
  role: z.string(),
  kind: z.enum(['child', 'adult', 'staff']),
  born: z.string().nullable(),
  times: z.int(),
  why: z.string(),
  /** The first of them. */
  entries: z.array(z.string()).readonly(),
  of: z.int(),
  setAside: z.object({ why: z.string(), by: z.string(), at: z.string() }).nullable(),
});

export const peopleNamedShape = z.object({
  family: familyShape,
  count: z.int(),
  tooMany: z.boolean(),
  people: z.array(personShape).readonly(),
});

/** Whom the chronology names, each with the ids of entries that do. */
export function peopleNamedAsJson(answer: PeopleNamedAnswer): z.output<typeof peopleNamedShape> {
  const { family, count, tooMany, people, entryIds } = answer;
  const asJson = ({ entries, setAside, ...person }: NamedPerson): z.output<typeof personShape> => ({
    ...person,
    entries: entries.flatMap((id) => entryIds[id] ?? []),
    setAside: setAside === null ? null : { ...setAside, at: setAside.at.toISOString() },
  });
  return { family, count, tooMany, people: people.map(asJson) };
}
