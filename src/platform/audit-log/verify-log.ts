import pg from 'pg';
import { isUuid } from '../../shared/ids.ts';
import { listPartnerships } from '../database/list-partnerships.ts';
import { type Anchor, readHead } from './anchor.ts';
import type { RunSql } from './audit-sql.ts';
import type { Finding, PartnershipReport } from './finding.ts';
import type { AnchorsByPartnership } from './read-anchors.ts';
import { verifyPartnership } from './verify-partnership.ts';

export interface VerifyOptions {
  readonly ownerUrl: string;
  readonly anchors: AnchorsByPartnership;
  /** Only the partnership of this name. */
  readonly partnership?: string;
  readonly now: Date;
}

/**
 * Verifies the audit logs of all partnerships, one after another, each in one snapshot, as the owner of the database: under
 * forced row-level security the owner, too, sees a partnership only in its context.
 */
export async function verifyLog(options: VerifyOptions): Promise<readonly PartnershipReport[]> {
  const { anchors, now, partnership } = options;
  return withOwnerClient(options.ownerUrl, async (client) => {
    const { listed, unlisted } = await listPartnerships(client);
    const known = new Set([...listed, ...unlisted, ...anchors.keys()]);
    const reports: PartnershipReport[] = [];
    for (const id of [...known].sort()) {
      const report = await inContext(client, id, async (run) => {
        if (partnership !== undefined && (await nameOf(run, id)) !== partnership) return null;
        return verifyPartnership(run, id, anchors.get(id) ?? new Map(), now);
      });
      if (report !== null) reports.push(unlisted.includes(id) ? withUnlisted(report) : report);
    }
    return reports;
  });
}

function withUnlisted(report: PartnershipReport): PartnershipReport {
  const finding: Finding = { kind: 'partnership-unlisted', seal: null, count: 0, rows: [] };
  return { ...report, findings: [finding, ...report.findings] };
}

/** The heads of all partnerships' chains, in the order of their ids; those without a seal are left out. */
export async function readHeads(ownerUrl: string): Promise<readonly Anchor[]> {
  return withOwnerClient(ownerUrl, async (client) => {
    const heads: Anchor[] = [];
    const { listed, unlisted } = await listPartnerships(client);
    for (const id of [...listed, ...unlisted].sort()) {
      const head = await inContext(client, id, (run) => readHead(run, id));
      if (head !== null) heads.push(head);
    }
    return heads;
  });
}

async function withOwnerClient<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'sightline audit-log' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function inContext<T>(
  client: pg.Client,
  partnershipId: string,
  work: (run: RunSql) => Promise<T>,
): Promise<T> {
  if (!isUuid(partnershipId)) throw new RangeError('a partnership’s id is a UUID in lower case');
  await client.query('begin transaction isolation level repeatable read read only');
  try {
    await client.query(`set local sightline.partnership = '${partnershipId}'`);
    return await work(runOn(client));
  } finally {
    await client.query('rollback');
  }
}

/** Statements on a connection that somebody else has put into a transaction and a context. */
export function runOn(client: pg.Client): RunSql {
  return async <Row>(text: string, values: readonly unknown[]) => {
    const { rows } = await client.query(text, [...values]);
    return rows as readonly Row[];
  };
}

async function nameOf(run: RunSql, partnershipId: string): Promise<string | null> {
  const [row] = await run<{ name: string }>('select name from partnership where partnership_id = $1', [
    partnershipId,
  ]);
  return row?.name ?? null;
}
