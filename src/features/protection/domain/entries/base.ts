import { z } from 'zod';
import { type Day, parseDay } from '../../../../shared/day.ts';

/** A day as `YYYY-MM-DD`; text that is no such day is refused. */
export const day = z
  .string()
  .refine((text) => parseDay(text) !== null, 'is no day written as YYYY-MM-DD') as unknown as z.ZodType<Day>;

/** What a record says of a thing that may be so or not: its silence is a third answer, never a no. */
export const yesNo = z.enum(['yes', 'no', 'not-recorded']);
export type YesNo = z.infer<typeof yesNo>;

/**
 * How it is known from which day on a fact was known: `recorded` by a day of its own; `shared`, by a recorded
 * sharing; `assumed`, from the latest day that it can have happened. National extracts always assume.
 */
export const knownBasis = z.enum(['recorded', 'shared', 'assumed']);
export type KnownBasis = z.infer<typeof knownBasis>;

/** Where a fact stands in what it was read from. */
export const origin = z.strictObject({
  /** The element, sheet or table, as the file names it: `ChildProtectionPlans`, `List 7`, `ssd_cp_visits`. */
  part: z.string(),
  /** Counted from 1: the line of a text file, the row of a sheet. */
  line: z.number().int().positive(),
  /** The element or column that the day was read from. */
  field: z.string().optional(),
});
export type FactOrigin = z.infer<typeof origin>;

/** A short name that means something within one child’s history only: of a plan, an enquiry, a meeting. */
export const key = z.string().min(1);

/** What every entry has, whatever it tells. */
export const common = {
  /** Unlike every other’s of its history; the same for the same file. */
  id: z.string().min(1),
  /** The child, by the name that the source uses. */
  child: z.string().min(1),
  /** The day on which it happened. Where a record leaves the day open, the latest that it can have been. */
  on: day,
  /** The first day on which those who work with the child could know it. */
  knownFrom: day,
  basis: knownBasis,
  /** The entry that this is a later version of: from `knownFrom` on, the earlier one counts no more. */
  replaces: z.string().optional(),
  /** A version that takes the earlier one back without putting another in its place. */
  withdrawn: z.literal(true).optional(),
  origin,
};

/** A schema of one kind of entry: the common fields, its name, and what only it tells. */
export function entryOf<Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) {
  return z.strictObject({ kind: z.literal(kind), ...common, ...shape });
}
