import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notFound, perform } from '../../../platform/access/perform.ts';
import type { Role } from '../../../platform/access/roles.ts';
import { endOfDay } from '../../../platform/clock.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Day } from '../../../shared/day.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { lockFamily } from '../store/find-family.ts';
import {
  endInvolvementsAt,
  findInvolvement,
  type InvolvementId,
  type InvolvementKind,
  insertInvolvement,
  listInvolvements,
  listNameable,
} from '../store/involvement.ts';
import { askOfFamilyWords, type MaySayAsItIs } from './ask-of-family-words.ts';
import { requireFamily } from './require-family.ts';

export type { InvolvementId, InvolvementKind };

/** Somebody who can be named as involved, by `agency:ID` or `account:ID`. */
export interface Nameable {
  readonly key: string;
  readonly name: string;
  /** Null for an agency. */
  readonly role: Role | null;
}

export interface NamingOffered {
  readonly family: { readonly id: FamilyId; readonly reference: string; readonly name: string };
  readonly who: readonly Nameable[];
}

/** Who can be named as involved with a family. @throws AppError `not-found`, `not-allowed`. */
export function offerNaming(
  platform: Platform,
  actor: PersonActor,
  familyId: FamilyId,
): Promise<NamingOffered> {
  return perform(platform, actor, 'name-involved', async (tx, now) => {
    const { children, id, reference, name } = await requireFamily(tx, actor, familyId, now);
    const { agencies, accounts } = await listNameable(tx);
    const who = [
      ...agencies.map((one) => ({ key: `agency:${one.id}`, name: one.name, role: null })),
      ...accounts.map((one) => ({ key: `account:${one.id}`, name: one.name, role: one.role })),
    ];
    return {
      value: { family: { id, reference, name }, who },
      audit: { event: 'family-read', object: { kind: 'family', id }, children },
    };
  });
}

export interface InvolvementToName extends MaySayAsItIs {
  readonly familyId: FamilyId;
  readonly kind: InvolvementKind;
  /** As `offerNaming` gave it. */
  readonly who: string;
  readonly reason: string | null;
  /** The last day on which it holds; null while nobody knows. */
  readonly until: Day | null;
}

/** Which roles can be tied to a family in which way. */
const rolesFor: Readonly<Record<Exclude<InvolvementKind, 'involved'>, readonly Role[]>> = {
  chair: ['chair'],
  reviewer: ['reviewer'],
  guest: ['agency-lead', 'practitioner', 'chair', 'reviewer'],
};

/**
 * Names an agency, a chair, a reviewer or a guest as involved with a family, from now on: from then on they see it.
 *
 * @throws AppError `not-found`, `not-allowed`; `involvement-not-fitting` when the one who is named cannot be involved in
 * this way, or is already; `last-day-past`; `words-may-tell`.
 */
export function nameInvolved(
  platform: Platform,
  actor: PersonActor,
  { familyId, kind, who, reason, until, asItIs = false }: InvolvementToName,
): Promise<InvolvementId> {
  return perform(platform, actor, 'name-involved', async (tx, now) => {
    const family = await requireFamily(tx, actor, familyId, now);
    const to = until === null ? null : endOfLastDay(until, now);
    const { agencies, accounts } = await listNameable(tx);
    const agency = agencies.find(({ id }) => who === `agency:${id}`);
    const account = accounts.find(({ id }) => who === `account:${id}`);
    if (agency === undefined && account === undefined) throw notFound('agency or person');
    requireFitting(kind, account?.role ?? null);
    const whoId = agency?.id ?? account?.id ?? '';
    await lockFamily(tx, familyId);
    const before = await listInvolvements(tx, familyId);
    const isAlready = before.some(
      (one) => one.kind === kind && one.whoId === whoId && (one.to === null || one.to > now),
    );
    if (isAlready) throw notFitting('They are involved in this way already.', 'Choose somebody else.');
    const words = [{ called: 'the reason', text: reason }];
    const shownTo = 'everybody who sees the family';
    const toShow = { familyId, words, shownTo, asItIs };
    const saved = await askOfFamilyWords(tx, actor, toShow, now, platform.findNamingSealed);
    const id = newId<'relation'>();
    const whoKind = agency === undefined ? 'account' : 'agency';
    await insertInvolvement(tx, {
      id,
      familyId,
      kind,
      whoKind,
      whoId,
      reason,
      from: now,
      to,
      createdBy: actor.accountId,
    });
    return {
      value: id,
      audit: {
        event: 'involvement-added',
        object: { kind: 'family', id: familyId },
        children: family.children,
        ...(reason === null ? {} : { reason }),
        detail: { kind, who: whoId, until, ...saved },
      },
    };
  });
}

export interface InvolvementKey {
  readonly familyId: FamilyId;
  readonly involvementId: InvolvementId;
}

export interface EndingOffered {
  readonly family: NamingOffered['family'];
  readonly involvement: {
    readonly id: InvolvementId;
    readonly kind: InvolvementKind;
    readonly name: string;
    /** When it ended; null while it holds. */
    readonly endedAt: Date | null;
  };
}

/** An involvement that somebody may end, or that it has ended. @throws AppError `not-found`, `not-allowed`. */
export function offerEnding(
  platform: Platform,
  actor: PersonActor,
  { familyId, involvementId }: InvolvementKey,
): Promise<EndingOffered> {
  return perform(platform, actor, 'name-involved', async (tx, now) => {
    const { children, id, reference, name } = await requireFamily(tx, actor, familyId, now);
    const found = await findInvolvement(tx, familyId, involvementId);
    if (found === null) throw notFound('involvement');
    const endedAt = found.to !== null && found.to <= now ? found.to : null;
    const involvement = { id: found.id, kind: found.kind, name: found.name, endedAt };
    return {
      value: { family: { id, reference, name }, involvement },
      audit: { event: 'family-read', object: { kind: 'family', id }, children },
    };
  });
}

/**
 * Ends an involvement from this moment on, with any other of the same kind of the same agency or person. What was written stays;
 * they see the family no longer, unless in another way.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile` when it has ended already.
 */
export function endInvolvement(
  platform: Platform,
  actor: PersonActor,
  { familyId, involvementId }: InvolvementKey,
): Promise<void> {
  return perform(platform, actor, 'name-involved', async (tx) => {
    await lockFamily(tx, familyId);
    // Once the family is held: what somebody asked for while this waited they asked for before it.
    const now = platform.now();
    const family = await requireFamily(tx, actor, familyId, now);
    const found = await findInvolvement(tx, familyId, involvementId);
    if (found === null) throw notFound('involvement');
    const holds = found.to === null || found.to > now;
    if (!holds || !(await endInvolvementsAt(tx, found, familyId, now))) throw changedMeanwhile('involvement');
    return {
      value: undefined,
      audit: {
        event: 'involvement-ended',
        object: { kind: 'family', id: familyId },
        children: family.children,
        detail: { kind: found.kind, who: found.whoId },
      },
    };
  });
}

function requireFitting(kind: InvolvementKind, role: Role | null): void {
  const fits = kind === 'involved' ? role === null : role !== null && rolesFor[kind].includes(role);
  if (fits) return;
  throw notFitting(wrongWords[kind], 'Choose somebody else, or another way of being involved.');
}

const wrongWords: Readonly<Record<InvolvementKind, string>> = {
  involved: 'Only an agency is involved as an agency.',
  chair: 'Only a conference chair can be named as the chair.',
  reviewer: 'Only a reviewer can be named as the reviewer.',
  guest: 'Only a person can be a guest.',
};

function notFitting(what: string, todo: string): AppError {
  return new AppError('involvement-not-fitting', { what, todo });
}

/** Whoever was let in until yesterday would be told that they see the family, and see nothing. */
function endOfLastDay(until: Day, now: Date): Date {
  const to = endOfDay(until);
  if (to > now) return to;
  throw new AppError('last-day-past', {
    what: 'Last day must be today or later.',
    todo: 'Check the day, the month and the year, or leave it empty where no end is known.',
  });
}
