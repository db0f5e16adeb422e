import type pg from 'pg';
import {
  listStrangeGrants,
  listStrangePolicies,
  listStrengths,
  listUnforced,
} from '../database/protection.ts';
import { type DoctorFinding, fine, warning, wrong } from './finding.ts';

/** What can be seen as the application's own role: version, text, role, policies, rights, clock, room for connections. */
export async function lookAtDatabase(
  client: pg.ClientBase,
  now: () => Date,
): Promise<readonly DoctorFinding[]> {
  return [
    await lookAtVersion(client),
    await lookAtEncoding(client),
    await lookAtRole(client),
    await lookAtPolicies(client),
    await lookAtGrants(client),
    await lookAtLine(client),
    await lookAtClock(client, now),
    await lookAtConnections(client),
    await lookAtSeals(client, now()),
  ];
}

async function one<Row extends pg.QueryResultRow>(client: pg.ClientBase, text: string): Promise<Row> {
  const [row] = (await client.query<Row>(text)).rows;
  if (row === undefined) throw new Error('the database answered with no row');
  return row;
}

async function lookAtVersion(client: pg.ClientBase): Promise<DoctorFinding> {
  const { number, text } = await one<{ number: number; text: string }>(
    client,
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as text",
  );
  return number >= 150_000
    ? fine('version', `PostgreSQL ${text}.`)
    : wrong('version', `PostgreSQL ${text} is too old.`, 'Move to PostgreSQL 15 or later.');
}

async function lookAtEncoding(client: pg.ClientBase): Promise<DoctorFinding> {
  const { encoding } = await one<{ encoding: string }>(
    client,
    "select current_setting('server_encoding') as encoding",
  );
  return encoding === 'UTF8'
    ? fine('text', 'Text is kept as UTF-8.')
    : wrong(
        'text',
        `Text is kept as ${encoding}, which loses letters of names.`,
        'Make the database anew with encoding UTF8.',
      );
}

async function lookAtRole(client: pg.ClientBase): Promise<DoctorFinding> {
  const { name } = await one<{ name: string }>(client, 'select current_user as name');
  const strengths = await listStrengths(client);
  if (strengths.length > 0) {
    return wrong(
      'role',
      `The program connects as “${name}”, which may pass by what keeps partnerships apart: ${strengths.join('; ')}.`,
      'Set DATABASE_URL to connect as sightline_app, which is neither owner nor superuser and belongs to no other role.',
    );
  }
  return fine('role', `The program connects as “${name}”, which is neither owner nor superuser.`);
}

async function lookAtPolicies(client: pg.ClientBase): Promise<DoctorFinding> {
  const unforced = await listUnforced(client);
  const strange = await listStrangePolicies(client);
  if (unforced.length + strange.length > 0) {
    return wrong(
      'policies',
      `Partnerships are not kept apart. ${[...unforced.map((name) => `${name} without row-level security`), ...strange].join(', ')}.`,
      'Stop the program, and restore the last backup into an empty database, which makes the policies anew. Ask who changed them.',
    );
  }
  return fine('policies', 'Row-level security is forced on every table of a partnership’s records.');
}

async function lookAtGrants(client: pg.ClientBase): Promise<DoctorFinding> {
  const strange = await listStrangeGrants(client);
  return strange.length === 0
    ? fine('rights', 'The program may do to its tables what it needs, and nothing more.')
    : wrong(
        'rights',
        `The program may do more to its tables than it needs: ${strange.join(', ')}.`,
        'Have the owner revoke it, and ask who granted it.',
      );
}

/** Between machines the line to the database must be encrypted too. */
async function lookAtLine(client: pg.ClientBase): Promise<DoctorFinding> {
  const { local, encrypted } = await one<{ local: boolean; encrypted: boolean }>(
    client,
    `select coalesce(inet_client_addr() is null or inet_client_addr() = inet_server_addr(), false) as local,
            coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false) as encrypted`,
  );
  if (local) return fine('line', 'The database is on this machine.');
  return encrypted
    ? fine('line', 'The line to the database is encrypted.')
    : warning(
        'line',
        'The line to the database is not encrypted.',
        'Add “sslmode=verify-full” to DATABASE_URL, and TLS to the database.',
      );
}

async function lookAtClock(client: pg.ClientBase, now: () => Date): Promise<DoctorFinding> {
  const before = now().getTime();
  const { at } = await one<{ at: Date }>(client, 'select clock_timestamp() as at');
  const apart = Math.round(Math.abs(at.getTime() - (before + now().getTime()) / 2) / 1000);
  return apart <= 5
    ? fine('clock', 'The clocks of the program and the database agree.')
    : warning(
        'clock',
        `The clocks of the program and the database are ${apart} seconds apart.`,
        'Let both keep time by the network (NTP).',
      );
}

async function lookAtConnections(client: pg.ClientBase): Promise<DoctorFinding> {
  const { used, most } = await one<{ used: number; most: number }>(
    client,
    "select (select count(*)::int from pg_stat_activity) as used, current_setting('max_connections')::int as most",
  );
  return used < most * 0.8
    ? fine('connections', `${used} of ${most} connections are in use.`)
    : warning(
        'connections',
        `${used} of ${most} connections are in use.`,
        'Lower SIGHTLINE_POOL, or raise max_connections.',
      );
}

/** Each partnership's rows are seen in its own context only, one after another. */
async function lookAtSeals(client: pg.ClientBase, now: Date): Promise<DoctorFinding> {
  const { rows } = await client.query<{ partnership_id: string }>(
    'select partnership_id from tenant order by 1',
  );
  let late = 0;
  for (const { partnership_id } of rows) {
    await client.query('begin');
    await client.query(`set local sightline.partnership = '${partnership_id}'`);
    const found = await client.query(
      `select 1 from audit_unsealed u join audit_log a on a.partnership_id = u.partnership_id and a.id = u.audit_id
        where u.partnership_id = $1 and a.recorded_at < $2 limit 1`,
      [partnership_id, new Date(now.getTime() - 60_000)],
    );
    await client.query('commit');
    if (found.rowCount !== 0) late += 1;
  }
  return late === 0
    ? fine('audit-log', 'The audit log is sealed up to the last minute.')
    : warning(
        'audit-log',
        `The audit log of ${late} of ${rows.length} partnerships has waited for its seal for more than a minute.`,
        'Start the web application: it seals within five seconds. If it runs, look into its log.',
      );
}
