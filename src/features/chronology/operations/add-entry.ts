import type { PersonActor } from '../../../platform/access/actor.ts';
import type { Done } from '../../../platform/access/perform.ts';
import type { AuditNote } from '../../../platform/audit-log/audit-note.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { ChildId, FamilyId } from '../../../shared/ids.ts';
import type { MaySayAsItIs } from '../../families/operations/ask-of-family-words.ts';
import type { Handling } from '../domain/handling.ts';
import { labelOf, type Movement, type PlanPointId } from '../domain/plan/plan-point.ts';
import { sayWhen } from '../domain/say-when.ts';
import { makeTypedEntry } from '../domain/typed/typed-entry.ts';
import { typedKeyOf } from '../domain/typed/typed-key.ts';
import { keepBearsOn } from '../store/bears-on.ts';
import type { EntryId } from '../store/submission.ts';
import { isPurgedRow } from '../store/tombstones.ts';
import { digestOf, findTypedRow, idOfForm, insertTyped } from '../store/typed-entries.ts';
import { openTypedSubmission } from '../store/typed-submission.ts';
import { askOfTyped } from './ask-of-typed.ts';
import { requirePoint } from './keep-plan.ts';
import { type EntryFormOffered, findEntryForm } from './offer-entry-form.ts';
import { performHeld } from './perform-held.ts';
import { withUnoffered } from './told-children.ts';
import {
  type EntryGiven,
  findUnsaid,
  isDoubted,
  settleHandling,
  settleWords,
  type WhenDoubted,
} from './typed-given.ts';
import { requireTypist } from './typist.ts';

export interface EntryToAdd extends MaySayAsItIs {
  readonly familyId: FamilyId;
  /** Of the form that was drawn: the same form that comes twice makes one entry. */
  readonly form: string;
  readonly given: EntryGiven;
  /** The children whom the form offered, where that is known: “all” are those. */
  readonly offered?: readonly ChildId[] | null;
  /** Null for what is usual for its kind. */
  readonly handling: Handling | null;
  /** What it tells of a point of the plan, where that is said in the same step. */
  readonly bearing?: Bearing | null;
}

export interface Bearing {
  readonly pointId: PlanPointId;
  readonly movement: Movement;
}

export type Added =
  | {
      readonly kind: 'added';
      readonly entryId: EntryId;
      /** The date as it was understood, in words. */
      readonly when: string;
      /** What it does not say yet. */
      readonly unsaid: readonly string[];
      readonly handling: Handling;
      readonly offered: EntryFormOffered;
    }
  | { readonly kind: 'when-doubted'; readonly doubted: WhenDoubted }
  /** The form has made an entry before, and says something else now: that one is changed on its own page. */
  | { readonly kind: 'added-before'; readonly entryId: EntryId }
  /** The form has made an entry before, which was withdrawn or removed for good since: it brings nothing back. */
  | { readonly kind: 'gone-since' };

/**
 * Adds an entry of the actor’s agency to a family’s chronology, as they type it. It is there at once, for whomever may read it. What is
 * doubtful about its date is asked, and nothing is kept until it is answered. What it tells of the plan can be said with it.
 *
 * @throws AppError `not-found`, `not-allowed`, `entry-not-fitting`, `words-may-tell`.
 */
export function addEntry(platform: Platform, actor: PersonActor, asked: EntryToAdd): Promise<Added> {
  return performHeld(platform, actor, 'add-entries', asked.familyId, (tx, now) => add(tx, actor, asked, now));
}

async function add(
  tx: TenantTx,
  actor: PersonActor,
  {
    familyId,
    form,
    given,
    offered: seen = null,
    handling: wanted,
    bearing = null,
    asItIs = false,
  }: EntryToAdd,
  now: Date,
): Promise<Done<Added>> {
  const offered = await findEntryForm(tx, actor, familyId, now);
  const { children, authorRole } = offered;
  const agency = await requireTypist(tx, actor, familyId, now);
  const ids = children.map(({ id }) => id);
  const about = withUnoffered(given.children, [], { offered: seen, children });
  const words = settleWords({ ...given, children: about }, children, { now });
  const read = { event: 'family-read', object: { kind: 'family', id: familyId }, children: ids } as const;
  if (isDoubted(words)) return { value: { kind: 'when-doubted', doubted: words }, audit: read };
  const settled = settleHandling(wanted, words.kind, actor);
  const submissionId = await openTypedSubmission(tx, { familyId, agency }, { by: actor.accountId, now });
  const submission = { id: submissionId, familyId, agencyId: agency.id };
  const entryId = await idOfForm(tx, submission, form);
  const point = bearing === null ? null : await requirePoint(tx, { familyId, pointId: bearing.pointId });
  // The day that follows from today may be another when the same form comes again.
  const sent = { ...words, recordedOn: given.recorded };
  const sentAs = digestOf([actor.accountId, sent, settled, ...(bearing === null ? [] : [bearing])]);
  const { handling } = settled;
  const told = { entryId, when: sayWhen(words.when), unsaid: findUnsaid(words), handling, offered };
  const before = await findTypedRow(tx, { familyId, entryId });
  const isGone = before === null && (await isPurgedRow(tx, submission, typedKeyOf(entryId)));
  if (isGone || (before?.withdrawnAt ?? null) !== null) return { value: { kind: 'gone-since' }, audit: read };
  if (before !== null) {
    const isSame = before.sentAs === sentAs;
    return { value: isSame ? { kind: 'added', ...told } : { kind: 'added-before', entryId }, audit: read };
  }
  const by = { agency: agency.name, authorRole, entryId };
  const entry = makeTypedEntry(words, by);
  const { childIds } = words;
  await insertTyped(
    tx,
    submission,
    { ...settled, entryId, entry, childIds, sentAs },
    { by: actor.accountId, now },
  );
  const note = (event: AuditNote['event'], detail: AuditNote['detail'] & object): AuditNote => ({
    event,
    object: { kind: 'entry', id: entryId },
    children: ids,
    detail,
  });
  if (bearing !== null)
    await keepBearsOn(tx, { familyId, entryId, ...bearing }, { by: actor.accountId, at: now });
  const saved = await askOfTyped(tx, actor, { familyId, words, handling, entryId, asItIs }, now);
  const wasAdded = note('entry-added', { kind: words.kind, handling, ...saved });
  if (bearing === null || point === null) return { value: { kind: 'added', ...told }, audit: wasAdded };
  const bears = note('bears-on-decided', { point: labelOf(point), movement: bearing.movement });
  return { value: { kind: 'added', ...told }, audit: [wasAdded, bears] };
}
