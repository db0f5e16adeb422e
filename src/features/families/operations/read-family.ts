import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import type { Leaf } from '../../../platform/cursors/keyset.ts';
import { type LeafAsked, leafOfWhole } from '../../../platform/cursors/leaf-of-whole.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { statesOfFile } from '../domain/followed.ts';
import { type AgencyStanding, findNextSteps, type NextStep } from '../domain/next-steps.ts';
import { findAgencyStandings } from '../store/agency-standings.ts';
import { type Involvement, listInvolvements } from '../store/involvement.ts';
import { listSentChronologies, type SentChronologyFile } from '../store/sent-chronologies.ts';
import { childrenOf, findRecord, type RecordTold } from './read-record.ts';
import { mayTied } from './require-family.ts';
import { type AllocationTold, type PeopleTold, tellPeople } from './tell-people.ts';

export type { AllocationTold, Involvement, SentChronologyFile };
export { statesOfFile };

export interface InvolvementTold extends Involvement {
  /** Whether it holds now. */
  readonly current: boolean;
}

/** Which page of each of its lists is asked for. */
export interface FamilyPages {
  readonly files?: LeafAsked;
  readonly involved?: LeafAsked;
}

export const filesOnPage = 50;
export const involvedOnPage = 50;

export interface FamilyTold extends RecordTold, PeopleTold {
  /** Those that hold first, in the order in which they came. */
  readonly involved: Leaf<InvolvementTold>;
  /** Those of which the chronology is made first, by agency and number. */
  readonly files: Leaf<SentChronologyFile>;
  /** How many files are not in the chronology, on whichever page they stand. */
  readonly filesOut: number;
  /** What to do next, in words; for those who may do it. */
  readonly nextSteps: readonly NextStep[];
  readonly mayChange: boolean;
  readonly mayName: boolean;
  readonly maySend: boolean;
  /** Whether they may add entries of their agency to its chronology. */
  readonly mayAdd: boolean;
  readonly mayReadChronology: boolean;
  readonly mayExport: boolean;
  readonly mayReadReviews: boolean;
  readonly mayReadWhoLooked: boolean;
}

/**
 * The record of a family: its children, who is involved, the agencies' chronology files, a page of each, and what to do next.
 *
 * @throws AppError `not-found`, `not-allowed`.
 */
export function readFamily(
  platform: Platform,
  actor: PersonActor,
  familyId: FamilyId,
  pages: FamilyPages = {},
): Promise<FamilyTold> {
  return perform(platform, actor, 'read-families', async (tx, now) => {
    const record = await findRecord(tx, actor, familyId, now);
    const mayChange = mayDo(actor.role, 'change-family');
    const involvements = await listInvolvements(tx, familyId);
    const files = await listSentChronologies(tx, actor, [familyId], now);
    const involved = involvements.map((one) => ({ ...one, current: holds(one, now) }));
    const maySend = mayDo(actor.role, 'send-chronology') && sendsFor(actor, involved);
    const reader = actor.role === 'officer' ? 'officer' : 'agency';
    const known = await findAgencyStandings(tx, actor, familyId, now);
    const standings = standingsOf(involved, files, actor).map((one) => ({
      ...one,
      types: known.typing.has(one.id),
      asked: known.asked.filter(({ agencyId }) => agencyId === one.id),
      owesNothing: known.holdNothing.has(one.id) || known.askedNoLonger.has(one.id),
    }));
    const steps = findNextSteps(standings, reader, known.openReviews);
    const people = await tellPeople(tx, actor, record, now);
    return {
      value: {
        ...record,
        ...people,
        involved: leafOfWhole(
          firstWhere(involved, ({ current }) => current),
          involvedOnPage,
          pages.involved ?? {},
        ),
        files: leafOfWhole(firstWhere(files, isInChronology), filesOnPage, pages.files ?? {}),
        filesOut: files.filter((file) => !isInChronology(file)).length,
        nextSteps: [...people.peopleSteps, ...(maySend || actor.role === 'officer' ? steps : [])],
        mayChange,
        mayName: mayDo(actor.role, 'name-involved'),
        maySend,
        mayAdd: mayDo(actor.role, 'add-entries') && sendsFor(actor, involved),
        mayReadChronology: mayDo(actor.role, 'read-chronology'),
        mayExport: mayDo(actor.role, 'export-chronology'),
        mayReadReviews: await mayTied(tx, actor, { action: 'read-reviews', familyId }, now),
        mayReadWhoLooked: mayDo(actor.role, 'read-who-looked'),
      },
      audit: {
        event: 'family-read',
        object: { kind: 'family', id: familyId },
        children: childrenOf(record),
      },
    };
  });
}

/** Whether the chronology is made of the file, or it is on its way there: read, checked, put in. */
export function isInChronology({ state }: Pick<SentChronologyFile, 'state'>): boolean {
  return state !== 'refused' && state !== 'removed';
}

function firstWhere<One>(all: readonly One[], isFirst: (one: One) => boolean): readonly One[] {
  return [...all.filter(isFirst), ...all.filter((one) => !isFirst(one))];
}

function holds({ from, to }: Involvement, now: Date): boolean {
  return from <= now && (to === null || to > now);
}

function sendsFor({ role, agencyId }: PersonActor, involved: readonly InvolvementTold[]): boolean {
  const agencies = involved.filter(({ kind, current }) => kind === 'involved' && current);
  return role === 'officer' ? agencies.length > 0 : agencies.some(({ whoId }) => whoId === agencyId);
}

/** An agency's lead is told of their own agency's files, an officer of all. */
function standingsOf(
  involved: readonly InvolvementTold[],
  files: readonly SentChronologyFile[],
  { role, agencyId }: PersonActor,
): readonly Omit<AgencyStanding, 'types' | 'asked' | 'owesNothing'>[] {
  const agencies = involved.filter(({ kind, current }) => kind === 'involved' && current);
  const own = role === 'officer' ? agencies : agencies.filter(({ whoId }) => whoId === agencyId);
  return own.map(({ whoId, name }) => ({
    id: whoId,
    name,
    involved: true,
    files: files.filter((file) => file.agencyId === whoId),
  }));
}
