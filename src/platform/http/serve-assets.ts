import type { FastifyInstance } from 'fastify';
import { notFound } from '../access/perform.ts';
import { findAsset } from '../assets/list-assets.ts';

/** Styles and scripts. Their addresses change with what they hold, so browsers may keep them for ever. */
export function serveAssets(app: FastifyInstance): void {
  app.get('/assets/*', async (request, reply) => {
    const asset = findAsset(request.url.split('?')[0] ?? '');
    if (asset === null) throw notFound('page');
    return reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .removeHeader('vary')
      .type(asset.type)
      .send(asset.body);
  });
}
