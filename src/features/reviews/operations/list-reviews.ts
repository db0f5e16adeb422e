import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import type { Leaf } from '../../../platform/cursors/keyset.ts';
import { type LeafAsked, leafOfWhole } from '../../../platform/cursors/leaf-of-whole.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { requireFamily, requireTied } from '../../families/operations/require-family.ts';
import { listChildrenOf } from '../../families/store/list-families.ts';
import { type ListedReview, listReviews as listVisible } from '../store/review.ts';
import type { FamilyNamed } from './begin-review.ts';

export type { ListedReview };

export const reviewsOnPage = 50;

export interface ReviewsAnswer {
  readonly leaf: Leaf<ListedReview>;
  readonly total: number;
  readonly mayManage: boolean;
}

/** The reviews of every family that somebody may see, a page of them. @throws AppError `not-allowed`. */
export function listReviews(
  platform: Platform,
  actor: PersonActor,
  asked: LeafAsked,
): Promise<ReviewsAnswer> {
  return perform(platform, actor, 'read-reviews', async (tx, now) => {
    const all = await listVisible(tx, actor, now);
    const leaf = leafOfWhole(all, reviewsOnPage, asked);
    const children = await listChildrenOf(tx, [...new Set(leaf.rows.map(({ familyId }) => familyId))]);
    return {
      value: { leaf, total: all.length, mayManage: mayDo(actor.role, 'manage-reviews') },
      audit: {
        event: 'reviews-listed',
        children: [...children.values()].flat(),
        detail: { rows: leaf.rows.length, total: all.length },
      },
    };
  });
}

export interface FamilyReviews extends ReviewsAnswer {
  readonly family: FamilyNamed;
}

/** The reviews of one family. @throws AppError `not-found`, `not-allowed`. */
export function listFamilyReviews(
  platform: Platform,
  actor: PersonActor,
  { familyId, ...asked }: LeafAsked & { readonly familyId: FamilyId },
): Promise<FamilyReviews> {
  return perform(platform, actor, 'read-reviews', async (tx, now) => {
    const { id, reference, name, children } = await requireFamily(tx, actor, familyId, now);
    await requireTied(tx, actor, familyId, now);
    const all = await listVisible(tx, actor, now, familyId);
    return {
      value: {
        family: { id, reference, name },
        leaf: leafOfWhole(all, reviewsOnPage, asked),
        total: all.length,
        mayManage: mayDo(actor.role, 'manage-reviews'),
      },
      audit: { event: 'reviews-listed', object: { kind: 'family', id }, children },
    };
  });
}
