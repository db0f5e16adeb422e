import { z } from 'zod';
import type { Random } from '../test/builders/world/random.ts';
import type { Family } from '../test/builders/world/story.ts';
import type { Account } from '../test/builders/world/tell.ts';
import { dateForms, type WrittenDate } from '../test/builders/world/written-date.ts';
import type { PartTruth } from './truth.ts';

const formSchema = z
  .enum(dateForms as [string, ...string[]])
  .transform((form) => form as WrittenDate['form']);

/** One file of the demonstration, as `files.json` orders it. */
export const fileOrderSchema = z.strictObject({
  family: z.string(),
  agency: z.string(),
  /** The file's name; its ending follows the layout. */
  file: z.string(),
  layout: z.enum(['health-word', 'social-care-word', 'police-excel', 'plain-excel', 'text']),
  usual: z.array(formSchema),
  odd: z.array(formSchema),
  headings: z.enum(['none', 'year', 'month', 'school-year']).default('none'),
  newestFirst: z.boolean().default(false),
  /** The Word table breaks off and goes on in a second one, which has no heading. */
  brokenTable: z.boolean().default(false),
  /** A sheet for each year. */
  sheetPerYear: z.boolean().default(false),
  /** How many rows have a line break in their text. */
  broken: z.int().default(0),
  /** How many accounts of several children stand once for each child. */
  pasted: z.int().default(0),
  /** How many rows stand twice. */
  repeated: z.int().default(0),
  /** How many rows stand a few places too late. */
  misplaced: z.int().default(0),
  withoutSource: z.int().default(0),
  withoutEvent: z.int().default(0),
  delimiter: z.enum([',', ';', '\t']).default(','),
  encoding: z.enum(['utf-8', 'utf-8-bom', 'utf-16le', 'windows-1252']).default('utf-8'),
  /** How many rows of a workbook a filter has left hidden. */
  hidden: z.int().default(0),
  date1904: z.boolean().default(false),
});

export type FileOrder = z.infer<typeof fileOrderSchema>;

/** One dated row of an agency's file, before it has a place in a table. */
export interface PlannedRow {
  readonly account: Account;
  readonly date: WrittenDate;
  readonly source: string;
  readonly event: string;
  readonly response: string;
  readonly fault: 'no-source' | 'no-event' | null;
  /** The row before it in the file that has the same words. */
  readonly repeats: PlannedRow | null;
  /** Set where the row's text was changed in a way that Word remembers. */
  readonly trace: 'changed' | 'hidden' | null;
}

/** All that a layout needs to write a file. */
export interface AgencyFile {
  readonly order: FileOrder;
  readonly family: Family;
  readonly agencyName: string;
  readonly rows: readonly PlannedRow[];
  readonly random: Random;
}

export interface WrittenFile {
  readonly bytes: Uint8Array;
  readonly parts: readonly PartTruth[];
}
