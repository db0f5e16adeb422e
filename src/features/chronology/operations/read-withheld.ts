import type { PersonActor } from '../../../platform/access/actor.ts';
import { notAllowed, perform } from '../../../platform/access/perform.ts';
import { cutLeaf, type Leaf, readStretch } from '../../../platform/cursors/keyset.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { listInvolvedAgencies } from '../../families/store/involved-agencies.ts';
import { type KeepingTold, sayKeeping } from '../domain/say-keeping.ts';
import { type FamilyHead, findFamilyHead, nameAgencies } from '../store/find-family.ts';
import { countHeldEntries } from '../store/held-back.ts';
import { listNamedForRows, listWithheld } from '../store/list-withheld.ts';
import { nameAccounts } from '../store/name-accounts.ts';
import { readMarksOfFamily } from './agency-words.ts';
import { type EntryRow, sayEntryRow } from './say-entry-row.ts';

export interface WithheldQuestion {
  readonly familyId: FamilyId;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

export interface WithheldAnswer extends Leaf<EntryRow & KeepingTold & { readonly heldBack: boolean }> {
  readonly family: Pick<FamilyHead, 'id' | 'reference' | 'name'>;
  readonly agency: string;
  /** How many entries wait for somebody of the agency to decide, on all pages. */
  readonly waiting: number;
}

export const withheldOnPage = 50;

/**
 * What an agency keeps from others in a family, and from whom: one page, for a lead of that agency alone.
 *
 * @throws AppError `not-found`, `not-allowed`.
 */
export function readWithheld(
  platform: Platform,
  actor: PersonActor,
  { familyId, after, before }: WithheldQuestion,
): Promise<WithheldAnswer> {
  return perform(platform, actor, 'decide-handling', async (tx, now) => {
    const { agencyId } = actor;
    if (agencyId === null) throw notAllowed();
    const family = await findFamilyHead(tx, actor, familyId, now);
    const stretch = readStretch({ after, before });
    const asked = { familyId, agencyId, stretch, size: withheldOnPage };
    const found = await listWithheld(tx, actor, asked, now);
    const leaf = cutLeaf(found, withheldOnPage, stretch, ({ place }) => place);
    const keys = [...new Set(leaf.rows.map(({ rowKey }) => rowKey))];
    const { named, notFor } = await listNamedForRows(tx, asked, keys);
    const involved = await listInvolvedAgencies(tx, familyId, now);
    const agencies = await nameAgencies(tx, new Set([agencyId, ...[...named.values()].flat()]));
    const people = await nameAccounts(
      tx,
      [...notFor.values()].flat().map(({ accountId }) => accountId),
    );
    const marks = await readMarksOfFamily(tx, actor, { familyId, of: [agencyId] }, now);
    const own = agencies.get(agencyId) ?? '';
    const others = involved.filter(({ id }) => id !== agencyId).map(({ name }) => name);
    const rows = leaf.rows.map((row) => ({
      ...sayEntryRow(row, marks),
      heldBack: row.heldBack,
      ...sayKeeping(
        {
          handling: row.handling,
          named: (named.get(row.rowKey) ?? []).flatMap((id) => agencies.get(id) ?? []),
          notFor: (notFor.get(row.rowKey) ?? []).map(({ accountId, reason }) => ({
            name: people.get(accountId) ?? 'Somebody whose account is gone',
            reason,
          })),
        },
        own,
        others,
      ),
    }));
    return {
      value: {
        ...leaf,
        rows,
        family: { id: family.id, reference: family.reference, name: family.name },
        agency: own,
        waiting: await countHeldEntries(tx, actor, { familyId, agencyId }, now),
      },
      audit: {
        event: 'chronology-read',
        object: { kind: 'family', id: familyId },
        children: family.children.map(({ id }) => id),
        detail: { reading: 'withheld', rows: rows.length },
      },
    };
  });
}
