import type { PersonActor } from '../../../platform/access/actor.ts';
import {
  changedMeanwhile,
  type Done,
  notAllowed,
  notFound,
  perform,
} from '../../../platform/access/perform.ts';
import type { AuditNote } from '../../../platform/audit-log/audit-note.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { AccountId, ChildId, FamilyId } from '../../../shared/ids.ts';
import type { MaySayAsItIs } from '../../families/operations/ask-of-family-words.ts';
import type { Entry } from '../domain/entry.ts';
import { handlings } from '../domain/handling.ts';
import { type EntryKind, handlingOfKind } from '../domain/kinds.ts';
import { sayWhen } from '../domain/say-when.ts';
import {
  impacts,
  impactWords,
  isReworded,
  makeTypedEntry,
  type TypedWords,
} from '../domain/typed/typed-entry.ts';
import { type FoundEntry, findEntry } from '../store/find-entry.ts';
import { setEntryHandling } from '../store/row-handling.ts';
import { findKeeping } from '../store/row-keeping.ts';
import type { EntryId } from '../store/submission.ts';
import { findTypedRow, rewriteTyped, type TypedRow } from '../store/typed-entries.ts';
import { askOfTyped } from './ask-of-typed.ts';
import { type EntryFormOffered, findEntryForm } from './offer-entry-form.ts';
import { performHeld } from './perform-held.ts';
import { mayPurge } from './purge-entry.ts';
import { tellChildren, withUnoffered } from './told-children.ts';
import {
  type EntryGiven,
  findUnsaid,
  type Impact,
  isDoubted,
  settleWords,
  type WhenDoubted,
} from './typed-given.ts';
import { mayChangeTyped } from './typist.ts';

export interface WhichTyped {
  readonly familyId: FamilyId;
  readonly entryId: EntryId;
}

/** A typed entry as it stands, for whoever may change it. */
export interface EntryOffered extends EntryFormOffered {
  readonly entryId: EntryId;
  readonly version: number;
  readonly entry: Entry;
  /** As the form has it; null where it says nothing of it. */
  readonly impact: Impact | null;
  /** Which of the children it is about. */
  readonly chosen: readonly ChildId[];
  /** Whom it names as children who are none of the family’s record now: they stay named. */
  readonly alsoNamed: readonly string[];
  /** Whether other words go back to its own agency, until a lead decides of them too. */
  readonly isWidened: boolean;
  /** Whether they may remove it for good: what it says is kept else, whatever it is changed to. */
  readonly mayPurge: boolean;
  /** Who last wrote it, and when. */
  readonly last: { readonly name: string; readonly accountId: AccountId; readonly at: Date };
}

/** A typed entry with the form that changes it. @throws AppError `not-found`, `not-allowed`. */
export function offerEntryChange(
  platform: Platform,
  actor: PersonActor,
  which: WhichTyped,
): Promise<EntryOffered> {
  return perform(platform, actor, 'add-entries', async (tx, now) => {
    const offered = await findEntryForm(tx, actor, which.familyId, now);
    const { found, typed } = await requireTyped(tx, actor, which, now);
    const { entry } = found;
    const about = tellChildren(found, typed, offered.children);
    return {
      value: {
        ...offered,
        entryId: found.id,
        version: typed.version,
        entry,
        impact: impacts.find((one) => impactWords[one] === entry.impact) ?? null,
        chosen: about.chosen,
        alsoNamed: about.alsoNamed.map(({ name }) => name),
        isWidened: actor.role !== 'agency-lead' && isWidened(found, entry.kind),
        mayPurge: mayPurge(actor, found.agencyId),
        last: {
          name: typed.changedByName ?? typed.typedByName,
          accountId: typed.changedBy ?? typed.typedBy,
          at: typed.changedAt ?? typed.typedAt,
        },
      },
      audit: {
        event: 'entry-read',
        object: { kind: 'entry', id: found.id },
        children: offered.children.map(({ id }) => id),
        detail: { reading: 'change' },
      },
    };
  });
}

/**
 * The typed entry that somebody may change or withdraw.
 *
 * @throws AppError `not-found` also for an entry of a file; `not-allowed` for whoever neither wrote it nor leads its agency.
 */
export async function requireTyped(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, entryId: id }: WhichTyped,
  now: Date,
): Promise<{ readonly found: FoundEntry; readonly typed: TypedRow }> {
  const found = await findEntry(tx, actor, { familyId, id }, now);
  const typed = found === null ? null : await findTypedRow(tx, { familyId, entryId: id });
  if (found === null || typed === null) throw notFound('typed entry');
  if (!mayChangeTyped(actor, typed)) throw notAllowed();
  return { found, typed };
}

export interface EntryToChange extends WhichTyped, MaySayAsItIs {
  /** The version that the person had before their eyes. */
  readonly version: number;
  readonly given: EntryGiven;
  /** The children whom the form offered; null where it does not say, as a program’s need not. */
  readonly offered?: readonly ChildId[] | null;
}

export type Changed =
  | {
      readonly kind: 'changed';
      readonly when: string;
      readonly unsaid: readonly string[];
      /** Whether others could read it, and its own agency alone can now. */
      readonly isKept: boolean;
    }
  /** It said the same before: nothing was done. */
  | { readonly kind: 'same' }
  | { readonly kind: 'when-doubted'; readonly doubted: WhenDoubted };

/**
 * Puts other words in the place of what an entry says; those of before are kept. What people decided of it goes on with it, but what they
 * decided of its themes, where its texts read otherwise. With a kind that is usually kept for its own agency it is kept so, and so are
 * other words of such a kind unless a lead writes them: a lead decides whether it is widened.
 *
 * @throws AppError `changed-meanwhile`, `not-found`, `not-allowed`, `entry-not-fitting`, `words-may-tell`.
 */
export function changeEntry(platform: Platform, actor: PersonActor, asked: EntryToChange): Promise<Changed> {
  return performHeld(platform, actor, 'add-entries', asked.familyId, (tx, now) =>
    change(tx, actor, asked, now),
  );
}

async function change(
  tx: TenantTx,
  actor: PersonActor,
  { version, given, offered = null, asItIs = false, ...which }: EntryToChange,
  now: Date,
): Promise<Done<Changed>> {
  const { familyId, entryId } = which;
  const { children, agency, authorRole } = await findEntryForm(tx, actor, familyId, now);
  const { found, typed } = await requireTyped(tx, actor, which, now);
  const isAgain = typed.version === version + 1 && typed.changedBy === actor.accountId;
  if (typed.version !== version && !isAgain) throw changedMeanwhile('entry');
  const ids = children.map(({ id }) => id);
  const note = (event: AuditNote['event'], detail: AuditNote['detail'] & object): AuditNote => ({
    event,
    object: { kind: 'entry', id: entryId },
    children: ids,
    detail,
  });
  const before = tellChildren(found, typed, children);
  const about = withUnoffered(given.children, before.chosen, { offered, children });
  const words = settleWords({ ...given, children: about }, children, {
    now,
    before: { entry: found.entry, ...before },
  });
  const read = note('entry-read', { reading: 'change' });
  if (isDoubted(words)) {
    if (isAgain) throw changedMeanwhile('entry');
    return { value: { kind: 'when-doubted', doubted: words }, audit: read };
  }
  const told = { kind: 'changed', when: sayWhen(words.when), unsaid: findUnsaid(words) } as const;
  const by = { agency, authorRole: found.entry.authorRole ?? authorRole, entryId };
  const entry = makeTypedEntry(words, by);
  if (isAgain) {
    // The button was pressed twice: what was asked for is done.
    if (!saysTheSame(entry, found.entry)) throw changedMeanwhile('entry');
    return { value: { ...told, isKept: isKeptAsKind(found, words.kind) }, audit: read };
  }
  const isOfTheSame = JSON.stringify(words.childIds) === JSON.stringify(before.ids);
  if (isOfTheSame && JSON.stringify(entry) === JSON.stringify({ ...found.entry, agency })) {
    return { value: { kind: 'same' }, audit: read };
  }
  const submission = { id: found.submissionId, familyId, agencyId: found.agencyId };
  const { handling } = found;
  const done = { by: actor.accountId, now };
  const { childIds } = words;
  if (!(await rewriteTyped(tx, submission, { entryId, entry, handling, childIds, version }, done)))
    throw changedMeanwhile('entry');
  const isKept = await keepAsKind(tx, actor, { familyId, found, words }, now);
  const shown = { familyId, words, before: found.entry, entryId, handling, isKept, asItIs };
  const saved = await askOfTyped(tx, actor, shown, now);
  const changed = note('entry-changed', { kind: words.kind, ...saved });
  return {
    value: { ...told, isKept },
    audit: isKept ? [changed, note('handling-decided', { handling: handlingOfKind(words.kind) })] : changed,
  };
}

/** But for when it was recorded, which follows from the day on which it is changed. */
function saysTheSame(one: Entry, other: Entry): boolean {
  const [first, second] = [one, other].map(
    ({ recordedOn: _recordedOn, origin: _origin, agency: _agency, ...says }) => JSON.stringify(says),
  );
  return first === second;
}

function isKeptAsKind({ handling }: Pick<FoundEntry, 'handling'>, kind: EntryKind): boolean {
  return handling !== 'core-group' && handling === handlingOfKind(kind);
}

/** Whether more may read an entry than may usually read one of its kind: a lead decided so, of the words that it says. */
function isWidened({ handling }: Pick<FoundEntry, 'handling'>, kind: EntryKind): boolean {
  return handlings.indexOf(handling) < handlings.indexOf(handlingOfKind(kind));
}

interface Rewritten {
  readonly familyId: FamilyId;
  /** The entry as it was. */
  readonly found: FoundEntry;
  readonly words: TypedWords;
}

/**
 * Keeps an entry for its own agency where it was open to more, and is of a kind now that usually is not; or is of such a kind still, and
 * somebody other than a lead put other words into it, which no lead has read.
 */
async function keepAsKind(
  tx: TenantTx,
  { accountId, role }: PersonActor,
  { familyId, found, words }: Rewritten,
  now: Date,
): Promise<boolean> {
  const { kind } = words;
  const isOther = isReworded(found.entry, words) || found.entry.source !== words.source;
  const isDecided = found.entry.kind === kind && (role === 'agency-lead' || !isOther);
  if (isDecided || !isWidened(found, kind)) return false;
  const usual = handlingOfKind(kind);
  const { notFor, reasons } = await findKeeping(tx, {
    familyId,
    agencyId: found.agencyId,
    rowKey: found.rowKey,
  });
  const still = notFor.map((one) => ({ accountId: one, reason: reasons.get(one) ?? '' }));
  const decided = { handling: usual, notFor: still, decidedBy: accountId };
  await setEntryHandling(tx, { familyId, entryId: found.id, ...decided }, now);
  return true;
}
