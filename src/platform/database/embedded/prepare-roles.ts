import type pg from 'pg';
import { withClient } from './connect.ts';
import { type Keys, roles, urlOf } from './keys.ts';

/**
 * Makes sure that the two roles and the database are there: the owner, who migrates, and the application, neither of
 * whom may make roles or pass by row-level security. Changes nothing that is there already.
 */
export async function prepareRoles(keys: Keys, database: string): Promise<void> {
  await withClient(urlOf(keys, 'superuser', 'postgres'), async (client) => {
    await ensureRole(client, roles.owner, keys.owner);
    await ensureRole(client, roles.application, keys.application);
    const known = await client.query('select from pg_database where datname = $1', [database]);
    if (known.rowCount === 0) await client.query(`create database ${database} owner ${roles.owner}`);
    await limitConnecting(client, database);
  });
}

/** Nobody but the owner and the application connects to the database. */
export async function limitConnecting(client: pg.Client, database: string): Promise<void> {
  await client.query(`revoke all on database ${database} from public`);
  await client.query(`grant connect, temporary on database ${database} to ${roles.application}`);
}

async function ensureRole(client: pg.Client, name: string, password: string): Promise<void> {
  const known = await client.query('select from pg_roles where rolname = $1', [name]);
  if (known.rowCount !== 0) return;
  // The password has no letter but those of base64url: nothing in it ends the text.
  await client.query(
    `create role ${name} login password '${password}'
       nosuperuser nocreatedb nocreaterole noreplication nobypassrls`,
  );
}
