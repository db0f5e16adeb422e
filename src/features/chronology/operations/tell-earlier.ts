import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { mayTied } from '../../families/operations/require-family.ts';
import type { Movement } from '../domain/plan/plan-point.ts';
import { wordingOf } from '../domain/wording-of.ts';
import { listBearsOn } from '../store/bears-on.ts';
import { listQuoted } from '../store/quoted-entries.ts';
import type { AgencyMarks } from './agency-words.ts';
import type { PointOfFamily } from './keep-plan.ts';
import { type EntryRow, sayEntryRow } from './say-entry-row.ts';

/** What entries were said to tell of a point before it was given the words that it has. */
export interface EarlierTold {
  /** In the order of the chronology; a hundred at most. */
  readonly rows: readonly (EntryRow & {
    readonly movement: Movement;
    readonly saidBy: string;
    /** The words of the point then. */
    readonly ofWords: string;
  })[];
  /** Of the words of these entries (`wordingOf`). */
  readonly wording: string;
  /** Whether this person may say it of the words that it has now. */
  readonly mayConfirm: boolean;
}

const mostEarlier = 100;

/** As far as the actor may see the entries. Two statements, and whether they may confirm. */
export async function tellEarlier(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, pointId, marks }: PointOfFamily & { readonly marks: AgencyMarks },
  now: Date,
): Promise<EarlierTold> {
  const mayConfirm = await mayTied(tx, actor, { action: 'work-on-chronology', familyId }, now);
  const said = await listBearsOn(tx, actor, { familyId, of: 'all', earlierOf: pointId }, now);
  if (said.length === 0) return { rows: [], wording: wordingOf([]), mayConfirm };
  const of = said.map(({ entryId }) => entryId);
  const found = (await listQuoted(tx, actor, { familyId, of }, now)).slice(0, mostEarlier);
  return {
    rows: found.flatMap((row) => {
      const own = said.find(({ entryId }) => entryId === row.id);
      if (own === undefined || own.movement === 'none' || own.ofWords === null) return [];
      const { movement, by: saidBy, ofWords } = own;
      return [{ ...sayEntryRow(row, marks), movement, saidBy, ofWords }];
    }),
    wording: wordingOf(found.map(({ id, entry }) => [id, entry])),
    mayConfirm,
  };
}
