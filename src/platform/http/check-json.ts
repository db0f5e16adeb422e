import type { Route } from './route.ts';

/**
 * Holds what a route sends to programs to its schema, of which what programs are told of its JSON is made. For tests.
 *
 * @throws Error where it does not fit, and where it holds a field that the schema does not declare.
 */
export function checkJson(route: Route, json: unknown): void {
  const sent: unknown = JSON.parse(JSON.stringify(json ?? null));
  const read = route.schema.answer.safeParse(sent);
  const which = `the JSON of ${route.method} ${route.path}`;
  if (!read.success) {
    const places = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    throw new Error(`${which} does not fit its schema: ${places}`);
  }
  const more = new Set(undeclared(sent, read.data));
  if (more.size > 0)
    throw new Error(`${which} holds what its schema does not declare: ${[...more].join(', ')}`);
}

/** Paths of what was sent and is not in what the schema read: what it does not declare it leaves out. */
function undeclared(sent: unknown, read: unknown, path = ''): readonly string[] {
  if (sent === null || typeof sent !== 'object') return [];
  const of = new Map(Object.entries(read ?? {}));
  return Object.entries(sent).flatMap(([key, value]) => {
    const at = Array.isArray(sent) ? `${path}[]` : `${path}.${key}`;
    return of.has(key) ? undeclared(value, of.get(key), at) : [at];
  });
}
