import { z } from 'zod';
import { kinshipValues } from '../src/features/families/operations/adult-given.ts';
import { type Day, parseDay } from '../src/shared/day.ts';

/** A day of the calendar, or null where the text says none. */
export const daySchema = z.string().transform((text, context): Day => {
  const day = parseDay(text);
  if (day !== null) return day;
  context.addIssue({ code: 'custom', message: `${text} is no day` });
  return z.NEVER;
});

const kinship = z.enum(kinshipValues);
const name = z.object({
  kind: z.enum(['former', 'known-as', 'birth']),
  name: z.string(),
  reason: z.string(),
});

const child = z.object({
  name: z.string(),
  born: daySchema.nullable(),
  /** Of a child who is not born yet. */
  expected: daySchema.nullable().default(null),
  sex: z.enum(['female', 'male']).nullable().default(null),
  nameUsed: z.string().nullable().default(null),
  names: z.array(name).default([]),
  sealed: z.object({ as: z.enum(['adopted', 'protected']), reason: z.string() }).optional(),
});

const safeContact = z.object({
  how: z.string(),
  byWhom: z.string(),
  never: z.string(),
  decidedBy: z.string(),
});

const adult = z.object({
  name: z.string(),
  born: daySchema.nullable().default(null),
  kinship,
  livesWith: z.enum(['yes', 'no', 'not-known']),
  to: daySchema.nullable().default(null),
  endReason: z.string().nullable().default(null),
  /** What they are to single children, where that is something else. */
  of: z.record(z.string(), kinship).default({}),
  /** The only children to whom they are anything. */
  only: z.array(z.string()).optional(),
  responsibility: z.enum(['yes', 'no', 'not-known']).default('yes'),
  safeContact: safeContact.optional(),
});

const address = z.object({
  lines: z.string(),
  postcode: z.string().nullable().default(null),
  from: daySchema,
  to: daySchema.nullable().default(null),
  protectedReason: z.string().nullable().default(null),
  residents: z.array(z.string()),
});

const worker = z.object({
  /** By its key. */
  agency: z.string(),
  /** Somebody with an account in the demonstration, or a name alone. */
  name: z.string(),
  role: z.string(),
  from: daySchema,
  to: daySchema.nullable().default(null),
  endReason: z.string().nullable().default(null),
});

/** The record of one family as the demonstration sets it up. */
export const recordSchema = z.object({
  reference: z.string(),
  name: z.string(),
  children: z.array(child),
  adults: z.array(adult).default([]),
  addresses: z.array(address).default([]),
  workers: z.array(worker).default([]),
});

export type RecordToSeed = z.output<typeof recordSchema>;
