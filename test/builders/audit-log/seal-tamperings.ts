import { one, type Tampering, twoOf } from './tampered-log.ts';

export const sealTamperings: readonly Tampering[] = [
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
