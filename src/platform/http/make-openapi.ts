import { z } from 'zod';
import { actions } from '../access/actions.ts';
import { isForPrograms } from './for-programs.ts';
import type { Route } from './route.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = { readonly [name: string]: Json };

/** The routes that a program with a token may ask, as an OpenAPI document (3.1). */
export function makeOpenApi(routes: readonly Route[], publicUrl: URL): JsonObject {
  const asked = routes.filter(isForPrograms);
  const paths = new Map<string, Record<string, Json>>();
  for (const route of asked) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    const operations = paths.get(path) ?? {};
    operations[route.method.toLowerCase()] = describeOperation(route);
    paths.set(path, operations);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sightline',
      version: '1',
      description:
        'The routes of the web application, for programs that hold a person’s token. They may what that person may.',
    },
    servers: [{ url: publicUrl.origin }],
    security: [{ token: [] }],
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Error: errorSchema },
    },
  };
}

function describeOperation(route: Route): JsonObject {
  return {
    operationId: operationId(route),
    summary: route.summary,
    ...(route.access.kind === 'action' ? { description: describeAccess(route) } : {}),
    parameters: [...describeParameters(route, 'path'), ...describeParameters(route, 'query')],
    ...(route.method === 'POST' ? { requestBody: describeBody(route) } : {}),
    responses: {
      '200': {
        description: 'Done',
        content: { 'application/json': { schema: toSchema(route.schema.answer, 'output') } },
      },
      ...Object.fromEntries(refusalsOf(route).map(([status, words]) => [status, refused(words)])),
      default: refused('Failed'),
    },
  };
}

/** What may be answered in place of what was asked for, by status. */
function refusalsOf({ method }: Route): readonly (readonly [string, string])[] {
  const ofEvery = [
    ['401', 'The token is missing, wrong or past its time'],
    ['403', 'The person whose token it is may not do this'],
    ['404', 'There is no such thing, or the person may not see it'],
    ['422', 'Something that was sent, or stands after the question mark, is not valid: `fields` says what'],
    ['429', 'Asked for too often, or too much waits: `Retry-After` says for how long to wait'],
  ] as const;
  const ofPosts = [
    ['400', 'What was sent cannot be read'],
    ['409', 'Somebody else changed it first: read it again'],
    ['413', 'More was sent than is taken at once, or than there is room for'],
    ['415', 'Sent in a form that is not read'],
  ] as const;
  return method === 'GET' ? ofEvery : [...ofEvery, ...ofPosts];
}

function refused(description: string): JsonObject {
  return { description, content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } } };
}

function describeAccess({ access }: Route): string {
  if (access.kind !== 'action') return '';
  return `For people who may ${actions[access.action].says}.`;
}

/** `GET /families/:familyId/chronology` is `get-families-familyId-chronology`. */
function operationId({ method, path }: Route): string {
  return `${method.toLowerCase()}${path.replace(/[/:]+/g, '-')}`;
}

function describeParameters(route: Route, place: 'path' | 'query'): readonly JsonObject[] {
  const schema = toSchema(place === 'path' ? route.schema.params : route.schema.query, 'input');
  const properties = asObject(schema['properties']);
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: asObject(property),
  }));
}

function describeBody({ schema, uploads }: Route): JsonObject {
  const body = toSchema(schema.body, 'input');
  if (uploads === undefined) return { content: { 'application/json': { schema: body } } };
  const file = { type: 'string', contentMediaType: 'application/octet-stream' };
  const files = uploads.most === 1 ? file : { type: 'array', items: file, maxItems: uploads.most };
  const properties = { ...asObject(body['properties']), [uploads.field]: files };
  return { content: { 'multipart/form-data': { schema: { ...body, type: 'object', properties } } } };
}

function toSchema(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
  const made = z.toJSONSchema(schema, { io, unrepresentable: 'any', cycles: 'ref', reused: 'inline' });
  const { $schema: _dialect, ...rest } = asObject(JSON.parse(JSON.stringify(made)));
  return rest;
}

function asObject(value: unknown): Record<string, Json> {
  return z.record(z.string(), z.json()).catch({}).parse(value);
}

const errorSchema: JsonObject = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'what', 'todo', 'reference'],
      properties: {
        code: { type: 'string', description: 'One of the codes of docs/errors.md' },
        what: { type: 'string' },
        todo: { type: 'string' },
        reference: { type: 'string', description: 'What the log calls this request' },
        fields: {
          type: 'array',
          items: {
            type: 'object',
            required: ['field', 'message'],
            properties: { field: { type: 'string' }, message: { type: 'string' } },
          },
        },
      },
    },
  },
};
