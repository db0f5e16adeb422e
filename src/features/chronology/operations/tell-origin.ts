import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { tellKnownHeadings } from '../domain/told-headings.ts';
import { isTypedKey } from '../domain/typed/typed-key.ts';
import type { FoundEntry } from '../store/find-entry.ts';
import { hidesFilesOf } from '../store/hides-entries.ts';
import { listPlaces } from '../store/list-rows.ts';
import { listPartsSeen } from '../store/parts-seen.ts';
import { findSubmission } from '../store/submission.ts';
import { findTypedRow, type TypedRow } from '../store/typed-entries.ts';
import { byPlace, numberSeen, type RowNumbers } from './number-rows.ts';
import { mayChangeTyped } from './typist.ts';

/** Who typed an entry, and when. */
export interface TypedTold {
  readonly by: string;
  readonly at: Date;
  /** Who changed it last. */
  readonly changed: { readonly by: string; readonly at: Date } | null;
  /** Whether the reader may change or withdraw it. */
  readonly mayChange: boolean;
}

/** Where an entry stands in the file that it comes from. */
export interface OriginTold {
  readonly file: string;
  readonly part: string;
  /** Null where other rows of the file are kept from this person. */
  readonly row: number | null;
  readonly cells: readonly {
    readonly heading: string;
    readonly text: string;
    readonly held: string | null;
  }[];
  readonly submissionId: string;
  /** Its number among the rows of the file that this person may see. */
  readonly position: number;
}

interface Told {
  /** The entry as it may be told. */
  readonly told: FoundEntry;
  /** Null of an entry that was typed. */
  readonly origin: OriginTold | null;
  /** Null of one that stood in a file. */
  readonly typed: TypedTold | null;
}

/** Where an entry comes from, as far as its reader may be told. Three statements at most. */
export async function tellOrigin(
  tx: TenantTx,
  actor: PersonActor,
  {
    found,
    familyId,
    hidingAgencies,
  }: {
    readonly found: FoundEntry;
    readonly familyId: FamilyId;
    readonly hidingAgencies: ReadonlySet<AgencyId>;
  },
  now: Date,
): Promise<Told> {
  if (isTypedKey(found.rowKey)) {
    // It has no place among rows of a file: the number of those before it could tell of one that is kept.
    const typed = await findTypedRow(tx, { familyId, entryId: found.id });
    return { told: found, origin: null, typed: typed === null ? null : tellTyped(actor, typed) };
  }
  if (!hidesFilesOf(actor, found.agencyId, hidingAgencies)) {
    return { told: found, origin: sayOrigin(found, byPlace, false), typed: null };
  }
  const file = { id: found.submissionId, familyId, agencyId: found.agencyId };
  const account = (await findSubmission(tx, actor, file.id, now))?.account?.file;
  const { format, tables } = account ?? { format: 'csv', tables: [] };
  const seen = await listPartsSeen(tx, actor, file, now);
  const told = { ...found, entry: tellKnownHeadings({ format, tables }, seen).entry(found.entry) };
  const numbers = numberSeen(await listPlaces(tx, actor, file, now));
  return { told, origin: sayOrigin(told, numbers, true), typed: null };
}

function sayOrigin(
  { entry: { origin }, submissionId, position }: FoundEntry,
  { numberOf }: RowNumbers,
  hidesRows: boolean,
): OriginTold {
  return {
    file: origin.file,
    part: origin.part,
    row: hidesRows ? null : origin.row,
    cells: Object.entries(origin.cells).map(([heading, text]) => ({
      heading,
      text,
      held: origin.held?.[heading] ?? null,
    })),
    submissionId,
    position: numberOf(position),
  };
}

function tellTyped(actor: PersonActor, typed: TypedRow): TypedTold {
  const { typedByName: by, typedAt: at, changedAt, changedByName } = typed;
  const changed = changedAt === null || changedByName === null ? null : { by: changedByName, at: changedAt };
  return { by, at, changed, mayChange: mayChangeTyped(actor, typed) };
}
