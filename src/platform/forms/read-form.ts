import { z } from 'zod';
import { dayPartNames, type FormError, type FormErrors, type FormState, type FormValues } from './form.ts';
import { isSecret } from './text-fields.ts';

export type FormReading<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & FormState);

/**
 * Reads what a form (or an API’s JSON) sent. The three boxes of a date, `born-day`, `born-month` and
 * `born-year`, are given to the schema’s `born` as one; `dayField` makes a `Day` of them. What was sent
 * comes back with the errors, so that the form can be drawn again; names that the schema does not know
 * are left out of the value.
 */
export function readForm<T>(schema: z.ZodType<T>, body: unknown): FormReading<T> {
  const sent = isRecord(body) ? body : {};
  const read = schema.safeParse(joinDays(sent), { error: () => 'Check this answer' });
  if (read.success) return { ok: true, value: read.data };
  return {
    ok: false,
    errors: inOrder(read.error.issues.map(asError), Object.keys(fieldsOf(schema))),
    values: valuesOf(sent),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const dayBox = /^(.+)-(day|month|year)$/;

/** A map keeps names such as `__proto__` from meaning anything. */
function joinDays(sent: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const joined = new Map<string, unknown>();
  const days = new Map<string, Record<string, unknown>>();
  for (const [name, value] of Object.entries(sent)) {
    const [, field, part] = dayBox.exec(name) ?? [];
    joined.set(name, value);
    if (field === undefined || part === undefined) continue;
    const boxes = days.get(field) ?? {};
    boxes[part] = value;
    days.set(field, boxes);
  }
  for (const [field, boxes] of days) if (!joined.has(field)) joined.set(field, boxes);
  return Object.fromEntries(joined);
}

function asError({ path, message }: z.core.$ZodIssue): FormError {
  const field = path[0] === undefined ? '' : String(path[0]);
  const part = dayPartNames.find((name) => name === path[1]);
  return part === undefined ? { field, message } : { field, message, part };
}

/**
 * Whether a schema reads a field of this name, one of a day’s three boxes included. A schema that takes any name, or whose
 * names cannot be told, reads all.
 */
export function readsField(schema: z.ZodType, name: string): boolean {
  const object = objectOf(schema);
  if (object === null || object.def.catchall !== undefined) return true;
  const [, field = name] = dayBox.exec(name) ?? [];
  return Object.hasOwn(object.shape, name) || Object.hasOwn(object.shape, field);
}

/** Whether a form asks for a password or a code: nothing of it is kept anywhere. */
export function holdsSecret(schema: z.ZodType): boolean {
  return Object.values(fieldsOf(schema)).some((field) => isSecret(field));
}

function objectOf(schema: unknown): z.ZodObject | null {
  if (schema instanceof z.ZodObject) return schema;
  return schema instanceof z.ZodPipe ? objectOf(schema.in) : null;
}

/** The fields of a schema by their names, as they are written in it: the order in which a page asks for them. */
export function fieldsOf(schema: unknown): Readonly<Record<string, object>> {
  return objectOf(schema)?.shape ?? {};
}

function inOrder(errors: readonly FormError[], fields: readonly string[]): FormErrors {
  const first = errors.filter(({ field }, at) => errors.findIndex((one) => one.field === field) === at);
  const place = ({ field }: FormError) => (fields.includes(field) ? fields.indexOf(field) : fields.length);
  return first.sort((one, other) => place(one) - place(other));
}

function valuesOf(sent: Readonly<Record<string, unknown>>): FormValues {
  return Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]): [string, string | readonly string[]][] => {
      if (typeof value === 'string') return [[name, value]];
      if (typeof value === 'number' || typeof value === 'boolean') return [[name, String(value)]];
      if (!Array.isArray(value)) return [];
      return [[name, value.filter((one) => typeof one === 'string')]];
    }),
  );
}
