import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { type AgencyStanding, findNextSteps, type NextStep } from '../domain/next-steps.ts';
import { type Child, listChildren, listMistakenChildren, type MistakenChild } from '../store/children.ts';
import { type Involvement, listInvolvements } from '../store/involvement.ts';
import { listSentChronologies, type SentChronologyFile } from '../store/sent-chronologies.ts';
import { requireFamily } from './require-family.ts';

export type { Child, Involvement, MistakenChild, SentChronologyFile };

export interface InvolvementTold extends Involvement {
  /** Whether it holds now. */
  readonly current: boolean;
}

export interface FamilyTold {
  readonly id: FamilyId;
  readonly reference: string;
  readonly name: string;
  readonly version: number;
  readonly children: readonly Child[];
  /** For those who may put them back: children who were entered by mistake. */
  readonly mistaken: readonly MistakenChild[];
  readonly involved: readonly InvolvementTold[];
  readonly files: readonly SentChronologyFile[];
  /** What to do next, in words; for those who may do it. */
  readonly nextSteps: readonly NextStep[];
  readonly mayChange: boolean;
  readonly mayName: boolean;
  readonly maySend: boolean;
  readonly mayReadChronology: boolean;
  readonly mayExport: boolean;
  readonly mayReadWhoLooked: boolean;
}

/**
 * The record of a family: its children, who is involved, the agencies' chronology files, and what to do next.
 *
 * @throws AppError `not-found`, `not-allowed`.
 */
export function readFamily(platform: Platform, actor: PersonActor, familyId: FamilyId): Promise<FamilyTold> {
  return perform(platform, actor, 'read-families', async (tx, now) => {
    const family = await requireFamily(tx, actor, familyId, now);
    const children = await listChildren(tx, familyId);
    const mayChange = mayDo(actor.role, 'change-family');
    const mistaken = mayChange ? await listMistakenChildren(tx, familyId) : [];
    const involvements = await listInvolvements(tx, familyId);
    const files = await listSentChronologies(tx, actor, familyId, now);
    const involved = involvements.map((one) => ({ ...one, current: holds(one, now) }));
    const maySend = mayDo(actor.role, 'send-chronology') && sendsFor(actor, involved);
    const reader = actor.role === 'officer' ? 'officer' : 'agency';
    const steps = findNextSteps(standingsOf(involved, files, actor), reader);
    return {
      value: {
        id: family.id,
        reference: family.reference,
        name: family.name,
        version: family.version,
        children,
        mistaken,
        involved,
        files,
        nextSteps: maySend || actor.role === 'officer' ? steps : [],
        mayChange,
        mayName: mayDo(actor.role, 'name-involved'),
        maySend,
        mayReadChronology: mayDo(actor.role, 'read-chronology'),
        mayExport: mayDo(actor.role, 'export-chronology'),
        mayReadWhoLooked: mayDo(actor.role, 'read-who-looked'),
      },
      audit: {
        event: 'family-read',
        object: { kind: 'family', id: familyId },
        children: family.children,
      },
    };
  });
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
): readonly AgencyStanding[] {
  const agencies = involved.filter(({ kind, current }) => kind === 'involved' && current);
  const own = role === 'officer' ? agencies : agencies.filter(({ whoId }) => whoId === agencyId);
  return own.map(({ whoId, name }) => ({
    name,
    involved: true,
    files: files.filter((file) => file.agencyId === whoId),
  }));
}
