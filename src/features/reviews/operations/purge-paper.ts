import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { endDocuments } from '../../chronology/store/end-documents.ts';
import { lockHandling } from '../../chronology/store/row-handling.ts';
import { deletePaper } from '../store/papers.ts';
import { deleteQuotes } from '../store/quotes.ts';
import { requirePaper } from './require-paper.ts';
import { requireHeldReview } from './require-review.ts';
import { entriesOf } from './tell-quotes.ts';
import type { PaperToRemove } from './write-paper.ts';

/**
 * Removes a paper for good that must not be kept, with all that it said before, for whoever may remove it: also one that was removed, and
 * once the review is closed. Outlines of the review that are ready end, since they hold it; the entries stay. The log tells that it
 * was done and by whom, and no word of it. Backups made before hold it until they are replaced.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile` where it says something else by now.
 */
export function purgePaper(
  platform: Platform,
  actor: PersonActor,
  { version, kind, ...key }: PaperToRemove,
): Promise<void> {
  return perform(platform, actor, 'work-on-review', async (tx, now) => {
    await lockHandling(tx, key.familyId);
    await requireHeldReview(tx, actor, key, now);
    const { family, paper, quotes } = await requirePaper(tx, actor, { ...key, kind, withRemoved: true }, now);
    if (paper.version !== version) throw changedMeanwhile('paper');
    await endDocuments(tx, key.familyId, { about: key.reviewId }, now);
    await deleteQuotes(tx, paper.id);
    await deletePaper(tx, paper.id);
    return {
      value: undefined,
      audit: {
        event: 'review-paper-purged',
        object: { kind: 'review-paper', id: paper.id },
        children: family.children,
        detail: { kind, entries: entriesOf(quotes) },
      },
    };
  });
}
