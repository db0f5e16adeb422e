import { z } from 'zod';
import { asItIsField } from '../../../../platform/forms/as-it-is.tsx';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { type Field, fields } from '../../operations/describe-columns.ts';
import { statesOfFile } from '../../operations/read-submission.ts';
import { placeShape } from '../../view/place-form.ts';

export const submissionParams = z.object({
  familyId: idParam<'family'>(),
  submissionId: idParam<'submission'>(),
});

const place = z.coerce.number().int().min(0).max(1_000_000_000).optional().catch(undefined);

export const rowsQuery = z.object({
  show: z
    .enum(['all', 'errors', 'warnings', 'kept', 'kind-doubts', 'changed', 'mended', 'new', 'gone'])
    .catch('all'),
  after: place,
  before: place,
});

export type RowsQuery = z.output<typeof rowsQuery>;

const version = z.coerce
  .number({ error: 'Open the page again' })
  .int({ error: 'Open the page again' })
  .min(1, { error: 'Open the page again' })
  .max(2_000_000_000, { error: 'Open the page again' });

/** What a select says where a column is left out, and where nothing is stated of it. */
export const leftOut = 'none';
export const asRead = '';

export const columnName = (at: number) => `column-${at}`;

/**
 * A select for each heading, `column-0`, `column-1` and so on, by its place among all headings of the file; `confirmed` where the file is
 * to be read so although fewer entries come of it.
 */
export const mappingForm = z
  .object({ version })
  .catchall(z.string({ error: 'Choose from the list' }))
  .transform(({ version: from, ...rest }, context) => {
    const columns = new Map<number, Field | null>();
    for (const [name, value] of Object.entries(rest)) {
      const at = /^column-(\d{1,4})$/.exec(name)?.[1];
      if (at === undefined || value === asRead) continue;
      const field = fields.find((known) => known === value);
      if (field === undefined && value !== leftOut) {
        context.addIssue({ code: 'custom', message: 'Choose from the list', path: [name] });
        return z.NEVER;
      }
      columns.set(Number(at), field ?? null);
    }
    return { version: from, columns, confirmed: rest['confirmed'] === 'yes' };
  });

export const removeForm = z.object({
  version,
  reason: requiredText({
    missing: 'Say why the file is taken back',
    name: 'Reason',
    most: 500,
  }),
  ...asItIsField,
});

export const submitForm = z.object({ version });

export const rowParams = submissionParams.extend({
  position: z.coerce.number().int().min(1).max(10_000_000),
});

/** Whether a row is another entry than the one of the chronology that it resembles. */
export const apartForm = z.object({
  version,
  apart: z
    .enum(['yes', 'no'], { error: 'Say whether it is another entry' })
    .transform((said) => said === 'yes'),
});

export const putBackForm = z.object({ version, ...placeShape });

const texts = z.array(z.string()).readonly();

const refusal = z.object({ code: z.string(), what: z.string(), todo: z.string() });

export const submissionShape = z.object({
  id: z.string(),
  family: z.object({ id: z.string(), reference: z.string(), name: z.string() }),
  agency: z.object({ id: z.string(), name: z.string() }),
  number: z.number(),
  state: z.enum(statesOfFile),
  version: z.number(),
  /** Null where it is not told to the reader. */
  fileName: z.string().nullable(),
  /** Where the name is not told, the day alone. */
  sentAt: z.string(),
  jobId: z.string().nullable(),
  refused: refusal.nullable(),
  /** Since when, and why, its entries are not in the chronology; `by` is the number of the file that took its place. */
  removed: z
    .object({
      at: z.string(),
      /** Null where the name of the file is not told; then only the day is. */
      reason: z.string().nullable(),
      by: z.number().nullable(),
      entries: z.number().nullable(),
      setAside: z.number().nullable(),
    })
    .nullable(),
  /** Columns that were stated and not taken: what would come of them, while the former reading stands. */
  proposed: z
    .object({ entries: z.number().nullable(), setAside: z.number().nullable(), refused: refusal.nullable() })
    .nullable(),
  counts: z.object({
    rows: z.number(),
    entries: z.number(),
    notes: z.number(),
    setAside: z.number(),
    warnings: z.number(),
    /** Rows that nothing but their kind keeps for their own agency alone. */
    kept: z.number(),
    /** Entries and notes that may be of such a kind, and that everybody around the family reads. */
    kindDoubts: z.number(),
    /** Of a file that waits beside what it takes the place of: each row that goes in is in one of these. */
    same: z.number(),
    changed: z.number(),
    mended: z.number(),
    fresh: z.number(),
    furniture: z.number(),
  }),
  notes: texts,
  columns: z
    .array(z.object({ heading: z.string(), field: z.string().nullable(), samples: texts }))
    .readonly(),
  rows: z
    .array(
      z.object({
        position: z.number(),
        entryId: z.string().nullable(),
        part: z.string(),
        row: z.number().nullable(),
        became: z.enum(['entry', 'note', 'set-aside']),
        /** What kind it was read as; null where it says nothing of its kind. */
        kind: z.string().nullable(),
        keptByKind: z.boolean(),
        cells: z.array(z.object({ heading: z.string(), text: z.string() })).readonly(),
        issues: z.array(z.object({ code: z.string(), severity: z.string(), message: z.string() })).readonly(),
        /** Of a row that waits: what it is beside what its agency has in the chronology. */
        beside: z
          .object({
            change: z.enum(['same', 'changed', 'new', 'gone']),
            entryId: z.string().nullable(),
            apart: z.boolean(),
            differs: z
              .array(
                z.object({ column: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
              )
              .readonly(),
          })
          .nullable(),
      }),
    )
    .readonly(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  /** Entries that leave the chronology once the file is put in. */
  gone: z.number(),
  /** What was removed for good of the agency’s rows in this family. */
  tombstones: z
    .array(
      z.object({
        ground: z.string(),
        reason: z.string(),
        at: z.string(),
        by: z.string(),
        /** The number of the file that went whole. */
        file: z.number().nullable(),
      }),
    )
    .readonly(),
  heldBack: z.number(),
  /** Rows set aside that are held too: they are to be mended before anybody can decide. */
  heldAside: z.number(),
});
