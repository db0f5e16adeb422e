import { type Field, fields } from '../domain/entry.ts';

/** The names that a column can be mapped to. */
export function listFields(): readonly Field[] {
  return fields;
}

/** The field of this name, in capitals or not; null when there is none. */
export function findField(name: string): Field | null {
  return fields.find((field) => field.toLowerCase() === name.toLowerCase()) ?? null;
}
