import { readFileSync } from 'node:fs';
import { z } from 'zod';

const dayText = z.iso.date();

/** The date as its writer meant it. */
const meantSchema = z.strictObject({
  text: z.string(),
  earliest: dayText.nullable(),
  latest: dayText.nullable(),
  extent: z.enum(['day', 'span', 'within', 'unknown']).default('day'),
  certainty: z.enum(['exact', 'approximate', 'uncertain']).default('exact'),
  /** The bounds are a matter of taste ("early March"): judge by overlap, not by equality. */
  soft: z.boolean().default(false),
  /** `HH:MM`, where the row states a clock time. */
  time: z.string().nullable().default(null),
  /** `must` be read · `may` be left unread (a repair, or the row above, is needed) · `must-not` be given a day. */
  reading: z.enum(['must', 'may', 'must-not']).default('must'),
  /** The habit or slip that it shows. */
  form: z.string(),
});

export const furnitureKinds = ['title', 'heading', 'year-heading', 'total', 'blank', 'end'] as const;

const rowTruthSchema = z.discriminatedUnion('is', [
  z.strictObject({
    /** As a person counts: the table's or sheet's row, or the line of the file; from 1. */
    row: z.int(),
    is: z.literal('entry'),
    when: meantSchema,
    /** How the event's text begins: enough to know that the right column was read. */
    begins: z.string(),
    /** Entries with the same event tell of one event. */
    event: z.string(),
    themes: z.array(z.string()).default([]),
    children: z.array(z.string()).default([]),
    standing: z.enum(['current', 'historical']).default('current'),
    /** The agency's own order within the day. */
    sequence: z.int().nullable().default(null),
    /** The row stands twice, word for word; this is the number of the first. */
    repeats: z.int().nullable().default(null),
  }),
  z.strictObject({
    row: z.int(),
    is: z.literal('set-aside'),
    why: z.enum(['date-not-read', 'no-date', 'no-event', 'no-source']),
    when: meantSchema,
    event: z.string(),
  }),
  z.strictObject({ row: z.int(), is: z.literal('note') }),
  z.strictObject({ row: z.int(), is: z.literal('furniture'), what: z.enum(furnitureKinds) }),
]);

const partTruthSchema = z.strictObject({
  part: z.string(),
  /** False for a table or sheet that is not a chronology: all its rows are left alone. */
  chronology: z.boolean(),
  rows: z.array(rowTruthSchema),
});

const fileTruthSchema = z.strictObject({
  /** From the folder `demo/`. */
  path: z.string(),
  family: z.string(),
  agency: z.string(),
  parts: z.array(partTruthSchema),
});

const truthSchema = z.strictObject({
  seed: z.string(),
  partnership: z.string(),
  families: z.array(z.strictObject({ id: z.string(), title: z.string(), children: z.array(z.string()) })),
  files: z.array(fileTruthSchema),
  /** What truly happened, once each. */
  events: z.array(
    z.strictObject({
      /** Begins with the family's id. */
      id: z.string(),
      kind: z.string(),
      day: dayText.nullable(),
      time: z.string().nullable().default(null),
      children: z.array(z.string()).default([]),
      /** First names of the adults of the family. */
      present: z.array(z.string()).default([]),
    }),
  ),
});

export type Meant = z.infer<typeof meantSchema>;
export type RowTruth = z.infer<typeof rowTruthSchema>;
export type EntryTruth = Extract<RowTruth, { is: 'entry' }>;
export type SetAsideTruth = Extract<RowTruth, { is: 'set-aside' }>;
export type PartTruth = z.infer<typeof partTruthSchema>;
export type FileTruth = z.infer<typeof fileTruthSchema>;
export type Truth = z.infer<typeof truthSchema>;

/** The truth as it is committed beside the files. */
export function readTruth(): Truth {
  return truthSchema.parse(JSON.parse(readFileSync(new URL('./truth.json', import.meta.url), 'utf8')));
}

/** What the schemas put in by themselves, and the file therefore leaves out. */
const ordinary: Readonly<Record<string, unknown>> = {
  extent: 'day',
  certainty: 'exact',
  soft: false,
  time: null,
  reading: 'must',
  standing: 'current',
  sequence: null,
  repeats: null,
};

/** The truth as text: one row a line, so that a change of it can be read. */
export function writeTruth(truth: Truth): string {
  const isOrdinary = (key: string, value: unknown) =>
    (key in ordinary && ordinary[key] === value) || (Array.isArray(value) && value.length === 0);
  const leaveOutOrdinary = (key: string, value: unknown) => (isOrdinary(key, value) ? undefined : value);
  const lines = (items: readonly unknown[]) =>
    items.map((item) => `\n${JSON.stringify(item, leaveOutOrdinary)}`).join(',');
  const part = ({ part: name, chronology, rows }: PartTruth) =>
    `{"part":${JSON.stringify(name)},"chronology":${chronology},"rows":[${lines(rows)}]}`;
  const file = ({ path, family, agency, parts }: FileTruth) =>
    `\n{"path":${JSON.stringify(path)},"family":"${family}","agency":${JSON.stringify(agency)},"parts":[${parts.map(part).join(',')}]}`;
  return `{"seed":${JSON.stringify(truth.seed)},"partnership":${JSON.stringify(truth.partnership)},
"families":[${lines(truth.families)}],
"files":[${truth.files.map(file).join(',')}],
"events":[${lines(truth.events)}]}
`;
}
