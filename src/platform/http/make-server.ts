import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { PersonActor } from '../access/actor.ts';
import { clearLeftFolders } from '../files/passing-folder.ts';
import type { Platform } from '../platform.ts';
import type { NavigationItem } from '../view/page-props.ts';
import type { Authentication } from './authentication.ts';
import { checkHosts } from './check-host.ts';
import { countRequests } from './count-requests.ts';
import { deriveSigningKeys } from './csrf-token.ts';
import { closeWhileDraining } from './draining.ts';
import { answerHealth, type ReadyCheck } from './health-routes.ts';
import { limitRequests } from './limit-requests.ts';
import { logRequests } from './log-requests.ts';
import { mountRoute } from './mount-route.ts';
import { readFormBodies } from './read-form-body.ts';
import { dropLastStroke, readableUrl, refuseOtherMethods, refuseUnknownPaths } from './refuse-unknown.ts';
import { newRequestId } from './request-id.ts';
import type { Route } from './route.ts';
import { sendSecurityHeaders } from './security-headers.ts';
import { sendError } from './send-error.ts';
import { serveAssets } from './serve-assets.ts';
import { serveOpenApi } from './serve-openapi.ts';
import { type ServerConfig, serverLimits } from './server-config.ts';
import { isHttps, type ServerContext } from './server-context.ts';

export interface ServerOptions {
  readonly platform: Platform;
  readonly routes: readonly Route[];
  readonly authentication: Authentication;
  readonly config: ServerConfig;
  /** The parts of the application that somebody may go to, in their order. */
  readonly navigation: (actor: PersonActor) => readonly NavigationItem[];
  /** Shown on every page; the server then answers under the names of this machine alone. */
  readonly demonstration?: boolean;
  /** What must hold before requests are taken. */
  readonly ready: () => Promise<readonly ReadyCheck[]>;
  /** For tests: JSON that does not fit its route's schema is a fault. */
  readonly checkAnswers?: boolean;
}

/** The web server, with every route on it; it listens to nothing yet. */
export async function makeServer(options: ServerOptions): Promise<FastifyInstance> {
  const { platform, routes, config } = options;
  const context: ServerContext = {
    platform,
    authentication: options.authentication,
    config,
    navigation: options.navigation,
    demonstration: options.demonstration ?? false,
    keys: deriveSigningKeys(platform.key),
    pages: new Set(routes.filter(isPage).map(({ path }) => path)),
    routes: new Map(routes.map((one) => [`${one.method} ${one.path}`, one])),
    checkAnswers: options.checkAnswers ?? false,
  };
  const app = newFastify(config);
  app.setErrorHandler((error, request, reply) => sendError(context, error, request, reply));
  logRequests(app, platform.log);
  closeWhileDraining(app);
  await app.register(cookie);
  await sendSecurityHeaders(app, isHttps(context));
  checkHosts(app, context);
  await limitRequests(app, config.rateLimits, routes);
  dropLastStroke(app);
  await readBodies(app);

  countRequests(app, platform.database, config.metricsToken);
  answerHealth(app, options.ready);
  serveAssets(app);
  serveOpenApi(app, context, routes);
  for (const route of routes) mountRoute(app, context, route);
  refuseOtherMethods(app, context, methodsByPath(routes));
  refuseUnknownPaths(app, context);
  app.addHook('onReady', () => clearLeftFolders(config.uploadsFolder));
  return app;
}

function newFastify(config: ServerConfig): FastifyInstance {
  return fastify({
    // Requests are logged by us: what Fastify would say of them holds addresses and messages.
    logger: false,
    genReqId: newRequestId,
    requestIdHeader: false,
    rewriteUrl: ({ url = '/' }) => readableUrl(url),
    trustProxy: config.proxies.length === 0 ? false : [...config.proxies],
    bodyLimit: serverLimits.bodyBytes,
    requestTimeout: serverLimits.requestSeconds * 1000,
    keepAliveTimeout: serverLimits.keepAliveSeconds * 1000,
    forceCloseConnections: 'idle',
    http: {
      maxHeaderSize: serverLimits.headerBytes,
      headersTimeout: serverLimits.headersSeconds * 1000,
    },
    routerOptions: { maxParamLength: serverLimits.paramCharacters },
  });
}

/** Forms, forms with files, and JSON; nothing else is read. */
async function readBodies(app: FastifyInstance): Promise<void> {
  app.removeContentTypeParser('text/plain');
  readFormBodies(app);
  await app.register(multipart);
}

/** Whether a route’s path can be opened and shown: that of a file, which answers nothing else, is saved. */
function isPage({ method, schema }: Route): boolean {
  return method === 'GET' && !(schema.answer instanceof z.ZodNever);
}

function methodsByPath(routes: readonly Route[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { method, path } of routes) found.set(path, [...(found.get(path) ?? []), method].sort());
  return found;
}
