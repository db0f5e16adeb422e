import type { RunSql } from './audit-sql.ts';
import type { Finding, FindingKind, PartnershipReport } from './finding.ts';
import { type AnchoredDigests, verifySeals } from './verify-seals.ts';

/** Findings that are listed; beyond them they are counted. */
const mostFindings = 50;
/** How long a row may wait for its seal, in minutes. */
const mostWaiting = 10;

interface Check {
  readonly kind: FindingKind;
  /** Gives the ids of whatever should not be there; `$1` is the partnership. */
  readonly text: string;
}

const checks: readonly Check[] = [
  {
    kind: 'row-unsealed',
    text: `select l.id from audit_log l where l.partnership_id = $1
       and not exists (select 1 from audit_sealed_row r where r.partnership_id = $1 and r.audit_id = l.id)
       and not exists (select 1 from audit_unsealed u where u.partnership_id = $1 and u.audit_id = l.id)`,
  },
  {
    kind: 'row-waits-sealed',
    text: `select u.audit_id as id from audit_unsealed u where u.partnership_id = $1
       and exists (select 1 from audit_sealed_row r where r.partnership_id = $1 and r.audit_id = u.audit_id)`,
  },
  {
    kind: 'waiting-missing',
    text: `select u.audit_id as id from audit_unsealed u where u.partnership_id = $1
       and not exists (select 1 from audit_log l where l.partnership_id = $1 and l.id = u.audit_id)`,
  },
  {
    kind: 'subject-missing',
    text: `select s.audit_id as id from audit_subject s where s.partnership_id = $1
       and not exists (select 1 from audit_log l where l.partnership_id = $1 and l.id = s.audit_id)`,
  },
  {
    kind: 'sealed-nowhere',
    text: `select r.audit_id as id from audit_sealed_row r where r.partnership_id = $1
       and not exists (select 1 from audit_seal s where s.partnership_id = $1 and s.number = r.number)`,
  },
];

/**
 * Verifies the audit log of one partnership: every row at or before the last seal, and before the last anchor against anybody.
 * It needs one snapshot (a transaction that reads repeatably) in the partnership's context, and changes nothing.
 */
export async function verifyPartnership(
  run: RunSql,
  partnershipId: string,
  anchored: AnchoredDigests,
  now: Date,
): Promise<PartnershipReport> {
  const findings: Finding[] = [];
  let more = 0;
  const tell = (finding: Finding) => {
    if (findings.length < mostFindings) findings.push(finding);
    else more += 1;
  };
  const [partnership] = await run<{ name: string }>(
    'select name from partnership where partnership_id = $1',
    [partnershipId],
  );
  if (partnership === undefined && anchored.size > 0) {
    tell({ kind: 'partnership-missing', seal: null, count: 0, rows: [] });
  }
  const { seals, rows } = await verifySeals(run, partnershipId, anchored, tell);
  for (const check of checks) (await runCheck(run, partnershipId, check)).forEach(tell);
  const waiting = await readWaiting(run, partnershipId, now);
  waiting.findings.forEach(tell);
  return {
    partnership: partnershipId,
    name: partnership?.name ?? null,
    seals,
    rows,
    waiting: { count: waiting.count, oldest: waiting.oldest },
    anchors: { count: anchored.size, last: anchored.size === 0 ? null : Math.max(...anchored.keys()) },
    findings,
    more,
  };
}

async function runCheck(
  run: RunSql,
  partnershipId: string,
  { kind, text }: Check,
): Promise<readonly Finding[]> {
  const [found] = await run<{ count: number; rows: string[] | null }>(
    `with found as materialized (${text})
     select (select count(*)::integer from found) as count, (select array_agg(id::text) from (select id from found limit 5) f) as rows`,
    [partnershipId],
  );
  if (found === undefined || found.count === 0) return [];
  return [{ kind, seal: null, count: found.count, rows: found.rows ?? [] }];
}

async function readWaiting(run: RunSql, partnershipId: string, now: Date) {
  const [waiting] = await run<{ count: number; oldest: Date | null; long: number }>(
    `select count(*)::integer as count, min(l.recorded_at) as oldest,
            count(*) filter (where l.recorded_at < $2::timestamptz - $3 * interval '1 minute')::integer as long
       from audit_unsealed u join audit_log l on l.partnership_id = u.partnership_id and l.id = u.audit_id
      where u.partnership_id = $1`,
    [partnershipId, now, mostWaiting],
  );
  const { count = 0, oldest = null, long = 0 } = waiting ?? {};
  const findings: Finding[] = long === 0 ? [] : [{ kind: 'waiting-long', seal: null, count: long, rows: [] }];
  return { count, oldest: oldest === null ? null : oldest.toISOString(), findings };
}
