import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FindWork, WorkItem } from '../../../platform/work-item.ts';
import { findBirthsDue } from '../domain/births-due.ts';
import { sayEntriesToKeep, type Telling } from '../domain/entries-to-keep.ts';
import { findNextSteps, type NextStep } from '../domain/next-steps.ts';
import { findSafeContactDue } from '../domain/safe-contact-due.ts';
import { listFamiliesAtWork } from '../store/families-at-work.ts';
import { listPeopleDue } from '../store/people-due.ts';
import { listSentChronologies, type SentChronologyFile } from '../store/sent-chronologies.ts';

/**
 * What is to be done next with the files of the families that somebody may see: for an agency's lead with those of their own agency; for officers
 * besides which entries may tell what is protected.
 * That nothing was sent yet is nobody's work until a review asks for it. Beside these what is past its day of their people. Three
 * statements.
 */
export const findFamilyWork: FindWork = async (tx, actor, now) => {
  if (!mayDo(actor.role, 'send-chronology')) return [];
  const isOfficer = actor.role === 'officer';
  const mayKnow = mayDo(actor.role, 'release-address');
  if (!isOfficer && actor.agencyId === null) return [];
  const families = await listFamiliesAtWork(tx, actor, isOfficer ? null : actor.agencyId, now);
  const ids = families.map(({ id }) => id);
  const files = Map.groupBy(await listSentChronologies(tx, actor, ids, now), placeOf);
  const ofFiles = families.flatMap((family) => {
    const own = isOfficer ? family.agencies : family.agencies.filter(({ id }) => id === actor.agencyId);
    const toKeep = mayKnow ? family.toKeep.flatMap((one) => askOf(family, one)) : [];
    if (!isOfficer && own.length === 0) return [];
    const standings = own.map((agency) => ({
      ...agency,
      involved: true,
      // What nobody has sent yet is told of the request for it.
      types: true,
      asked: [],
      owesNothing: false,
      files: files.get(placeOf({ familyId: family.id, agencyId: agency.id })) ?? [],
    }));
    const steps = findNextSteps(standings, isOfficer ? 'officer' : 'agency');
    return [...toKeep, ...steps.map((step) => itemOf(family, step))];
  });
  return [...ofFiles, ...(await findPeopleWork(tx, actor, now))];
};

function placeOf({ familyId, agencyId }: Pick<SentChronologyFile, 'familyId' | 'agencyId'>): string {
  return `${familyId} ${agencyId}`;
}

/** Before everything else: everybody who sees the family may read it until its agency has decided. */
function askOf(
  { id, reference, name }: NonNullable<WorkItem['family']>,
  telling: Telling,
): readonly WorkItem[] {
  return sayEntriesToKeep([telling]).map(({ sentence }) => ({
    id: `telling:${telling.what}:${telling.id}`,
    sentence,
    href: `/families/${id}/entries/${telling.id}`,
    due: null,
    isFirst: true,
    isOfKept: true,
    family: { id, reference, name },
  }));
}

/** Births that nobody has said, for officers; rules of safe contact whose day of review is past, for officers and leads. */
async function findPeopleWork(tx: TenantTx, actor: PersonActor, now: Date): Promise<readonly WorkItem[]> {
  const mayBirth = mayDo(actor.role, 'change-family');
  const mayReview = mayDo(actor.role, 'set-safe-contact');
  if (!mayBirth && !mayReview) return [];
  const today = dayOfInstant(now);
  const due = await listPeopleDue(tx, actor, now);
  return due.flatMap(({ kind, family, personId, name, day }) => {
    if (!(kind === 'birth' ? mayBirth : mayReview)) return [];
    const steps =
      kind === 'birth'
        ? findBirthsDue([{ id: personId, name, born: null, expected: day }], today)
        : findSafeContactDue([{ personId, name, reviewOn: day }], today);
    return steps.map((step) => itemOf(family, step));
  });
}

function itemOf(
  { id, reference, name }: NonNullable<WorkItem['family']>,
  { sentence, about }: NextStep,
): WorkItem {
  const family = { id, reference, name };
  const at = `/families/${id}`;
  switch (about.kind) {
    case 'child':
      return {
        id: `birth:${about.id}`,
        sentence,
        href: `${at}/children/${about.id}/change`,
        due: null,
        family,
      };
    case 'safe-contact':
      return {
        id: `safe-contact:${about.id}`,
        sentence,
        href: `${at}/adults/${about.id}/safe-contact`,
        due: null,
        family,
      };
    case 'naming':
      return { id: `naming:${id}`, sentence, href: `${at}/involvements/new`, due: null, family };
    case 'rows':
      return {
        id: `file:${about.id}`,
        sentence,
        href: `${at}/submissions/${about.id}?show=errors#rows-heading`,
        due: null,
        isOfKept: true,
        family,
      };
    default:
      return { id: `file:${about.id}`, sentence, href: `${at}/submissions/${about.id}`, due: null, family };
  }
}
