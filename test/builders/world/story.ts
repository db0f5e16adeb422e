import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Day, parseDay } from '../../../src/shared/day.ts';

/** A day of the calendar, as our own `Day`. */
const daySchema = z.string().transform((text, context): Day => {
  const day = parseDay(text);
  if (day !== null) return day;
  context.addIssue({ code: 'custom', message: `${text} is no day` });
  return z.NEVER;
});

const personSchema = z.strictObject({ first: z.string(), surname: z.string() });

const childSchema = personSchema.extend({
  sex: z.enum(['f', 'm']),
  born: daySchema,
  laterSurname: z.strictObject({ surname: z.string(), from: daySchema }).optional(),
});

/** Something long past that an agency tells in its chronology's first rows. */
const backgroundSchema = z.strictObject({
  agency: z.string(),
  date: z.string(),
  earliest: daySchema.nullable(),
  latest: daySchema.nullable(),
  certainty: z.enum(['exact', 'approximate', 'uncertain']),
  source: z.string(),
  event: z.string(),
  themes: z.array(z.string()),
});

const familySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  about: z.string(),
  /** The category of the family's plans. */
  category: z.string(),
  school: z.string(),
  home: z.string(),
  window: z.strictObject({ from: daySchema, to: daySchema }),
  children: z.array(childSchema),
  carer: personSchema.extend({ as: z.enum(['carer', 'grandmother']) }),
  partner: personSchema.nullable(),
  visitor: personSchema.optional(),
  grandmother: personSchema,
  /** By role: who held it from which day. */
  workers: z.record(z.string(), z.array(z.tuple([z.string(), daySchema]))),
  worries: z.array(z.strictObject({ says: z.string(), themes: z.array(z.string()) })),
  strengths: z.array(z.string()),
  agencies: z.array(z.string()),
  plans: z.array(
    z.strictObject({
      strategy: daySchema,
      ends: daySchema.nullable(),
      visitEvery: z.int(),
      unborn: z.boolean().optional(),
    }),
  ),
  /** What must happen, and on which day. */
  events: z.array(z.tuple([z.string(), daySchema])),
  runs: z.array(z.strictObject({ kind: z.string(), from: daySchema, to: daySchema, every: z.int() })),
  /** How often a kind of event happens on days that the seed decides. */
  scatter: z.record(z.string(), z.int()),
  background: z.array(backgroundSchema).default([]),
});

const tellingSchema = z.strictObject({
  event: z.string(),
  response: z.string(),
  themes: z.array(z.string()),
  /** It retells the past. */
  historical: z.boolean().optional(),
});

const accountKindSchema = z.strictObject({
  /** How likely this agency tells of such an event. */
  chance: z.number(),
  /** How many days later it hears of it, at least and at most. */
  lag: z.tuple([z.int(), z.int()]).default([0, 0]),
  /** It hears of it on a school day. */
  school: z.boolean().default(false),
  /** Its record may be vague about the day. */
  vague: z.boolean().default(false),
  source: z.array(z.string()),
  tellings: z.array(tellingSchema),
});

/** Each agency's own wording; `themes` (with commas) are added to those of the accounts that use it. */
const factSchema = z.record(z.string(), z.string());

const kindSchema = z.strictObject({
  kind: z.string(),
  /** Which children it is about. */
  about: z.enum(['one', 'all', 'unborn', 'newborn', 'carer', 'partner', 'none']),
  ages: z.tuple([z.int(), z.int()]).default([0, 17]),
  needs: z.literal('partner').optional(),
  days: z.enum(['any', 'working', 'school']),
  /** From and to: clock times between which it happens. */
  hours: z.tuple([z.string(), z.string()]),
  /** It comes round every week with hardly a word changed. */
  routine: z.boolean().default(false),
  facts: z.record(z.string(), z.array(factSchema)),
  /** Small things that more than one account may mention. */
  details: z.array(z.string()).default([]),
  accounts: z.record(z.string(), accountKindSchema),
});

const agencySchema = z.strictObject({
  name: z.string(),
  naming: z.strictObject({
    child: z.array(z.string()),
    carer: z.array(z.string()),
    grandmother: z.array(z.string()),
    man: z.array(z.string()),
  }),
  time: z.enum(['colon', 'hours', 'stop']),
});

const partnershipSchema = z.strictObject({
  name: z.string(),
  streets: z.array(z.string()),
  agencies: z.record(z.string(), agencySchema),
  staff: z.record(z.string(), z.array(z.string())),
  voices: z.array(z.string()),
});

export type Person = z.infer<typeof personSchema>;
export type Child = z.infer<typeof childSchema>;
export type Family = z.infer<typeof familySchema>;
export type Telling = z.infer<typeof tellingSchema>;
export type AccountKind = z.infer<typeof accountKindSchema>;
export type EventKind = z.infer<typeof kindSchema>;
export type Fact = z.infer<typeof factSchema>;
export type Agency = z.infer<typeof agencySchema>;
export type Partnership = z.infer<typeof partnershipSchema>;

export function readPartnership(): Partnership {
  return partnershipSchema.parse(readJson('partnership.json'));
}

/** The families, in the order of their names. */
export function readFamilies(): Family[] {
  return filesIn('families/').map((file) => familySchema.parse(readJson(file)));
}

export function readEventKinds(): ReadonlyMap<string, EventKind> {
  const kinds = filesIn('kinds/').flatMap((file) => z.array(kindSchema).parse(readJson(file)));
  return new Map(kinds.map((kind) => [kind.kind, kind]));
}

function filesIn(folder: string): string[] {
  const names = readdirSync(new URL(folder, import.meta.url));
  return names.sort().map((name) => folder + name);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
}
