import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const nobody = ["'none'"];
const ourselves = ["'self'"];

/**
 * Headers of every answer: nothing from elsewhere, nothing inline, nothing kept by a browser or a proxy. Assets alone,
 * whose addresses change with what they hold, say otherwise of themselves.
 */
export async function sendSecurityHeaders(app: FastifyInstance, https: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: nobody,
        scriptSrc: ourselves,
        styleSrc: ourselves,
        imgSrc: ["'self'", 'data:'],
        fontSrc: nobody,
        connectSrc: ourselves,
        formAction: ourselves,
        baseUri: nobody,
        frameAncestors: nobody,
      },
    },
    strictTransportSecurity: https ? { maxAge: 365 * 24 * 60 * 60, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    reply.header('vary', 'Accept, Authorization, Cookie');
    reply.header(
      'permissions-policy',
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    );
  });
}
