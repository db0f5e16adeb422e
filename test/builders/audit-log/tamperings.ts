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

function one<T>(log: Log, list: readonly T[]): T {
  const found = list[log.chance(list.length)];
  if (found === undefined) throw new Error('there is nothing to choose from');
  return found;
}

function twoOf<T>(log: Log, list: readonly T[]): readonly [T, T] {
  const first = one(log, list);
  const second = one(
    log,
    list.filter((other) => other !== first),
  );
  return [first, second];
}

const edits: readonly (readonly [string, string])[] = [
  ['event', `case event when 'family-read' then 'entry-read' else 'family-read' end`],
  ['actor_kind', `case actor_kind when 'token' then 'person' else 'token' end`],
  ['account_id', 'gen_random_uuid()'],
  ['agency_id', 'gen_random_uuid()'],
  ['session_id', 'gen_random_uuid()'],
  ['object_kind', `coalesce(object_kind, '') || 'x'`],
  ['object_id', 'gen_random_uuid()'],
  ['outcome', `case outcome when 'done' then 'refused' else 'done' end`],
  ['reason', `coalesce(reason, '') || ' '`],
  ['detail', `detail || '{"rows": 99}'`],
  ['detail', `jsonb_set(detail, '{count}', '1.0')`],
  ['request_id', `coalesce(request_id, '') || '0'`],
  ['recorded_at', `recorded_at + interval '1 microsecond'`],
  ['recorded_at', `recorded_at - interval '1 day'`],
  ['recorded_at', `'infinity'`],
];

const rowTamperings: readonly Tampering[] = [
  ...edits.map(([column, value]) => ({
    name: `edit ${column} to ${value}`,
    harm: (log: Log) =>
      log.run(`update audit_log set ${column} = ${value} where id = $1`, [one(log, log.rowIds)]),
  })),
  {
    name: 'delete a row',
    harm: (log) => log.run('delete from audit_log where id = $1', [one(log, log.rowIds)]),
  },
  {
    name: 'delete a row with every trace of it',
    harm: async (log) => {
      const id = one(log, log.rowIds);
      await log.run('delete from audit_subject where audit_id = $1', [id]);
      await log.run(
        'update audit_seal set row_count = row_count - 1 where number = (select number from audit_sealed_row where audit_id = $1)',
        [id],
      );
      await log.run('delete from audit_sealed_row where audit_id = $1', [id]);
      await log.run('delete from audit_log where id = $1', [id]);
    },
  },
  { name: 'put a row into no seal', harm: (log) => addRow(log) },
  {
    name: 'put a row into an old seal',
    harm: async (log) => {
      const id = await addRow(log);
      await log.run('insert into audit_sealed_row (partnership_id, number, audit_id) values ($1, $2, $3)', [
        log.partnershipId,
        one(log, log.seals),
        id,
      ]);
    },
  },
  {
    name: 'put a row into an old seal, and count it',
    harm: async (log) => {
      const id = await addRow(log);
      const number = one(log, log.seals);
      await log.run('insert into audit_sealed_row (partnership_id, number, audit_id) values ($1, $2, $3)', [
        log.partnershipId,
        number,
        id,
      ]);
      await log.run('update audit_seal set row_count = row_count + 1 where number = $1', [number]);
    },
  },
  {
    name: 'change two rows’ places',
    harm: async (log) => {
      const [first, second] = twoOf(log, log.rowIds);
      const between = newId();
      for (const [from, to] of [
        [first, between],
        [second, first],
        [between, second],
      ]) {
        await log.run('update audit_log set id = $2 where id = $1', [from, to]);
      }
    },
  },
  {
    name: 'move a row to another partnership',
    harm: (log) =>
      log.run('update audit_log set partnership_id = $2 where id = $1', [
        one(log, log.rowIds),
        log.otherPartnershipId,
      ]),
  },
  {
    name: 'write a row for days ago, and have it sealed',
    harm: async (log) => {
      const id = await addRow(log, `now() - interval '400 days'`);
      const number = Math.max(...log.seals) + 1;
      await log.run(
        'insert into audit_seal select partnership_id, $1, sealed_at, 1, digest from audit_seal where number = $2',
        [number, number - 1],
      );
      await log.run('insert into audit_sealed_row (partnership_id, number, audit_id) values ($1, $2, $3)', [
        log.partnershipId,
        number,
        id,
      ]);
      await sealAnew(log, number);
    },
  },
  {
    name: 'change a row, and make every seal anew',
    harm: async (log) => {
      await log.run(`update audit_log set event = event || 'x' where id = $1`, [one(log, log.rowIds)]);
      await sealAnew(log, 1);
    },
  },
  {
    name: 'take a sealed row back among those that wait',
    harm: async (log) => {
      const id = one(log, log.rowIds);
      await log.run('delete from audit_sealed_row where audit_id = $1', [id]);
      await log.run('insert into audit_unsealed (partnership_id, audit_id) values ($1, $2)', [
        log.partnershipId,
        id,
      ]);
    },
  },
];

const subjectTamperings: readonly Tampering[] = [
  {
    name: 'take a child from a row',
    harm: (log) => {
      const { audit_id, child_id } = one(log, log.subjects);
      return log.run('delete from audit_subject where audit_id = $1 and child_id = $2', [audit_id, child_id]);
    },
  },
  {
    name: 'add a child to a row',
    harm: (log) =>
      log.run(
        'insert into audit_subject (partnership_id, child_id, audit_id) values ($1, gen_random_uuid(), $2)',
        [log.partnershipId, one(log, log.rowIds)],
      ),
  },
  {
    name: 'name another child',
    harm: (log) =>
      log.run('update audit_subject set child_id = gen_random_uuid() where child_id = $1', [
        one(log, log.subjects).child_id,
      ]),
  },
  {
    name: 'name a child for a row that is not there',
    harm: (log) =>
      log.run(
        'insert into audit_subject (partnership_id, child_id, audit_id) values ($1, $2, gen_random_uuid())',
        [log.partnershipId, one(log, log.subjects).child_id],
      ),
  },
];

const sealTamperings: readonly Tampering[] = [
  {
    name: 'change a digest',
    harm: (log) =>
      log.run('update audit_seal set digest = sha256(digest) where number = $1', [one(log, log.seals)]),
  },
  {
    name: 'change a count',
    harm: (log) =>
      log.run('update audit_seal set row_count = row_count + 1 where number = $1', [one(log, log.seals)]),
  },
  {
    name: 'change when it was sealed',
    harm: (log) =>
      log.run(`update audit_seal set sealed_at = sealed_at + interval '1 microsecond' where number = $1`, [
        one(log, log.seals),
      ]),
  },
  {
    name: 'delete a seal, and leave its rows',
    harm: (log) => log.run('delete from audit_seal where number = $1', [one(log, log.seals)]),
  },
  {
    name: 'cut the log off',
    harm: async (log) => {
      const number = one(log, log.seals);
      const rows = 'select audit_id from audit_sealed_row where number >= $1';
      await log.run(`delete from audit_subject where audit_id in (${rows})`, [number]);
      await log.run(`delete from audit_log where id in (${rows})`, [number]);
      await log.run('delete from audit_sealed_row where number >= $1', [number]);
      await log.run('delete from audit_seal where number >= $1', [number]);
    },
  },
  {
    name: 'cut the log’s beginning off',
    harm: async (log) => {
      const number = one(log, log.seals);
      const rows = 'select audit_id from audit_sealed_row where number <= $1';
      await log.run(`delete from audit_subject where audit_id in (${rows})`, [number]);
      await log.run(`delete from audit_log where id in (${rows})`, [number]);
      await log.run('delete from audit_sealed_row where number <= $1', [number]);
      await log.run('delete from audit_seal where number <= $1', [number]);
    },
  },
  {
    name: 'move a row from one seal to another',
    harm: (log) =>
      log.run(
        `update audit_sealed_row set number = case number when $2 then $3 else $2 end where audit_id = $1`,
        [one(log, log.rowIds), ...twoOf(log, log.seals)],
      ),
  },
  {
    name: 'change two seals’ places',
    harm: async (log) => {
      const [first, second] = twoOf(log, log.seals);
      for (const [from, to] of [
        [first, 1_000_000],
        [second, first],
        [1_000_000, second],
      ]) {
        await log.run('update audit_seal set number = $2 where number = $1', [from, to]);
        await log.run('update audit_sealed_row set number = $2 where number = $1', [from, to]);
      }
    },
  },
  {
    name: 'empty a table',
    harm: (log) =>
      log.run(
        `truncate ${one(log, ['audit_log', 'audit_subject', 'audit_seal', 'audit_sealed_row'])} cascade`,
        [],
      ),
  },
  {
    name: 'remove a whole partnership',
    harm: async (log) => {
      for (const table of [
        'audit_subject',
        'audit_sealed_row',
        'audit_seal',
        'audit_unsealed',
        'audit_log',
      ]) {
        await log.run(`delete from ${table} where partnership_id = $1`, [log.partnershipId]);
      }
      await log.run('delete from partnership where partnership_id = $1', [log.partnershipId]);
    },
  },
  {
    name: 'forget that a row waits for its seal',
    harm: (log) => log.run('delete from audit_unsealed where partnership_id = $1', [log.partnershipId]),
  },
  {
    name: 'delete a row that waits for its seal',
    harm: (log) =>
      log.run(
        'delete from audit_log where id in (select audit_id from audit_unsealed where partnership_id = $1)',
        [log.partnershipId],
      ),
  },
];

export const tamperings: readonly Tampering[] = [...rowTamperings, ...subjectTamperings, ...sealTamperings];

async function addRow(log: Log, recordedAt = 'now()'): Promise<string> {
  const id = newId();
  await log.run(
    `insert into audit_log (partnership_id, id, recorded_at, event, actor_kind, outcome, detail)
     values ($1, $2, ${recordedAt}, 'family-read', 'person', 'done', '{}')`,
    [log.partnershipId, id],
  );
  return id;
}

/** What somebody does who knows the form and owns the database: every seal from a number on made anew, all in agreement. */
async function sealAnew(log: Log, from: number): Promise<void> {
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
