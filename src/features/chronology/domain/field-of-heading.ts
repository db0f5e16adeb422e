import type { CheckedFile } from './checked-file.ts';
import type { Field } from './entry.ts';

/** What the column of a heading was taken for; null for one that no field holds. */
export type FieldOfHeading = (heading: string) => Field | null;

/** The fields of the columns of one table or sheet, as they were mapped. */
export function makeFieldOf({ tables }: Pick<CheckedFile, 'tables'>, part: string): FieldOfHeading {
  const fields = new Map<string, Field>();
  for (const { parts, mappings } of tables) {
    if (!parts.includes(part)) continue;
    for (const { column, field } of mappings) if (field !== null) fields.set(column.heading, field);
  }
  return (heading) => fields.get(heading) ?? null;
}
