import { z } from 'zod';

const names = new WeakMap<object, string>();

/** A field into which people type, with its name at the head of a sentence: “What happened”. */
export function named<Field extends z.ZodType>(name: string, field: Field): Field {
  names.set(field, name);
  return field;
}

/** What people choose from: the value that is sent, and the words beside it. */
export interface Offered {
  readonly name: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
}

const offers = new WeakMap<object, Offered>();

/** A field in which people choose, with its name at the head of a sentence, and what each of the choices is called on its page. */
export function offered<Field extends z.ZodType>(
  name: string,
  choices: Offered['choices'],
  field: Field,
): Field {
  offers.set(field, { name, choices });
  return field;
}

/** What a field offers, also where something is made of its value or it may be left out; null for what is typed, and for lists of a record. */
export function findOffer(field: unknown): Offered | null {
  return inField(field, (one) => offers.get(one) ?? null);
}

/** The name of a field, also where something is made of its value or it may be left out; null for a choice, an id, a version. */
export function fieldName(field: unknown): string | null {
  return inField(field, (one) => names.get(one) ?? null);
}

function inField<Found>(field: unknown, find: (field: object) => Found | null): Found | null {
  if (typeof field !== 'object' || field === null) return null;
  const found = find(field);
  if (found !== null) return found;
  if (field instanceof z.ZodPipe) return inField(field.in, find);
  return field instanceof z.ZodOptional || field instanceof z.ZodNullable
    ? inField(field.unwrap(), find)
    : null;
}
