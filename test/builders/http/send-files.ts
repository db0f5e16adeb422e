import type { LightMyRequestResponse } from 'fastify';
import type { Caller, ServedRoutes } from './serve-routes.ts';

export interface FormPart {
  readonly name: string;
  readonly fileName?: string;
  readonly content: string;
}

/** Sends a form with files as a browser does: the token first, then the answers, then the files. */
export function sendFiles(
  served: ServedRoutes,
  path: string,
  parts: readonly FormPart[],
  caller: Caller = {},
): Promise<LightMyRequestResponse> {
  const boundary = 'parts-of-this-form';
  const all = [{ name: '_csrf', content: served.formToken(caller) }, ...parts];
  const body = all.map(({ name, content, ...part }) => {
    const file = 'fileName' in part ? `; filename="${part.fileName}"\r\nContent-Type: text/csv` : '';
    return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${content}\r\n`;
  });
  const { session } = caller;
  return served.app.inject({
    method: 'POST',
    url: path,
    headers: {
      host: 'localhost',
      accept: 'text/html',
      cookie: session === undefined ? 'sightline-visit=a-visit-before-sign-in' : `sightline=${session}`,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: `${body.join('')}--${boundary}--\r\n`,
  });
}
