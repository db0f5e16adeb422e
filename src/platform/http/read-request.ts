import { AppError } from '../../shared/app-error.ts';
import { notFound } from '../access/perform.ts';
import { readsField } from '../forms/read-form.ts';
import type { Route } from './route.ts';

/**
 * The parts of a path, typed. One that cannot be an id is answered as one that belongs to somebody else.
 *
 * @throws AppError `not-found`.
 */
export function readParams(route: Route, params: unknown): unknown {
  const read = route.schema.params.safeParse(asRecord(params));
  if (!read.success || holdsNul(params)) throw notFound('page');
  return read.data;
}

/** @throws AppError `form-not-valid` when a part of the query cannot be read, or stands there twice where one is meant. */
export function readQuery(route: Route, query: unknown): unknown {
  const read = route.schema.query.safeParse(asRecord(query));
  if (!read.success || holdsNul(query)) {
    throw new AppError('form-not-valid', {
      what: 'Something in this address, after the question mark, cannot be read.',
      todo: 'Go to the page without it, and choose again there.',
    });
  }
  return read.data;
}

/** What was sent as one plain object, whatever names stand in it. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value));
}

/**
 * A program that sends a field of another name has misunderstood what it sends: left out in silence, nobody would know. (A
 * form of ours may hold fields for its own script.)
 *
 * @throws AppError `form-not-valid`.
 */
export function refuseUnknown({ schema }: Route, fields: Readonly<Record<string, unknown>>): void {
  const unknown = Object.keys(fields).filter((name) => !readsField(schema.body, name));
  if (unknown.length === 0) return;
  throw new AppError('form-not-valid', {
    what: 'What was sent has a field that is not known here.',
    todo: 'Send the fields only that /openapi.json names for this address.',
  });
}

/**
 * The text of PostgreSQL holds every character but NUL, which no person types.
 *
 * @throws AppError `form-not-valid`.
 */
export function refuseNul(value: unknown): void {
  if (!holdsNul(value)) return;
  throw new AppError('form-not-valid', {
    what: 'Something that was sent holds a character that is no text.',
    todo: 'Type it anew instead of pasting it.',
  });
}

/** Part by part, and not by calling itself: JSON may be as deep as it is long. */
function holdsNul(whole: unknown): boolean {
  const left: unknown[] = [whole];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string' && value.includes('\0')) return true;
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, part] of Object.entries(value)) left.push(name, part);
  }
  return false;
}
