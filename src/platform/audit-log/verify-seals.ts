import {
  addSubjects,
  asMicroseconds,
  type RowWithoutSubjects,
  type RunSql,
  rowColumns,
} from './audit-sql.ts';
import { beginDigest, type CanonicalRow, firstDigest } from './canonical-form.ts';
import type { Finding } from './finding.ts';

interface Seal {
  readonly number: number;
  readonly sealed: string;
  readonly rowCount: number;
  readonly digest: Buffer;
}

/** A row of a seal; null where the seal names one that is not there. */
interface SealedRow {
  readonly number: number;
  readonly id: string;
  readonly row: CanonicalRow | null;
}

export interface SealsCount {
  readonly seals: number;
  readonly rows: number;
}

/** The digests that anchors hold of a partnership's seals, by number. */
export type AnchoredDigests = ReadonlyMap<number, ReadonlySet<string>>;

const sealsAtOnce = 200;
const rowsAtOnce = 2000;
/** A row is written at the end of its transaction and sealed within seconds; no transaction lasts so long. */
const lateMicroseconds = 3_600_000_000;

/**
 * Goes through the seals of a partnership in their order, makes each anew from its rows and its predecessor, and holds it
 * against what is stored and against the anchors. Two hundred seals and two thousand rows are in memory at a time.
 */
export async function verifySeals(
  run: RunSql,
  partnershipId: string,
  anchored: AnchoredDigests,
  tell: (finding: Finding) => void,
): Promise<SealsCount> {
  let previous: Seal | null = null;
  let count = 0;
  let rowCount = 0;
  const rows = readSealedRows(run, partnershipId);
  let next = await rows.next();
  const left = new Set(anchored.keys());
  for await (const seal of readSeals(run, partnershipId)) {
    tellNumber(seal, previous, tell);
    tellAnchors(seal, anchored, tell);
    left.delete(seal.number);
    const checking = checkSeal(partnershipId, seal, previous);
    while (next.done !== true && next.value.number <= seal.number) {
      checking.take(next.value);
      next = await rows.next();
      rowCount += 1;
    }
    checking.findings().forEach(tell);
    previous = seal;
    count += 1;
  }
  for (const number of left) tell({ kind: 'anchor-beyond', seal: number, count: 0, rows: [] });
  return { seals: count, rows: rowCount };
}

function tellNumber(seal: Seal, previous: Seal | null, tell: (finding: Finding) => void): void {
  const expected = (previous?.number ?? 0) + 1;
  if (seal.number !== expected) tell({ kind: 'seal-missing', seal: expected, count: 0, rows: [] });
}

function tellAnchors(seal: Seal, anchored: AnchoredDigests, tell: (finding: Finding) => void): void {
  const digest = seal.digest.toString('hex');
  const others = [...(anchored.get(seal.number) ?? [])].filter((one) => one !== digest);
  if (others.length > 0) tell({ kind: 'anchor-differs', seal: seal.number, count: 0, rows: [] });
}

function checkSeal(partnershipId: string, seal: Seal, previous: Seal | null) {
  const digest = beginDigest(previous?.digest ?? firstDigest, { partnershipId, ...seal });
  const missing: string[] = [];
  const late: string[] = [];
  let count = 0;
  // A clock that was ahead is set back: then this seal, too, says that it was made before the one that it follows.
  const earliest =
    previous === null
      ? Number.NEGATIVE_INFINITY
      : Math.min(Number(previous.sealed), Number(seal.sealed)) - lateMicroseconds;
  return {
    take({ number, id, row }: SealedRow): void {
      // Of a seal that is not there: told by a check of its own.
      if (number !== seal.number) return;
      count += 1;
      if (row === null) {
        missing.push(id);
        return;
      }
      digest.add(row);
      if (Number(row.recorded) < earliest) late.push(id);
    },
    findings(): readonly Finding[] {
      const findings: Finding[] = [];
      const find = (kind: Finding['kind'], rows: readonly string[]) =>
        findings.push({ kind, seal: seal.number, count: rows.length, rows: rows.slice(0, 5) });
      if (missing.length > 0) find('row-missing', missing);
      if (late.length > 0) find('row-late', late);
      if (count !== seal.rowCount) find('row-count', []);
      if (!digest.end().equals(seal.digest)) find('seal-broken', []);
      return findings;
    },
  };
}

/** Before every place, so that each page begins where the index says: “or there is no place yet” would read all before it. */
const lowest = { number: '-9223372036854775808', audit_id: '00000000-0000-0000-0000-000000000000' };

async function* readSeals(run: RunSql, partnershipId: string): AsyncGenerator<Seal, void> {
  let after: string | null = lowest.number;
  while (after !== null) {
    const seals: readonly SealColumns[] = await run<SealColumns>(
      `select number::text as number, ${asMicroseconds('sealed_at')} as sealed, row_count, digest from audit_seal
        where partnership_id = $1 and number > $2::bigint order by audit_seal.number limit $3`,
      [partnershipId, after, sealsAtOnce],
    );
    for (const { number, sealed, row_count, digest } of seals) {
      yield { number: Number(number), sealed, rowCount: row_count, digest };
    }
    after = seals.at(-1)?.number ?? null;
  }
}

interface SealColumns {
  readonly number: string;
  readonly sealed: string;
  readonly row_count: number;
  readonly digest: Buffer;
}

interface RowColumns extends RowWithoutSubjects {
  readonly number: string;
  readonly audit_id: string;
}

async function* readSealedRows(run: RunSql, partnershipId: string): AsyncGenerator<SealedRow, void> {
  let after: { readonly number: string; readonly audit_id: string } | null = lowest;
  while (after !== null) {
    const page: readonly RowColumns[] = await run<RowColumns>(
      `select r.number::text as number, r.audit_id::text as audit_id, ${rowColumns}
         from audit_sealed_row r left join audit_log l on l.partnership_id = r.partnership_id and l.id = r.audit_id
        where r.partnership_id = $1 and (r.number, r.audit_id) > ($2::bigint, $3::uuid)
        order by r.number, r.audit_id limit $4`,
      [partnershipId, after.number, after.audit_id, rowsAtOnce],
    );
    const present = page.filter(({ id }) => id !== null);
    const rows = new Map((await addSubjects(run, partnershipId, present)).map((row) => [row.id, row]));
    for (const { number, audit_id } of page) {
      yield { number: Number(number), id: audit_id, row: rows.get(audit_id) ?? null };
    }
    after = page.at(-1) ?? null;
  }
}
