import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import { readStretchOfTime } from '../../../platform/cursors/instant-key.ts';
import { cutLeaf, type Leaf, type Stretch } from '../../../platform/cursors/keyset.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Day } from '../../../shared/day.ts';
import type { AccountId, ChildId, FamilyId } from '../../../shared/ids.ts';
import { type Family, findFamily } from '../../families/store/find-family.ts';
import { type AccessGroup, listAccessGroups } from '../store/access-groups.ts';
import {
  type Access,
  listAccesses,
  listAccessors,
  listNamedChildren,
  listSubjects,
  type NamedChild,
} from '../store/accesses.ts';
import { type LogReader, workedWithChronology } from '../store/told-to.ts';

export { workedWithChronology };

export const accessesPerPage = 50;
/** Rows of the file at most; more are asked for by days. */
export const accessesInFile = 10_000;

export interface WhoLookedAsked {
  readonly familyId: FamilyId;
  readonly child: ChildId | null;
  readonly person: AccountId | null;
  /** The first and the last day, in Europe/London. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  /** What one person read on one day as one row, in place of a row each. Not for the file. */
  readonly together?: boolean;
  /** For the file: the newest rows up to its limit, in place of a page, and nobody to filter by. */
  readonly forFile?: boolean;
}

export interface AccessRow extends Access {
  /** The names of the children whom it was about. */
  readonly children: readonly string[];
  /** Where it is what one person read on one day: how often, from when on, and what. */
  readonly sitting: Sitting | null;
}

export type Sitting = Pick<AccessGroup, 'times' | 'firstAt' | 'events' | 'accountId' | 'day'>;

export interface WhoLooked extends Leaf<AccessRow> {
  readonly family: Pick<Family, 'id' | 'reference' | 'name'>;
  readonly children: readonly NamedChild[];
  readonly people: readonly { readonly id: AccountId; readonly name: string }[];
}

/**
 * Who looked at what is known of the children of a family, or changed it, the newest first: one page. That it was read is
 * recorded too, and shows the next time.
 *
 * @throws AppError `not-allowed`; `not-found` for a family, or a child of it, that is not there or may not be seen.
 */
export async function readWhoLooked(
  platform: Platform,
  actor: PersonActor,
  asked: WhoLookedAsked,
): Promise<WhoLooked> {
  return perform(platform, actor, 'read-who-looked', async (tx, now) => {
    const family = await findFamily(tx, actor, asked.familyId, now);
    if (family === null) throw notFound('family');
    const children = await listNamedChildren(tx, asked.familyId);
    const about = chooseChildren(children, asked.child);
    const reader = { actor, familyId: asked.familyId, now };
    const who = { reader, about, children };
    const leaf = await (asked.together ? readSittings : readEach)(tx, asked, who);
    const { id, reference, name } = family;
    return {
      value: {
        ...leaf,
        family: { id, reference, name },
        children,
        people: asked.forFile === true ? [] : await listAccessors(tx, reader, idsOf(children)),
      },
      audit: {
        event: 'who-looked-read',
        object: { kind: 'family', id },
        children: about,
        detail: {
          rows: leaf.rows.length,
          person: asked.person,
          from: asked.from,
          to: asked.to,
          file: asked.forFile === true,
        },
      },
    };
  });
}

function namesOf(children: readonly NamedChild[]): ReadonlyMap<ChildId, string> {
  return new Map(children.map(({ id, name }) => [id, name]));
}

function idsOf(children: readonly NamedChild[]): readonly ChildId[] {
  return children.map(({ id }) => id);
}

function chooseChildren(children: readonly NamedChild[], one: ChildId | null): readonly ChildId[] {
  const ids = idsOf(children);
  if (one === null) return ids;
  if (!ids.includes(one)) throw notFound('child');
  return [one];
}

interface AskedBy {
  readonly reader: LogReader;
  readonly about: readonly ChildId[];
  readonly children: readonly NamedChild[];
}

async function readSittings(
  tx: TenantTx,
  { person, from, to, after, before }: WhoLookedAsked,
  { reader, about, children }: AskedBy,
): Promise<Leaf<AccessRow>> {
  const stretch = readStretchOfTime({ after, before });
  const size = accessesPerPage;
  const found = await listAccessGroups(tx, { reader, children: about, person, from, to, stretch, size });
  const leaf = cutLeaf(found, size, stretch, ({ key, id }) => ({ key, id }));
  const names = namesOf(children);
  const rows = leaf.rows.map(({ childIds, ...row }) => ({
    ...row,
    children: childIds.map((id) => names.get(id) ?? ''),
    sitting: row.times > 1 ? row : null,
  }));
  return { ...leaf, rows };
}

async function readEach(
  tx: TenantTx,
  { person, from, to, after, before, forFile = false }: WhoLookedAsked,
  { reader, about, children }: AskedBy,
): Promise<Leaf<AccessRow>> {
  const stretch: Stretch = forFile ? { from: 'beginning' } : readStretchOfTime({ after, before });
  const size = forFile ? accessesInFile : accessesPerPage;
  const found = await listAccesses(tx, { reader, children: about, person, from, to, stretch, size });
  const leaf = cutLeaf(found, size, stretch, ({ key, id }) => ({ key, id }));
  return { ...leaf, rows: await nameChildren(tx, leaf.rows, children) };
}

async function nameChildren(
  tx: TenantTx,
  rows: readonly Access[],
  children: readonly NamedChild[],
): Promise<readonly AccessRow[]> {
  const names = namesOf(children);
  const subjects = await listSubjects(
    tx,
    rows.map(({ id }) => id),
    idsOf(children),
  );
  return rows.map((row) => ({
    ...row,
    children: (subjects.get(row.id) ?? []).map((id) => names.get(id) ?? ''),
    sitting: null,
  }));
}
