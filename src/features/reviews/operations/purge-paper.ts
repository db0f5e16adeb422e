import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type PurgeDecided, purgeOne } from '../../chronology/operations/purge-one.ts';
import { endDocuments } from '../../chronology/store/end-documents.ts';
import { addWordsTombstone } from '../../chronology/store/purged-words.ts';
import type { PaperKind } from '../domain/paper-kinds.ts';
import { deletePaper, type Paper } from '../store/papers.ts';
import { deleteQuotes } from '../store/quotes.ts';
import type { FamilyNamed } from './begin-review.ts';
import { type PaperKey, requirePaper } from './require-paper.ts';
import { requireHeldReview } from './require-review.ts';
import { entriesOf } from './tell-quotes.ts';

export interface PaperPurgeOffered {
  readonly family: FamilyNamed;
  readonly paper: Paper;
}

type OfKind = PaperKey & { readonly kind: PaperKind };

/** The paper that would be removed for good, also one that was removed before. @throws AppError `not-found`, `not-allowed`. */
export function offerPurgingPaper(
  platform: Platform,
  actor: PersonActor,
  key: OfKind,
): Promise<PaperPurgeOffered> {
  return perform(platform, actor, 'work-on-review', async (tx, now) => {
    const { family, paper } = await requirePaper(tx, actor, { ...key, withRemoved: true }, now);
    const { id, reference, name, children } = family;
    return {
      value: { family: { id, reference, name }, paper },
      audit: {
        event: 'review-papers-read',
        object: { kind: 'review-paper', id: paper.id },
        children,
        detail: { kind: paper.kind },
      },
    };
  });
}

/**
 * Removes a paper for good that must not be kept, with all that it said before, for whoever may remove it: also one that was removed, and
 * once the review is closed. Outlines of the review that are ready end, since they hold it, and a form that wrote it writes nothing when it
 * is sent again; the entries stay.
 *
 * @throws AppError `changed-meanwhile`, `not-found`, `not-allowed`.
 */
export function purgePaper(
  platform: Platform,
  actor: PersonActor,
  { version, ground, kind, ...key }: OfKind & PurgeDecided,
): Promise<void> {
  const { familyId } = key;
  return purgeOne(
    platform,
    actor,
    { familyId, version, ground },
    {
      action: 'work-on-review',
      what: 'paper',
      event: 'review-paper-purged',
      async find(tx, now) {
        // Somebody may be changing it: whoever is second is told of the first.
        await requireHeldReview(tx, actor, key, now);
        const asked = { ...key, kind, withRemoved: true };
        const { family, paper, quotes } = await requirePaper(tx, actor, asked, now);
        return {
          paper,
          version: paper.version,
          children: family.children,
          object: { kind: 'review-paper', id: paper.id },
          detail: { kind, entries: entriesOf(quotes) },
        };
      },
      async remove(tx, { paper: { id, reviewId } }, purging) {
        await endDocuments(tx, familyId, { about: reviewId }, purging.at);
        await deleteQuotes(tx, id);
        await deletePaper(tx, id);
        await addWordsTombstone(tx, { familyId, of: id, kind: 'paper' }, purging);
      },
    },
  );
}
