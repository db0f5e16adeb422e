import { isIPv4 } from 'node:net';
import type pg from 'pg';
import type { Config } from '../config.ts';
import { type DoctorFinding, fine, warning } from './finding.ts';

/** So few may well sit in one office. */
const fewPeople = 3;

/**
 * Whether visitors' addresses are their own. Behind a reverse proxy that Sightline does not know, everybody seems to come from the
 * proxy: then wrong guesses of one shut out all, and sessions tell nothing of where they are from.
 */
export async function lookAtVisitors(
  client: pg.ClientBase,
  { proxies }: Pick<Config, 'proxies'>,
  now: Date,
): Promise<DoctorFinding> {
  const { rows } = await client.query<{ people: number; addresses: string[] }>(
    `select count(distinct login_id)::int as people, coalesce(array_agg(distinct address), '{}') as addresses
       from session where stage = 'full' and created_at > $1::timestamptz - interval '30 days'`,
    [now],
  );
  const [{ people, addresses } = { people: 0, addresses: [] }] = rows;
  const [address = ''] = addresses;
  if (proxies.length > 0 || people < fewPeople || addresses.length > 1 || !isPrivate(address)) {
    return fine('visitors', 'Visitors are known by their own addresses, as far as can be seen.');
  }
  return warning(
    'visitors',
    `All ${people} people who signed in within 30 days came from ${address}: it seems to be a reverse proxy that Sightline does not know.`,
    `If it is one, set SIGHTLINE_PROXIES to ${address}: else wrong guesses of one person shut out everybody.`,
  );
}

/** An address of a local network or of this machine (RFC 1918, RFC 4193, RFC 4291). */
export function isPrivate(address: string): boolean {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  if (isIPv4(plain)) return /^(10\.|127\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(plain);
  return plain === '::1' || /^(f[cd]|fe[89ab])/.test(plain);
}
