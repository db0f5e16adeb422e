import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '../shared/app-error.ts';

/** How an installation is set up, read once from the environment at the start. */
export interface Config {
  /** Where the built-in database, the key and anchors are kept, unless they are named apart. */
  readonly folder: string;
  /** Null for the built-in database. */
  readonly external: { readonly appUrl: string; readonly ownerUrl: string | null } | null;
  readonly poolSize: number;
  readonly host: string;
  readonly port: number;
  /** The address that people type, which links are made from. */
  readonly publicUrl: URL;
  /** Base64 of 32 bytes; null to keep one in a file of the folder. */
  readonly key: string | null;
  /** Addresses of reverse proxies whose word about a visitor's address is taken. */
  readonly proxies: readonly string[];
  /** Lets a monitoring system read `/metrics` from elsewhere; null for this machine alone. */
  readonly metricsToken: string | null;
  readonly anchorsFolder: string;
  /** Bytes of files that one partnership may keep. */
  readonly mostStoredBytes: number;
  readonly demonstration: boolean;
}

const port = 'must be a whole number from 0 to 65535';

const gigabytes = 'must be a number of gigabytes from 0.1 to 100000';
const setting = z.string().trim().min(1).optional();
const environment = z.object({
  SIGHTLINE_FOLDER: setting,
  DATABASE_URL: setting,
  DATABASE_OWNER_URL: setting,
  SIGHTLINE_POOL: z.coerce.number().int().min(2).max(500).default(10),
  SIGHTLINE_HOST: z.string().trim().default('127.0.0.1'),
  SIGHTLINE_PORT: z.coerce.number(port).int(port).min(0, port).max(65_535, port).default(8484),
  SIGHTLINE_URL: z.url({ protocol: /^https?$/ }).optional(),
  SIGHTLINE_KEY: setting.refine(
    (text) => text === undefined || Buffer.from(text, 'base64').length === 32,
    'must be the base64 text of 32 random bytes',
  ),
  SIGHTLINE_PROXIES: z.string().default(''),
  SIGHTLINE_METRICS_TOKEN: z.string().min(24, 'must have at least 24 characters').optional(),
  SIGHTLINE_ANCHORS: setting,
  SIGHTLINE_STORE_GB: z.coerce.number(gigabytes).min(0.1, gigabytes).max(100_000, gigabytes).default(20),
  SIGHTLINE_DEMONSTRATION: z.enum(['yes', 'no']).default('no'),
});

/**
 * Reads the settings of `docs/operations.md` from the environment.
 *
 * @param usualFolder where things are kept when `SIGHTLINE_FOLDER` does not say.
 * @throws AppError `config-not-valid`, naming the setting, never its value.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, usualFolder: string): Config {
  // A setting that is there but empty is one that is not there: `NAME=` is how many tools leave one out.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = environment.safeParse(given);
  if (!read.success) {
    const [first] = read.error.issues;
    throw notValid(String(first?.path[0] ?? 'the environment'), first?.message ?? 'cannot be read');
  }
  const all = read.data;
  const folder = resolve(all.SIGHTLINE_FOLDER ?? usualFolder);
  const proxies = all.SIGHTLINE_PROXIES.split(/[\s,]+/).filter((word) => word !== '');
  const publicUrl = new URL(all.SIGHTLINE_URL ?? `http://localhost:${all.SIGHTLINE_PORT}`);
  checkTogether(all, proxies, publicUrl);
  return {
    folder,
    external:
      all.DATABASE_URL === undefined
        ? null
        : { appUrl: all.DATABASE_URL, ownerUrl: all.DATABASE_OWNER_URL ?? null },
    poolSize: all.SIGHTLINE_POOL,
    host: all.SIGHTLINE_HOST,
    port: all.SIGHTLINE_PORT,
    publicUrl,
    key: all.SIGHTLINE_KEY ?? null,
    proxies,
    metricsToken: all.SIGHTLINE_METRICS_TOKEN ?? null,
    anchorsFolder: resolve(all.SIGHTLINE_ANCHORS ?? resolve(folder, 'anchors')),
    mostStoredBytes: Math.floor(all.SIGHTLINE_STORE_GB * 1024 ** 3),
    demonstration: all.SIGHTLINE_DEMONSTRATION === 'yes',
  };
}

/** What no setting by itself can get wrong. */
function checkTogether(all: z.output<typeof environment>, proxies: readonly string[], publicUrl: URL): void {
  if (proxies.some((word) => isIP(word.replace(/\/\d+$/, '')) === 0)) {
    throw notValid('SIGHTLINE_PROXIES', 'must be a list of addresses, such as 10.0.0.4');
  }
  if (all.SIGHTLINE_DEMONSTRATION === 'yes' && !isLoopback(all.SIGHTLINE_HOST)) {
    throw notValid(
      'SIGHTLINE_HOST',
      'must be 127.0.0.1 for the demonstration, which shows its accounts to whoever opens it',
    );
  }
  if (publicUrl.protocol === 'http:' && !isLoopback(all.SIGHTLINE_HOST)) {
    throw notValid(
      'SIGHTLINE_URL',
      'must be an https address where others can reach the program: without TLS everybody on the way reads what passes',
    );
  }
  if (all.DATABASE_URL === undefined && all.DATABASE_OWNER_URL !== undefined) {
    throw notValid(
      'DATABASE_URL',
      'must be given too where DATABASE_OWNER_URL is: the program does not run as the owner',
    );
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function notValid(name: string, why: string): AppError {
  return new AppError('config-not-valid', {
    what: `${why.charAt(0).toUpperCase()}${why.slice(1)}.`,
    where: name,
    todo: 'Correct it in the environment, and start again. docs/operations.md lists the settings.',
  });
}
