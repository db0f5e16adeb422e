import type pg from 'pg';
import { AppError } from '../../shared/app-error.ts';
import { tableClasses, tableNames } from './table-classes.ts';

/** Whatever runs a statement: a client or a pool, connected as the role that is looked at. */
export interface Asked {
  query(text: string, values: unknown[]): Promise<{ readonly rows: readonly pg.QueryResultRow[] }>;
}

/** Tables whose rows, once written, the application may not change or take away. */
export const appendOnlyTables: readonly string[] = [
  'audit_log',
  'audit_subject',
  'audit_seal',
  'audit_sealed_row',
];

/** What every policy asks, as PostgreSQL writes it: the partnership of the context, and nothing else. */
const condition =
  "(partnership_id = (NULLIF(current_setting('sightline.partnership'::text, true), ''::text))::uuid)";

/** What of the connected role lets it pass by what keeps partnerships apart; nothing where all is well. */
export async function listStrengths(asked: Asked): Promise<readonly string[]> {
  const [role] = await list<
    Record<'superuser' | 'bypass' | 'create' | 'replicate' | 'strong' | 'owner', boolean>
  >(
    asked,
    `select r.rolsuper as superuser, r.rolbypassrls as bypass, r.rolcreaterole as create, r.rolreplication as replicate,
            exists (select 1 from pg_roles s where s.oid <> r.oid and pg_has_role(r.oid, s.oid, 'member') and not r.rolsuper
                       and (s.rolsuper or s.rolbypassrls or s.rolcreaterole
                            or s.rolname in ('pg_write_all_data', 'pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files'))) as strong,
            exists (select 1 from pg_class c where c.relnamespace in (select oid from pg_namespace where nspname in ('public', 'pgboss'))
                       and pg_has_role(r.oid, c.relowner, 'member') and not r.rolsuper) as owner
       from pg_roles r where r.rolname = current_user`,
  );
  if (role === undefined) throw new Error('the database does not know who is connected');
  return [
    ...(role.superuser ? ['it is a superuser'] : []),
    ...(role.bypass ? ['it passes by row-level security'] : []),
    ...(role.create ? ['it may make roles, stronger ones too'] : []),
    ...(role.replicate ? ['it may copy the whole database'] : []),
    ...(role.owner ? ['it owns tables, or belongs to the role that does'] : []),
    ...(role.strong ? ['it belongs to a role that may pass by the policies'] : []),
  ];
}

/** Tables of partnerships in which row-level security is not on, or does not hold for their owner. */
export async function listUnforced(asked: Asked): Promise<readonly string[]> {
  const rows = await list<{ name: string }>(
    asked,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and relrowsecurity and relforcerowsecurity`,
  );
  const forced = new Set(rows.map(({ name }) => name));
  return tableNames.filter((name) => tableClasses[name] === 'tenant' && !forced.has(name));
}

/** Policies that ask for anything but the partnership of the context: one for each command, and no more. */
export async function listStrangePolicies(asked: Asked): Promise<readonly string[]> {
  const rows = await list<{ table: string; policy: string; strange: boolean }>(
    asked,
    `select tablename as table, policyname as policy,
            permissive <> 'PERMISSIVE' or cmd = 'ALL' or coalesce(qual, $1) <> $1 or coalesce(with_check, $1) <> $1
            or coalesce(qual, with_check) is null
            or count(*) over (partition by tablename, cmd) > 1 as strange
       from pg_policies where schemaname = 'public' order by 1, 2`,
    [condition],
  );
  return rows.filter(({ strange }) => strange).map(({ table, policy }) => `${policy} on ${table}`);
}

/**
 * What the connected role may do to tables beyond what the program needs: to a tenant’s what no policy is for, to the audit log
 * anything but read and add, to any what changes the table itself.
 */
export async function listStrangeGrants(asked: Asked): Promise<readonly string[]> {
  const rows = await list<{ table: string; command: string; policy: boolean }>(
    asked,
    `select c.relname as table, p.command,
            exists (select 1 from pg_policies o where o.schemaname = 'public' and o.tablename = c.relname and o.cmd = p.command) as policy
       from pg_class c, unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER}'::text[]) as p (command)
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and (has_table_privilege(c.oid, p.command)
             or p.command not in ('DELETE', 'TRUNCATE', 'TRIGGER') and has_any_column_privilege(c.oid, p.command))
      order by 1, 2`,
  );
  return rows.filter(isStrange).map(({ table, command }) => `${command.toLowerCase()} on ${table}`);
}

interface Grant {
  readonly table: string;
  readonly command: string;
  readonly policy: boolean;
}

function isStrange({ table, command, policy }: Grant): boolean {
  const own = tableNames.find((name) => name === table);
  if (own === undefined || ['TRUNCATE', 'REFERENCES', 'TRIGGER'].includes(command)) return true;
  if (own === 'migration') return command !== 'SELECT';
  if (own === 'tenant' || appendOnlyTables.includes(own)) return !['SELECT', 'INSERT'].includes(command);
  return tableClasses[own] === 'tenant' && !policy;
}

/**
 * Lets the web application begin only where the database keeps partnerships apart from each other: with a superuser's address, say,
 * row-level security would hold for nothing, and nobody would notice.
 *
 * @throws AppError `database-role-too-strong`, `database-not-protected`.
 */
export async function requireProtection(asked: Asked): Promise<void> {
  const [strength] = await listStrengths(asked);
  if (strength !== undefined) {
    throw new AppError('database-role-too-strong', {
      what: `Partnerships would not be kept apart with the role that DATABASE_URL connects as: ${strength}.`,
      where: 'DATABASE_URL',
      todo: 'Connect as sightline_app, as “A database of your own” in docs/operations.md makes it; “sightline doctor” says what is left.',
    });
  }
  const open = await listUnforced(asked);
  if (open.length > 0) {
    throw new AppError('database-not-protected', {
      what: `Partnerships are not kept apart in the database: row-level security is not forced on ${open.join(', ')}.`,
      todo: 'Restore the last backup into an empty database, or have the owner run, for each: alter table … enable row level security, force row level security.',
    });
  }
}

async function list<Row extends pg.QueryResultRow>(
  asked: Asked,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const { rows } = await asked.query(text, [...values]);
  return rows as readonly Row[];
}
