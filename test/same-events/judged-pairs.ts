import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../repository/source-files.ts';

/** Why a pair was chosen: what makes it easy or hard to judge. `README.md` beside the data tells each in words. */
export const pairKinds = [
  'paraphrase',
  'message-receipt',
  'other-day',
  'pasted',
  'repeated-row',
  'stages',
  'same-day',
  'repeat',
  'next-step',
  'led-to',
  'other-child',
  'other-person',
  'alike',
  'same-period',
  'retelling',
] as const;

const rowReferenceSchema = z.strictObject({
  /** The file's own name, without its folder. */
  file: z.string().min(1),
  /** The table or sheet, as in an entry's origin. */
  part: z.string().min(1),
  /** As a person would count it: from 1. */
  row: z.int().positive(),
});

const judgedPairSchema = z.strictObject({
  /** Where the two entries stand: one file or two, from the project's folder. */
  files: z
    .array(z.string().regex(/^(demo\/files|test\/data\/chronologies)\//))
    .min(1)
    .max(2),
  first: rowReferenceSchema,
  second: rowReferenceSchema,
  same: z.union([z.boolean(), z.literal('unclear')]),
  kind: z.enum(pairKinds),
  why: z.string().min(10),
});

export type RowReference = z.infer<typeof rowReferenceSchema>;
export type JudgedPair = z.infer<typeof judgedPairSchema>;

/**
 * Pairs of entries that a person judged, reading only the texts: do both tell of one event?
 *
 * @throws ZodError when the file does not keep to its schema.
 */
export function readJudgedPairs(): readonly JudgedPair[] {
  const path = join(projectFolder, 'test/data/same-events/judged-pairs.json');
  return z.array(judgedPairSchema).parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** The pair's file that a reference means, from the project's folder. */
export function pathOf(pair: JudgedPair, reference: RowReference): string | undefined {
  return pair.files.find((path) => path.endsWith(`/${reference.file}`));
}
