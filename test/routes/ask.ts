import type { LightMyRequestResponse } from 'fastify';
import type { Route, RouteExample } from '../../src/platform/http/route.ts';
import type { Visitor } from './visitors.ts';
import type { World } from './world.ts';

/** The address of a route with the parts of its path and its query filled in. */
export function addressOf(route: Route, { params = {}, query = {} }: RouteExample): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const asked = new URLSearchParams(query).toString();
  return asked === '' ? path : `${path}?${asked}`;
}

export interface AskOptions {
  readonly json?: boolean;
}

/** Asks as this visitor would: a browser with its page's token, or a program. */
export async function ask(
  { app }: Pick<World, 'app'>,
  route: Route,
  visitor: Visitor,
  example: RouteExample,
  { json = false }: AskOptions = {},
): Promise<LightMyRequestResponse> {
  const headers = { host: 'localhost', accept: json ? 'application/json' : 'text/html', ...visitor.headers };
  const url = addressOf(route, example);
  if (route.method === 'GET') return app.inject({ method: 'GET', url, headers });
  const token: Record<string, string> = visitor.formToken === '' ? {} : { _csrf: visitor.formToken };
  const { type, payload } = writeBody({ ...token, ...example.body }, example.files ?? []);
  return app.inject({ method: 'POST', url, headers: { ...headers, 'content-type': type }, payload });
}

function writeBody(
  body: NonNullable<RouteExample['body']>,
  files: NonNullable<RouteExample['files']>,
): { readonly type: string; readonly payload: string } {
  const fields = Object.entries(body).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  if (files.length === 0) {
    return { type: 'application/x-www-form-urlencoded', payload: new URLSearchParams(fields).toString() };
  }
  const line = '----a-line-of-a-test';
  const parts = [
    ...fields.map(([name, value]) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`),
    ...files.map(
      ({ field, fileName, content }) =>
        `Content-Disposition: form-data; name="${field}"; filename="${fileName}"\r\nContent-Type: text/csv\r\n\r\n${content}`,
    ),
  ];
  return {
    type: `multipart/form-data; boundary=${line}`,
    payload: `${parts.map((part) => `--${line}\r\n${part}\r\n`).join('')}--${line}--\r\n`,
  };
}
