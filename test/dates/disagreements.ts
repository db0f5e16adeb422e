import { readFileSync } from 'node:fs';
import { z } from 'zod';

const groups = z.array(
  z.strictObject({ set: z.string(), why: z.string().min(20), texts: z.array(z.string()).min(1) }),
);

const all = groups.parse(JSON.parse(readFileSync('test/dates/disagreements.json', 'utf8')));

/** The texts of a public set on which the reader disagrees with it, each argued in `disagreements.json`, sorted. */
export function disagreements(set: string): readonly string[] {
  return all
    .filter((group) => group.set === set)
    .flatMap(({ texts }) => texts)
    .sort();
}
