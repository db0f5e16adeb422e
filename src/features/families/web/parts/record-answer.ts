import { z } from 'zod';
import type { Member, RecordTold } from '../../operations/read-record.ts';

const text = z.string().nullable();

const personShape = z.object({
  id: z.string(),
  name: z.string(),
  nameUsed: text,
  born: text,
  died: text,
  sex: text,
  gender: text,
  /** Whether the identity is sealed; why is on its page, for those who look after records. */
  sealed: z.boolean(),
  version: z.number(),
});
const childShape = personShape.extend({ expected: text });
const adultShape = personShape.extend({
  kinship: text,
  kinshipWords: text,
  livesWith: text,
  from: text,
  to: text,
  endReason: text,
});

/** The record of a family as JSON, without its files and those who are involved. */
export const recordShape = z.object({
  id: z.string(),
  reference: z.string(),
  name: z.string(),
  version: z.number(),
  children: z.array(childShape).readonly(),
  adults: z.array(adultShape).readonly(),
  mistaken: z.array(adultShape.extend({ role: z.string(), expected: text, reason: z.string() })).readonly(),
});

export function recordAsJson(told: RecordTold): z.output<typeof recordShape> {
  const { id, reference, name, version, children, adults, mistaken } = told;
  return {
    id,
    reference,
    name,
    version,
    children: children.map((child) => ({ ...asPerson(child), expected: child.expected })),
    adults: adults.map(asAdult),
    mistaken: mistaken.map((one) => ({
      ...asAdult(one),
      role: one.role,
      expected: one.expected,
      reason: one.mistaken?.reason ?? '',
    })),
  };
}

function asPerson({ id, name, nameUsed, born, died, sex, gender, sealed, version }: Member) {
  return { id, name, nameUsed, born, died, sex, gender, sealed: sealed !== null, version };
}

function asAdult(member: Member): z.output<typeof adultShape> {
  const { kinship, kinshipWords, livesWith, from, to, endReason } = member;
  return { ...asPerson(member), kinship, kinshipWords, livesWith, from, to, endReason };
}
