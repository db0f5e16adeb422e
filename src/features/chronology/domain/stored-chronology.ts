import { z } from 'zod';
import { documentNoteCodes } from '../../../shared/document.ts';
import { whenNoteCodes } from '../../../shared/when/when.ts';
import { fileIssueCodes } from './checked-file.ts';
import { furnitureKinds } from './chronology-table.ts';
import { fields, issueCodes, untoldRow } from './entry.ts';
import { entryKinds } from './kinds.ts';
import { storedDay as day } from './stored-day.ts';
import { storedDetail } from './stored-detail.ts';
import { storedSaidSchema } from './stored-said.ts';

/**
 * The shape of a merged chronology that Sightline wrote as `.json`, as far as it is read back. What the program
 * reads out of entries, such as themes, is not: it is found again. What people said of them is.
 */

const count = z.int().min(0);
const certainty = z.enum(['exact', 'approximate', 'uncertain', 'approximate-uncertain']);
const clock = z.string().regex(/^\d\d:\d\d$/, 'is no time such as 14:30');

const when = z.object({
  text: z.string(),
  earliest: day.nullable(),
  latest: day.nullable(),
  extent: z.enum(['day', 'span', 'within', 'unknown']),
  certainty,
  time: z
    .object({
      start: clock.nullable(),
      end: clock.nullable(),
      startCertainty: certainty.nullable(),
      endCertainty: certainty.nullable(),
    })
    .nullable(),
  partOfDay: z.string().nullable(),
  edtf: z.string().nullable(),
  notes: z.array(z.string()),
  noteCodes: z.array(z.enum(whenNoteCodes)),
});

const issue = z.object({
  code: z.enum(issueCodes),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  column: z.string().nullable(),
});

const origin = z.object({
  file: z.string(),
  part: z.string(),
  row: z.union([z.int().min(1), z.int().max(untoldRow)]),
  cells: z.record(z.string(), z.string()),
  held: z.record(z.string(), z.string()).optional(),
});

const entryOfAnyKind = z.object({
  id: z.string().min(1),
  agency: z.string().min(1),
  source: z.string(),
  when,
  kind: z.enum(entryKinds),
  detail: storedDetail.optional(),
  event: z.string(),
  response: z.string().nullable(),
  outcome: z.string().nullable(),
  children: z.array(z.string()),
  childSeen: z.enum(['seen-alone', 'seen', 'not-seen', 'not-stated']),
  issues: z.array(issue),
  origin,
  authorRole: z.string().nullable(),
  impact: z.string().nullable(),
  recordedOn: when.nullable(),
  comment: z.string().nullable(),
  sequence: z.number().nullable(),
  note: z.boolean(),
});

const entry = entryOfAnyKind.refine(({ kind, detail }) => detail === undefined || detail.kind === kind, {
  error: 'is of another kind than its entry',
  path: ['detail'],
});

const table = z.object({
  parts: z.array(z.string()),
  lead: z.array(z.string()),
  headingFound: z.boolean(),
  direction: z.enum(['ascending', 'descending', 'none']),
  columns: z.array(
    z.object({
      column: z.int().min(1),
      heading: z.string(),
      field: z.enum(fields).nullable(),
      confidence: z.enum(['stated', 'certain', 'likely', 'by-content']).nullable(),
      reason: z.string().nullable(),
      cells: z.array(z.object({ part: z.string(), row: z.int(), column: z.int(), text: z.string() })),
    }),
  ),
});

const source = z.object({
  file: z.string().min(1),
  agency: z.string().min(1),
  rows: count,
  entries: count,
  notes: count,
  setAside: count,
  format: z.enum(['docx', 'xlsx', 'csv', 'typed']),
  sha256: z.string().min(1),
  issues: z.array(
    z.object({
      code: z.enum([...fileIssueCodes, ...documentNoteCodes]),
      severity: z.literal('warning'),
      message: z.string(),
      texts: z.array(z.string()).optional(),
    }),
  ),
  tables: z.array(table),
  furniture: z.array(
    z.object({
      part: z.string(),
      row: count,
      kind: z.enum(furnitureKinds),
      cells: z.array(z.string()),
    }),
  ),
});

export const storedChronologySchema = z.object({
  format: z.enum(['sightline-chronology', 'sightline-analysis']),
  version: z.literal(1),
  sources: z.array(source),
  entries: z.array(entry),
  setAside: z.array(z.object({ origin, kind: z.enum(entryKinds).optional(), issues: z.array(issue) })),
  said: storedSaidSchema.optional(),
});

export type StoredChronology = z.infer<typeof storedChronologySchema>;
export type StoredEntry = StoredChronology['entries'][number];
export type StoredSource = StoredChronology['sources'][number];
export type StoredWhen = StoredEntry['when'];
