import { z } from 'zod';
import { type Day, parseDay } from '../../../../shared/day.ts';
import { units } from '../profile.ts';
import { ruleIds } from '../rule-ids.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => parseDay(text) !== null, 'is no day written as YYYY-MM-DD') as unknown as z.ZodType<Day>;

const whole = z.number().int();
const text = z.string().min(1);

/** A setting as a profile’s file writes it: what it leaves out it takes from the profile that it extends. */
export const writtenSetting = z.strictObject({
  rule: z.enum(ruleIds).describe('The rule, as docs/drift-rules.md names it.'),
  on: z.boolean().optional().describe('False to leave the rule out.'),
  limit: whole.min(1).max(1000).optional().describe('How long may pass, in units.'),
  unit: z.enum(units).optional(),
  firstDay: z
    .union([z.literal(0), z.literal(1)])
    .optional()
    .describe('0 where the day that starts the clock is day 0 (usual); 1 where it is day 1.'),
  soon: whole
    .min(0)
    .max(366)
    .optional()
    .describe('Calendar days before the due day from which a signal says that it is due.'),
  count: whole
    .min(0)
    .max(100)
    .optional()
    .describe(
      'How many are let pass: changes, earlier plans. How many reviews: no-progress. An age: not-seen-alone.',
    ),
  words: z
    .array(text)
    .optional()
    .describe(
      'Roles that may make a visit or chair; agencies that are asked: of data/profile-words.json, or of ownWords.',
    ),
  weight: z.enum(['act', 'look', 'know']).optional().describe('Act on it now, look at it, or know of it.'),
  from: day.nullable().optional().describe('For clocks that start from this day on.'),
  to: day.nullable().optional().describe('For clocks that start up to this day.'),
  editions: z
    .array(text)
    .min(1)
    .optional()
    .describe('For these editions of the profile; not with from or to.'),
  source: text.describe('The document that says so; for a rule that is off, why.'),
  confirmed: z
    .boolean()
    .optional()
    .describe('True for what was seen in a published source. False where left out.'),
});
export type WrittenSetting = Readonly<z.infer<typeof writtenSetting>>;

const edition = z.strictObject({
  id: text,
  title: text,
  from: day.nullable().describe('The day from which it applies; null for the first.'),
  seen: z.boolean().describe('False where nobody could see its text: its settings are then not confirmed.'),
  note: text.optional(),
});
export type Edition = Readonly<z.infer<typeof edition>>;

/** A profile as its file holds it. */
export const profileDocument = z.strictObject({
  $schema: z.string().optional(),
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .describe('Small letters, digits and hyphens.'),
  title: text,
  extends: text
    .nullable()
    .describe(
      'The profile that it is laid over: a name, or a file ending in .json beside this one. Null for none.',
    ),
  source: text,
  licence: text.optional(),
  ownWords: z
    .array(text)
    .optional()
    .describe('Roles and agencies that the area’s own records name, and data/profile-words.json does not.'),
  editions: z.array(edition).optional().describe('Editions in order; each holds until the next begins.'),
  settings: z.array(writtenSetting),
});
export type ProfileDocument = Readonly<z.infer<typeof profileDocument>>;
