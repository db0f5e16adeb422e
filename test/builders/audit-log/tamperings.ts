import { newId } from '../../../src/platform/new-id.ts';
import { sealTamperings } from './seal-tamperings.ts';
import { addRow, type Log, one, sealAnew, type Tampering, twoOf } from './tampered-log.ts';

const edits: readonly (readonly [string, string])[] = [
  ['event', `case event when 'family-read' then 'entry-read' else 'family-read' end`],
  ['actor_kind', `case actor_kind when 'token' then 'person' else 'token' end`],
  ['account_id', 'gen_random_uuid()'],
  ['agency_id', 'gen_random_uuid()'],
  ['session_id', 'gen_random_uuid()'],
  ['object_kind', `coalesce(object_kind, '') || 'x'`],
  ['object_id', 'gen_random_uuid()'],
  ['role', `case role when 'officer' then 'analyst' else 'officer' end`],
  ['role', 'null'],
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

export const tamperings: readonly Tampering[] = [...rowTamperings, ...subjectTamperings, ...sealTamperings];
