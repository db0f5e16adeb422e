import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import type { AuditNote } from '../../../platform/audit-log/audit-note.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import { type LeafAsked, leafOfWhole } from '../../../platform/cursors/leaf-of-whole.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FindWork, WorkAnswer, WorkItem } from '../../../platform/work-item.ts';
import type { FamilyId } from '../../../shared/ids.ts';
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
    const ofKept = leaf.rows.filter(({ isOfKept }) => isOfKept === true);
    const families = familiesOf(leaf.rows.filter((item) => !ofKept.includes(item)));
    const others = familiesOf(ofKept).filter((id) => !families.includes(id));
    const children = await listChildrenOf(tx, [...families, ...others]);
    const noteOf = (of: readonly FamilyId[], detail: AuditNote['detail'] & object): AuditNote => ({
      event: 'work-listed',
      children: of.flatMap((id) => children.get(id) ?? []),
      detail: { rows: leaf.rows.length, total: found.length, ...detail },
    });
    const more = others.length === 0 ? [] : [noteOf(others, { ofKept: true })];
    return {
      value: { ...leaf, total: found.length, today: dayOfInstant(now) },
      audit: [noteOf(families, {}), ...more],
    };
  });
}

function familiesOf(items: readonly WorkItem[]): readonly FamilyId[] {
  return [...new Set(items.flatMap(({ family }) => family?.id ?? []))];
}
