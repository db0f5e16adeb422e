import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import { type LeafAsked, leafOfWhole } from '../../../platform/cursors/leaf-of-whole.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FindWork, WorkAnswer } from '../../../platform/work-item.ts';
import { listChildrenOf } from '../../families/store/list-families.ts';
import { orderWork, withoutTwins } from '../domain/order-work.ts';

export const workOnPage = 25;

/** What there is to do for somebody, a page of it, the first due first: from all that features know. */
export function listWork(
  platform: Platform,
  actor: PersonActor,
  { sources, asked }: { readonly sources: readonly FindWork[]; readonly asked: LeafAsked },
): Promise<WorkAnswer> {
  return perform(platform, actor, 'manage-own-account', async (tx, now) => {
    const offered = [];
    for (const find of sources) offered.push(...(await find(tx, actor, now)));
    const found = withoutTwins(offered);
    const leaf = leafOfWhole(orderWork(found), workOnPage, asked);
    const families = [...new Set(leaf.rows.flatMap(({ family }) => family?.id ?? []))];
    const children = await listChildrenOf(tx, families);
    return {
      value: { ...leaf, total: found.length, today: dayOfInstant(now) },
      audit: {
        event: 'work-listed',
        children: [...children.values()].flat(),
        detail: { rows: leaf.rows.length, total: found.length },
      },
    };
  });
}
