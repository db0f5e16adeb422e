import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { withClient } from '../../../src/platform/database/embedded/connect.ts';
import { roles } from '../../../src/platform/database/embedded/keys.ts';
import { limitConnecting } from '../../../src/platform/database/embedded/prepare-roles.ts';
import { type SharedCluster, sharedCluster } from './shared-cluster.ts';

export interface FreshDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Deletes it, cutting off whoever is still connected. Not needed at a run's end. */
  drop(): Promise<void>;
}

/** An empty database of its own for a test, on the run's PostgreSQL. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const cluster = await sharedCluster();
  return withClient(cluster.superuserUrl, (client) => createDatabase(client, cluster, 'template1'));
}

/**
 * A database of its own for a test, as `prepare` left it: that runs once in a test run, for whichever test file asks
 * first; the rest get copies of its result (some 50 ms each). All who use a name give the same `prepare`.
 *
 * @param name letters, digits and underscores
 * @param prepare is given the address for the owner; it closes its connections before it ends
 */
export async function databaseFromTemplate(
  name: string,
  prepare: (ownerUrl: string) => Promise<void>,
): Promise<FreshDatabase> {
  if (!/^\w{1,40}$/.test(name)) throw new Error(`a template cannot be named ${name}`);
  const cluster = await sharedCluster();
  const template = `template_${name.toLowerCase()}`;
  return withClient(cluster.superuserUrl, async (client) => {
    if (!(await isReady(client, template))) await prepareOnce(client, cluster, template, prepare);
    return createDatabase(client, cluster, template);
  });
}

/** Others wait; a preparation that failed or was killed left nothing of the template's name. */
async function prepareOnce(
  client: pg.Client,
  cluster: SharedCluster,
  template: string,
  prepare: (ownerUrl: string) => Promise<void>,
): Promise<void> {
  await client.query('select pg_advisory_lock(hashtext($1))', [template]);
  try {
    if (await isReady(client, template)) return;
    const making = await createDatabase(client, cluster, 'template1');
    try {
      await prepare(making.ownerUrl);
    } catch (error) {
      await making.drop();
      throw error;
    }
    const name = databaseOf(making.ownerUrl);
    await client.query(`alter database ${name} with allow_connections false`);
    await client.query(
      'select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = $1 and backend_type = $2',
      [name, 'client backend'],
    );
    await client.query(`alter database ${name} rename to ${template}`);
  } finally {
    await client.query('select pg_advisory_unlock(hashtext($1))', [template]);
  }
}

async function isReady(client: pg.Client, template: string): Promise<boolean> {
  return (await client.query('select from pg_database where datname = $1', [template])).rowCount === 1;
}

async function createDatabase(
  client: pg.Client,
  cluster: SharedCluster,
  template: string,
): Promise<FreshDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await client.query(`create database ${name} template ${template} owner ${roles.owner}`);
  await limitConnecting(client, name);
  return {
    ownerUrl: withDatabase(cluster.ownerUrl, name),
    appUrl: withDatabase(cluster.appUrl, name),
    drop: () =>
      withClient(cluster.superuserUrl, async (other) => {
        await other.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

function withDatabase(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}

function databaseOf(address: string): string {
  return new URL(address).pathname.slice(1);
}
