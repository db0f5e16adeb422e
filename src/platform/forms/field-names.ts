import { z } from 'zod';

const names = new WeakMap<object, string>();

/** A field into which people type, with its name at the head of a sentence: “What happened”. */
export function named<Field extends z.ZodType>(name: string, field: Field): Field {
  names.set(field, name);
  return field;
}

/** The name of a field, also where something is made of its value or it may be left out; null for a choice, an id, a version. */
export function fieldName(field: unknown): string | null {
  if (typeof field !== 'object' || field === null) return null;
  const name = names.get(field);
  if (name !== undefined) return name;
  if (field instanceof z.ZodPipe) return fieldName(field.in);
  return field instanceof z.ZodOptional || field instanceof z.ZodNullable ? fieldName(field.unwrap()) : null;
}
