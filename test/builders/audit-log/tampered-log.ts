import {
  addSubjects,
  asMicroseconds,
  type RowWithoutSubjects,
  type RunSql,
  rowColumns,
} from '../../../src/platform/audit-log/audit-sql.ts';
import { digestOfSeal, firstDigest } from '../../../src/platform/audit-log/canonical-form.ts';
import { newId } from '../../../src/platform/new-id.ts';

/** What a tampering may choose from, and how it chooses: the same every time for one seed. */
export interface Log {
  readonly run: RunSql;
  readonly partnershipId: string;
  readonly otherPartnershipId: string;
  readonly rowIds: readonly string[];
  readonly seals: readonly number[];
  readonly subjects: readonly { readonly audit_id: string; readonly child_id: string }[];
  /** A whole number from 0 up to, and without, `below`. */
  readonly chance: (below: number) => number;
}

export interface Tampering {
  readonly name: string;
  /** Changes the tables as their superuser, so that something of the past is different. */
  readonly harm: (log: Log) => Promise<unknown>;
}

export function one<T>(log: Log, list: readonly T[]): T {
  const found = list[log.chance(list.length)];
  if (found === undefined) throw new Error('there is nothing to choose from');
  return found;
}

export function twoOf<T>(log: Log, list: readonly T[]): readonly [T, T] {
  const first = one(log, list);
  const second = one(
    log,
    list.filter((other) => other !== first),
  );
  return [first, second];
}

export async function addRow(log: Log, recordedAt = 'now()'): Promise<string> {
  const id = newId();
  await log.run(
    `insert into audit_log (partnership_id, id, recorded_at, event, actor_kind, outcome, detail)
     values ($1, $2, ${recordedAt}, 'family-read', 'person', 'done', '{}')`,
    [log.partnershipId, id],
  );
  return id;
}

/** What somebody does who knows the form and owns the database: every seal from a number on made anew, all in agreement. */
export async function sealAnew(log: Log, from: number): Promise<void> {
  const { run, partnershipId } = log;
  const seals = await run<{ number: number; sealed: string; row_count: number; digest: Buffer }>(
    `select number::integer as number, ${asMicroseconds('sealed_at')} as sealed, row_count, digest from audit_seal
      where partnership_id = $1 order by audit_seal.number`,
    [partnershipId],
  );
  let previous: Uint8Array = firstDigest;
  for (const { number, sealed, row_count, digest } of seals) {
    if (number < from) {
      previous = digest;
      continue;
    }
    const rows = await run<RowWithoutSubjects>(
      `select ${rowColumns} from audit_sealed_row r join audit_log l on l.partnership_id = r.partnership_id and l.id = r.audit_id
        where r.partnership_id = $1 and r.number = $2 order by l.id`,
      [partnershipId, number],
    );
    const whole = await addSubjects(run, partnershipId, rows);
    previous = digestOfSeal(previous, { partnershipId, number, sealed, rowCount: row_count }, whole);
    await run('update audit_seal set digest = $3 where partnership_id = $1 and number = $2', [
      partnershipId,
      number,
      previous,
    ]);
  }
}
