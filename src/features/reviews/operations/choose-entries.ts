import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notFound, perform } from '../../../platform/access/perform.ts';
import { readSealedPlace, writeSealedPlace } from '../../../platform/cursors/sealed-place.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { readMarksOfFamily } from '../../chronology/operations/agency-words.ts';
import { type EntryRow, sayEntryRow } from '../../chronology/operations/say-entry-row.ts';
import { noFilters } from '../../chronology/store/entry-filters.ts';
import { listVisibleAmong } from '../../chronology/store/find-entry.ts';
import {
  type EntryId,
  type EntryPage,
  type EntryPlace,
  listEntries,
} from '../../chronology/store/list-entries.ts';
import { lockHandling } from '../../chronology/store/row-handling.ts';
import { type PaperKind, paperWords } from '../domain/paper-kinds.ts';
import { noteEntriesLeft } from '../store/paper-versions.ts';
import type { Paper } from '../store/papers.ts';
import { deleteQuotes, insertQuotes } from '../store/quotes.ts';
import type { Review } from '../store/review.ts';
import type { FamilyNamed } from './begin-review.ts';
import { type PaperKey, requirePaper } from './require-paper.ts';
import { requireOpenReview } from './require-review.ts';

export type { EntryId };

export interface EntriesAsked extends PaperKey {
  readonly kind: PaperKind;
  /** Only entries whose days reach into the time of the paper, where it is of a stretch of time. */
  readonly ofItsDays: boolean;
  /** All of these, anywhere in an entry. */
  readonly words: readonly string[];
  readonly place: { readonly side: 'after' | 'before'; readonly cursor: string } | null;
}

export interface EntriesOffered {
  readonly family: FamilyNamed;
  readonly review: Review;
  readonly paper: Paper;
  readonly rows: readonly EntryRow[];
  /** Those of the rows that it points at. */
  readonly chosen: ReadonlySet<string>;
  readonly before: string | null;
  readonly after: string | null;
}

export const entriesToChooseFrom = 50;

/** The merged record, filtered, for choosing what a paper points at. @throws AppError `not-found`, `not-allowed`. */
export function offerEntries(
  platform: Platform,
  actor: PersonActor,
  { ofItsDays, words, place: asked, ...key }: EntriesAsked,
): Promise<EntriesOffered> {
  return perform(platform, actor, 'work-on-review', async (tx, now) => {
    const { family, review, paper, quotes } = await requirePaper(tx, actor, key, now);
    const { hasEntries, days } = paperWords[paper.kind];
    if (!hasEntries) throw notFound('paper');
    const { from, to } = ofItsDays && days === 'stretch' ? paper : { from: null, to: null };
    const list = `entries of ${paper.id}`;
    const place = asked === null ? null : readSealedPlace<'entry'>(platform.key, list, asked.cursor);
    if (asked !== null && place === null) throw notFound('page of this list');
    const { rows, more } = await listEntries(
      tx,
      actor,
      {
        familyId: family.id,
        filters: { ...noFilters, from, to, words },
        order: { by: 'date', latestFirst: false },
        from: asked === null || place === null ? null : { side: asked.side, place },
        most: entriesToChooseFrom,
      },
      now,
    );
    const marks = await readMarksOfFamily(tx, actor, { familyId: family.id }, now);
    const ends = findEnds({ rows, more }, asked?.side ?? null);
    const cursor = (one: EntryPlace | null) =>
      one === null ? null : writeSealedPlace(platform.key, list, one);
    const { id, reference, name, children } = family;
    return {
      value: {
        family: { id, reference, name },
        review,
        paper,
        rows: rows.map((row) => sayEntryRow(row, marks)),
        chosen: new Set<string>(quotes.map(({ entryId }) => entryId)),
        before: cursor(ends.before),
        after: cursor(ends.after),
      },
      audit: {
        event: 'chronology-read',
        object: { kind: 'family', id },
        children,
        detail: { rows: rows.length },
      },
    };
  });
}

/** Where the page before it ends, and the one after it begins. */
function findEnds({ rows, more }: EntryPage, side: 'after' | 'before' | null) {
  const hasBefore = side === 'after' || (side === 'before' && more);
  const hasAfter = side === 'before' || more;
  return {
    before: hasBefore ? (rows[0]?.place ?? null) : null,
    after: hasAfter ? (rows.at(-1)?.place ?? null) : null,
  };
}

export interface EntriesChosen extends PaperKey {
  /** Those that are ticked now, and those that were when the page was drawn: only what differs is changed. */
  readonly ticked: readonly EntryId[];
  readonly before: readonly EntryId[];
}

/**
 * Chooses what a paper points at. What somebody else chose meanwhile stays.
 *
 * @throws AppError `not-found`, `not-allowed`, `review-closed`; `changed-meanwhile` where an entry that is new to it may not, or no
 * longer, be seen.
 */
export function chooseEntries(
  platform: Platform,
  actor: PersonActor,
  { ticked, before, ...key }: EntriesChosen,
): Promise<{ readonly added: number; readonly removed: number }> {
  return perform(platform, actor, 'work-on-review', async (tx, now) => {
    // No entry leaves between the look and the writing.
    await lockHandling(tx, key.familyId);
    await requireOpenReview(tx, actor, key, now);
    const { family, review, paper, quotes } = await requirePaper(tx, actor, key, now);
    if (!paperWords[paper.kind].hasEntries) throw notFound('paper');
    const isTicked = new Set<string>(ticked);
    const wasTicked = new Set<string>(before);
    const entries = ticked.filter((id) => !wasTicked.has(id));
    await requireSeen(tx, actor, { familyId: family.id, entries }, now);
    const common = { familyId: family.id, reviewId: review.id, by: actor.accountId };
    const added = await insertQuotes(tx, { ...common, ofId: paper.id, ofKind: 'paper', entries }, now);
    const unticked = before.filter((id) => !isTicked.has(id));
    const removed = await deleteQuotes(tx, paper.id, unticked);
    const were = new Set(quotes.map(({ entryId }) => entryId));
    const left = unticked.filter((id) => were.has(id));
    await noteEntriesLeft(tx, paper.id, left);
    if (added + removed === 0) {
      const object = { kind: 'review', id: review.id } as const;
      const { children } = family;
      const detail = { kind: paper.kind };
      return { value: { added, removed }, audit: { event: 'review-papers-read', object, children, detail } };
    }
    return {
      value: { added, removed },
      audit: {
        event: 'review-paper-written',
        object: { kind: 'review-paper', id: paper.id },
        children: family.children,
        detail: {
          kind: paper.kind,
          change: 'entries',
          added,
          removed,
          entries: [...entries, ...unticked].join(' '),
        },
      },
    };
  });
}

/** @throws AppError `changed-meanwhile` where one of the entries is none that the actor may see. */
export async function requireSeen(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, entries }: { readonly familyId: FamilyId; readonly entries: readonly EntryId[] },
  now: Date,
): Promise<void> {
  const seen = await listVisibleAmong(tx, actor, familyId, entries, now);
  if (entries.some((id) => !seen.has(id))) throw changedMeanwhile('chronology');
}
