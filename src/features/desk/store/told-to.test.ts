import { CompiledQuery } from 'kysely';
import { expect, test } from 'vitest';
import { manyRows } from '../../../../test/builders/platform/chronology-csv.ts';
import { beginHandling, rows, secret } from '../../../../test/builders/platform/handling-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../platform/database/transact.ts';
import { decideHeld, offerHeld } from '../../chronology/operations/decide-held.ts';
import { told } from './told-to.ts';

const platform = await testPlatform();
const waiting = 150;

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly PlanNode[];
}

const loopsIn = (node: PlanNode): readonly number[] => [
  node['Actual Loops'],
  ...(node.Plans ?? []).flatMap(loopsIn),
];

test.each(['originator', 'core-group'] as const)(
  'who decided of all that waits (%s) is found for its reader at once, and no row of the log names more than a hundred entries',
  async (handling) => {
    const { partnership, family, lead, officer, send, keep } = await beginHandling(platform);
    await send(rows);
    await keep(secret, 'originator');
    await send(manyRows(waiting, () => ({})));
    const { version } = await offerHeld(platform, lead, family.id);
    const chosen = { named: [], stillNotFor: [], alsoNotFor: null };
    const done = await decideHeld(platform, lead, { familyId: family.id, version, handling, ...chosen });
    expect(done).toBe(waiting);
    const reader = { actor: officer, familyId: family.id, now: platform.now() };
    await transact(platform.database, partnership.id, async (tx) => {
      const query = tx.sql
        .selectFrom('audit_log')
        .innerJoinLateral(told(tx, reader), (join) => join.onTrue())
        .select(['detail', 'told.level'])
        .where('event', '=', 'handling-decided');
      const found = await query.execute();
      const level = handling === 'core-group' ? 2 : 0;
      expect(found.map((row) => row.level)).toEqual([level, level]);
      const named = found.map(({ detail }) => String(Object(detail).entries).split(' ').length);
      expect(named.toSorted((one, other) => other - one)).toEqual([100, waiting - 100]);
      const { sql, parameters } = query.compile();
      const explained = await tx.sql.executeQuery<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
        CompiledQuery.raw(`explain (analyze, format json) ${sql}`, [...parameters]),
      );
      const plan = explained.rows[0]?.['QUERY PLAN'][0]?.Plan;
      if (plan === undefined) throw new Error('there is no plan');
      expect(Math.max(...loopsIn(plan))).toBeLessThan(10);
    });
  },
);
