import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { isOutsideTime } from '../../../shared/when/is-outside-time.ts';
import { findEntriesToKeep } from '../../families/operations/find-entries-to-keep.ts';
import { mayTied } from '../../families/operations/require-family.ts';
import type { Standing } from '../domain/entry-reading.ts';
import { nameKind } from '../domain/kinds.ts';
import { readEntry } from '../domain/read-entry.ts';
import { sayWhen } from '../domain/say-when.ts';
import { type Theme, themes } from '../domain/themes/theme.ts';
import { isWithinWindow } from '../outputs/common-period.ts';
import { sayBeyondKind, seenWords } from '../outputs/entry-words.ts';
import { listBearsOn } from '../store/bears-on.ts';
import { type BesideEntry, readBesideEntry } from '../store/entry-beside.ts';
import { noFilters } from '../store/entry-filters.ts';
import { type FoundEntry, findEntry } from '../store/find-entry.ts';
import { type FamilyHead, findFamilyHead, mayWorkOn } from '../store/find-family.ts';
import { listHidingAgencies } from '../store/hides-entries.ts';
import { type EntryId, findNeighbours } from '../store/list-entries.ts';
import { listOpenReviews, type OpenReview } from '../store/open-reviews.ts';
import { readMarksOfFamily } from './agency-words.ts';
import { type BearingTold, tellBearings } from './decide-bears-on.ts';
import type { StandingTold } from './decide-standing.ts';
import { mayPurge } from './purge-entry.ts';
import { type EntryRow, nameTheme, sayEntryRow } from './say-entry-row.ts';
import { type CommentTold, tellComments } from './tell-comments.ts';
import { type EntryKeeping, tellKeeping } from './tell-keeping.ts';
import { type OriginTold, type TypedTold, tellOrigin } from './tell-origin.ts';

export type { Standing, TypedTold };

/** Everything that is known of one entry. */
export interface EntryAnswer {
  readonly family: Pick<FamilyHead, 'id' | 'reference' | 'name'>;
  readonly entry: EntryRow & {
    /** The date in words, whatever the record writes. */
    readonly dateInWords: string;
    /** What the reader of dates did or doubts. */
    readonly dateNotes: readonly string[];
    /** What it tells of, in words. */
    readonly kind: string;
    /** What it states beyond that, in words. */
    readonly detail: string | null;
    /** Who typed it; null of an entry that stood in a file. */
    readonly typed: TypedTold | null;
    readonly authorRole: string | null;
    readonly impact: string | null;
    readonly childSeen: string | null;
    readonly recordedOn: string | null;
    readonly comment: string | null;
    readonly historical: readonly string[];
    /** What somebody says of whether it retells the past. */
    readonly standing: StandingTold['decided'];
    readonly comments: readonly CommentTold[];
    /** How many former wordings of it this person may read. */
    readonly wordings: number;
    /** Each theme with the words of the entry that suggest it. */
    readonly themeWords: readonly {
      readonly theme: string;
      readonly words: readonly string[];
      /** Who confirmed it; null where it is suggested alone. */
      readonly confirmedBy: string | null;
    }[];
    /** What people said that it tells of the plan. */
    readonly bearings: readonly BearingTold[];
    /** Open reviews of the family in whose days it stands; none for whoever may not see reviews. */
    readonly reviews: readonly OpenReview[];
    readonly handling: FoundEntry['handling'];
    /** For an officer: what to do where its words may tell an address that is protected, or name somebody whose identity is sealed. */
    readonly toKeep: string | null;
    /** Whether this person may remove it for good. */
    readonly mayPurge: boolean;
    /** For people of its own agency: from whom it is kept. */
    readonly keeping: EntryKeeping | null;
    /** Where it stands in the file that it comes from; null of one that was typed. */
    readonly origin: OriginTold | null;
  };
  /** Whether this person decides of what the chronology tells. */
  readonly mayWork: boolean;
  /** Whether this person works on the family’s reviews. */
  readonly mayReview: boolean;
  /** The entries that stand before and after it in the chronology. */
  readonly before: EntryId | null;
  readonly after: EntryId | null;
}

/**
 * One entry whole: what its agency wrote, cell by cell, beside what was understood of it.
 *
 * @throws AppError `not-allowed`, `not-found`.
 */
export function readOneEntry(
  platform: Platform,
  actor: PersonActor,
  { familyId, id }: { readonly familyId: FamilyId; readonly id: EntryId },
): Promise<EntryAnswer> {
  return perform(platform, actor, 'read-chronology', async (tx, now) => {
    const family = await findFamilyHead(tx, actor, familyId, now);
    const hidingAgencies = await listHidingAgencies(tx, actor, familyId, now);
    const found = await findEntry(tx, actor, { familyId, id }, now);
    if (found === null) throw notFound('entry');
    const { told, origin, typed } = await tellOrigin(tx, actor, { found, familyId, hidingAgencies }, now);
    const marks = await readMarksOfFamily(tx, actor, { familyId }, now);
    const people = await readBesideEntry(tx, actor, { familyId, entryId: id }, now);
    const seesReviews = await mayTied(tx, actor, { action: 'read-reviews', familyId }, now);
    const asked = { familyId, guarded: people.guarded, hasSealed: people.hasSealed, only: id };
    const toKeep = await findEntriesToKeep(tx, actor, asked, now);
    const query = { familyId, filters: noFilters };
    const beside = await findNeighbours(tx, actor, query, found.place, now);
    return {
      value: {
        family: { id: family.id, reference: family.reference, name: family.name },
        entry: {
          ...sayEntryRow(told, marks),
          ...sayWhole(told, people.themes),
          origin,
          typed,
          bearings: tellBearings(await listBearsOn(tx, actor, { familyId, of: [id] }, now)),
          reviews: seesReviews ? await listReviewsOf(tx, familyId, found.entry, now) : [],
          standing: people.standing,
          comments: tellComments(actor, people, { handling: found.handling, tied: family.tied }),
          wordings: people.wordings,
          toKeep: toKeep.map(({ sentence }) => sentence).join(' ') || null,
          mayPurge: mayPurge(actor, found.agencyId),
          keeping: await tellKeeping(
            tx,
            actor,
            { familyId, agencyId: found.agencyId, rowKey: found.rowKey },
            found.entry,
            now,
          ),
        },
        mayWork: mayWorkOn(actor, family),
        mayReview: seesReviews && mayDo(actor.role, 'work-on-review'),
        ...beside,
      },
      audit: {
        event: 'entry-read',
        object: { kind: 'entry', id },
        children: family.children.map((child) => child.id),
      },
    };
  });
}

/** The open reviews that ask for a day on which the entry may have been. */
async function listReviewsOf(
  tx: TenantTx,
  familyId: FamilyId,
  entry: FoundEntry['entry'],
  now: Date,
): Promise<readonly OpenReview[]> {
  const today = dayOfInstant(now);
  return (await listOpenReviews(tx, familyId)).filter(({ from, to }) =>
    isWithinWindow(entry, { from, to: to ?? today }),
  );
}

type Whole = Omit<
  EntryAnswer['entry'],
  | keyof EntryRow
  | 'keeping'
  | 'mayPurge'
  | 'toKeep'
  | 'typed'
  | 'origin'
  | 'bearings'
  | 'reviews'
  | 'standing'
  | 'comments'
  | 'wordings'
>;

function sayWhole({ entry, handling, themes: stored }: FoundEntry, decisions: BesideEntry['themes']): Whole {
  const { when } = entry;
  const reading = readEntry(entry);
  return {
    dateInWords: isOutsideTime(when) ? 'no date of its own' : sayWhen(when),
    dateNotes: when.notes.map(({ message }) => message),
    kind: nameKind(entry.kind),
    detail: sayBeyondKind(entry) || null,
    authorRole: entry.authorRole,
    impact: entry.impact,
    childSeen: seenWords[entry.childSeen] || null,
    recordedOn: entry.recordedOn === null ? null : sayWhen(entry.recordedOn),
    comment: entry.comment,
    historical: reading.standing.words,
    themeWords: inOrder(stored).map((theme) => ({
      theme: nameTheme(theme),
      words: reading.themes.find((one) => one.theme === theme)?.words ?? [],
      confirmedBy: decisions.find((one) => one.theme === theme && one.verdict === 'confirmed')?.by ?? null,
    })),
    handling,
  };
}

function inOrder(stored: readonly string[]): readonly Theme[] {
  return themes.filter((theme) => stored.includes(theme));
}
