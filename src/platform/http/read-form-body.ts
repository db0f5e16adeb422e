import { parse } from 'node:querystring';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../../shared/app-error.ts';
import { serverLimits } from './server-config.ts';

/**
 * Reads forms without files. The fields are counted before any is read: a hundred thousand of them would keep the server from
 * everybody else.
 *
 * @throws (in the request) AppError `form-not-valid`.
 */
export function readFormBodies(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_request: FastifyRequest, body: string) => parseFields(body),
  );
}

/** The fields by their names, those that stand there twice as lists. */
function parseFields(body: string): unknown {
  if (hasMore(body, '&', serverLimits.fields - 1)) {
    throw new AppError('form-not-valid', {
      what: `The form holds more than ${serverLimits.fields} answers.`,
      todo: 'Open the page again and send it from there.',
    });
  }
  return parse(body, '&', '=', { maxKeys: 0 });
}

function hasMore(text: string, sign: string, most: number): boolean {
  let found = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    found += 1;
    if (found > most) return true;
  }
  return false;
}
