import { z } from 'zod';
import parameters from '../../data/linkage.json' with { type: 'json' };
import { findPairs } from '../../src/features/families/domain/linkage/find-pairs.ts';
import type { LinkageModel } from '../../src/features/families/domain/linkage/model/linkage-model.ts';
import { makeFamilies } from './make-families.ts';

/** The made-up town that the usual model is fitted to; no test measures on it. */
const seed = 'the usual model';
const families = 600;
const digits = 4;

/**
 * What `data/linkage-usual.json` holds: fitted without the truth. `node test/linkage/fit-usual.ts` prints it.
 */
export function fitUsual(): { readonly fields: LinkageModel['fields'] } {
  const records = makeFamilies(seed, families).map(({ record }) => record);
  const { model } = findPairs(records, null);
  const fields = Object.entries(model.fields).map(([field, levels]) => [
    field,
    Object.fromEntries(
      Object.entries(levels).map(([level, chances]) => [
        level,
        {
          same: halfway(chances.same, known('same', field, level)),
          relative: halfway(chances.relative, known('relatives', field, level)),
          namesake: rounded(chances.namesake),
          other: rounded(chances.other),
        },
      ]),
    ),
  ]);
  return { fields: Object.fromEntries(fields) };
}

/** Made-up slips are fewer in kind than real ones, so that what is known beforehand counts as much as what was found. */
function halfway(found: number, before: number): number {
  return rounded((found + before) / 2);
}

function known(of: 'same' | 'relatives', field: string, level: string): number {
  const tables: Readonly<Record<string, unknown>> = parameters[of];
  const table = z.record(z.string(), z.number()).parse(tables[field]);
  return table[level] ?? 0;
}

function rounded(chance: number): number {
  return Number(chance.toPrecision(digits));
}

if (import.meta.main) {
  process.stdout.write(
    `${JSON.stringify({ $schema: './linkage-usual.schema.json', version: 1, ...fitUsual() }, null, 2)}\n`,
  );
}
