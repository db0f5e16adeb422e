import type { FastifyInstance } from 'fastify';
import { sendFailure } from './send-error.ts';
import type { ServerContext } from './server-context.ts';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/** Asked by load balancers by number. They tell nothing but that the server is there. */
const askedByAnyName = new Set(['/health', '/ready']);

/**
 * Answers only under the configured names, so that no other site's name can be pointed here and no link be made from a
 * `Host` that somebody sent. The demonstration answers under the names of this machine alone.
 */
export function checkHosts(app: FastifyInstance, context: ServerContext): void {
  const { publicUrl, hosts } = context.config;
  const ofThisMachine = context.demonstration || loopbackNames.includes(publicUrl.hostname);
  const own = ofThisMachine ? loopbackNames : [publicUrl.hostname];
  const others = context.demonstration ? [] : hosts.map((name) => name.toLowerCase());
  const names = new Set([...own, ...others]);
  app.addHook('onRequest', async (request, reply) => {
    if (names.has(hostnameOf(request.host)) || askedByAnyName.has(request.url)) return;
    await sendFailure(
      context,
      {
        status: 421,
        code: 'host-not-known',
        what: 'Sightline does not answer under this address.',
        todo: 'Use the address that you were given. Whoever runs the system can add one: see docs/operations.md.',
      },
      request,
      reply,
    );
  });
}

function hostnameOf(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '');
}
