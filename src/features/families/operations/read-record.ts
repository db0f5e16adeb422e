import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { ChildId, FamilyId } from '../../../shared/ids.ts';
import { kinships } from '../domain/kinship.ts';
import { type Adult, isAdult, type Member, sealedName, withoutIdentity } from '../domain/member.ts';
import { findFamily } from '../store/find-family.ts';
import { listMembers } from '../store/members.ts';

export type { Adult, Member };
export { sealedName };

/** What stands in the record of a family itself: all that a page needs on which something of it is changed. */
export interface RecordTold {
  readonly id: FamilyId;
  readonly reference: string;
  readonly name: string;
  readonly version: number;
  /** The eldest first, those of whom no date is known last. Nobody who was entered by mistake is among them. */
  readonly children: readonly Member[];
  /** The adults and carers around them, in the order in which kinships are offered. */
  readonly adults: readonly Adult[];
  /** For those who may put them back: who was entered by mistake, in the order in which that was found. */
  readonly mistaken: readonly Member[];
}

/** The record of a family, without its files and those who are involved. @throws AppError `not-found`, `not-allowed`. */
export function readRecord(platform: Platform, actor: PersonActor, familyId: FamilyId): Promise<RecordTold> {
  return perform(platform, actor, 'read-families', async (tx, now) => {
    const value = await findRecord(tx, actor, familyId, now);
    return {
      value,
      audit: { event: 'family-read', object: { kind: 'family', id: familyId }, children: childrenOf(value) },
    };
  });
}

/** The same within another operation. Two statements. @throws AppError `not-found`. */
export async function findRecord(
  tx: TenantTx,
  actor: PersonActor,
  familyId: FamilyId,
  now: Date,
): Promise<RecordTold> {
  const family = await findFamily(tx, actor, familyId, now);
  if (family === null) throw notFound('family');
  const all = (await listMembers(tx, familyId)).map((one) => asSeenBy(actor, one));
  const standing = all.filter(({ mistaken }) => mistaken === null);
  return {
    ...family,
    children: standing.filter(({ role }) => role === 'child').toSorted(byDate),
    adults: standing.filter(isAdult).toSorted(byKinship),
    mistaken: mayDo(actor.role, 'change-family')
      ? all.filter(({ mistaken }) => mistaken !== null).toSorted(byMark)
      : [],
  };
}

/** A sealed identity is for those alone who look after records. */
export function asSeenBy(actor: PersonActor, member: Member): Member {
  return member.sealed === null || mayDo(actor.role, 'change-family') ? member : withoutIdentity(member);
}

/** The children whom the audit row of a reading names. */
export function childrenOf({ children }: RecordTold): readonly ChildId[] {
  return children.map(({ id }) => id);
}

function byDate(first: Member, second: Member): number {
  const day = ({ born, expected }: Member) => born ?? expected ?? '9999';
  return compare(day(first), day(second)) || compare(first.id, second.id);
}

/** Those who still have their part first. */
function byKinship(first: Adult, second: Adult): number {
  const ended = ({ to }: Adult) => (to === null ? 0 : 1);
  const place = ({ kinship }: Adult) => kinships.indexOf(kinship);
  return ended(first) - ended(second) || place(first) - place(second) || compare(first.id, second.id);
}

function byMark(first: Member, second: Member): number {
  const at = ({ mistaken }: Member) => mistaken?.at.getTime() ?? 0;
  return at(first) - at(second) || compare(first.id, second.id);
}

function compare(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
