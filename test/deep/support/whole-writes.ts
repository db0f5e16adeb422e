import pg from 'pg';
import { verifyLog } from '../../../src/platform/audit-log/verify-log.ts';
import type { PartnershipId } from '../../../src/shared/ids.ts';
import type { Sent } from './writers.ts';

/** What of a change is in the database; each number is what it should be when the change is there. */
interface Found {
  readonly word: string;
  readonly records: number;
  readonly children: number;
  readonly audit: number;
  readonly subjects: number;
  readonly sealings: number;
}

const wholes = {
  family: { records: 1, children: 2, audit: 1, subjects: 2, sealings: 1 },
  agency: { records: 1, children: 0, audit: 1, subjects: 0, sealings: 1 },
};

/** An audit row is either sealed or waits for that, and never both. */
const facts = (id: string) => `
  (select count(*)::integer from audit_log l where l.object_id = ${id} and l.event like '%-added') as audit,
  (select count(*)::integer from audit_log l join audit_subject s on s.audit_id = l.id
    where l.object_id = ${id} and l.event like '%-added') as subjects,
  (select (select count(*) from audit_unsealed u where u.audit_id = l.id)
        + (select count(*) from audit_sealed_row r where r.audit_id = l.id)
     from audit_log l where l.object_id = ${id} and l.event like '%-added' limit 1)::integer as sealings`;

const texts = {
  family: `select f.reference as word, count(*) over (partition by f.reference)::integer as records,
                  (select count(*)::integer from family_member c join person p on p.id = c.person_id where c.family_id = f.id) as children, ${facts('f.id')}
             from family f where f.reference = any($1)`,
  agency: `select a.name as word, count(*) over (partition by a.name)::integer as records, 0 as children, ${facts('a.id')}
             from agency a where a.name = any($1)`,
};

export interface Wholeness {
  /** What was acknowledged and is not there, or is there by halves; in words. */
  readonly broken: readonly string[];
  /** Of those that nobody acknowledged, how many are there nonetheless: told `away`, and told nothing. */
  readonly thereUnsaid: { readonly away: number; readonly none: number };
}

/** Looks for each change: there once and whole when it was acknowledged; else there once and whole, or not at all. */
export async function findBroken(ownerUrl: string, sent: readonly Sent[]): Promise<Wholeness> {
  const broken: string[] = [];
  const thereUnsaid = { away: 0, none: 0 };
  await eachPartnership(ownerUrl, sent, async (client, group) => {
    const { kind } = group[0] ?? { kind: 'family' as const };
    const { rows } = await client.query<Found>(texts[kind], [group.map(({ word }) => word)]);
    const found = Map.groupBy(rows, ({ word }) => word);
    for (const one of group) {
      const there = found.get(one.word) ?? [];
      if (there.length > 0 && one.answer !== 'done') thereUnsaid[one.answer] += 1;
      broken.push(...faultsOf(one, there));
    }
  });
  return { broken, thereUnsaid };
}

function faultsOf({ word, kind, answer }: Sent, there: readonly Found[]): readonly string[] {
  if (there.length === 0) return answer === 'done' ? [`${word} was acknowledged and is not there`] : [];
  return there
    .filter((one) => !isWhole(one, wholes[kind]))
    .map((one) => `${word} is there by halves: ${JSON.stringify(one)}`);
}

function isWhole(one: Found, whole: Omit<Found, 'word'>): boolean {
  return (Object.keys(whole) as (keyof typeof whole)[]).every((name) => one[name] === whole[name]);
}

async function eachPartnership(
  ownerUrl: string,
  sent: readonly Sent[],
  work: (client: pg.Client, group: readonly Sent[]) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (const group of Map.groupBy(sent, (one) => `${one.partnershipId} ${one.kind}`).values()) {
      const partnershipId: PartnershipId | undefined = group[0]?.partnershipId;
      await client.query('begin read only');
      await client.query(`set local sightline.partnership = '${partnershipId}'`);
      await work(client, group);
      await client.query('commit');
    }
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Every finding of `audit-log verify`, in words; none is as it must be. */
export async function findAuditFaults(ownerUrl: string): Promise<readonly string[]> {
  const reports = await verifyLog({ ownerUrl, anchors: new Map(), now: new Date() });
  return reports.flatMap(({ name, findings }) => findings.map((one) => `${name}: ${JSON.stringify(one)}`));
}

/** How many rows of the audit log still wait for a seal, in all partnerships together. */
export async function countUnsealed(ownerUrl: string): Promise<number> {
  const reports = await verifyLog({ ownerUrl, anchors: new Map(), now: new Date() });
  return reports.reduce((sum, { waiting }) => sum + waiting.count, 0);
}
