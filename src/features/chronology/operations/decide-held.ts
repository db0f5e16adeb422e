import { hash } from 'node:crypto';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notAllowed, perform } from '../../../platform/access/perform.ts';
import type { AuditNote } from '../../../platform/audit-log/audit-note.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { compareNames } from '../../../shared/name-order.ts';
import { listInvolvedAgencies } from '../../families/store/involved-agencies.ts';
import { listReaders } from '../../families/store/readers.ts';
import { type FamilyHead, findFamilyHead, nameAgencies } from '../store/find-family.ts';
import { type HeldEntry, listHeld } from '../store/held-back.ts';
import { judgeDrafts } from '../store/judge-drafts.ts';
import { listNamedForRows, listWithheld } from '../store/list-withheld.ts';
import { nameAccounts } from '../store/name-accounts.ts';
import { setRowsHandling } from '../store/row-handling.ts';
import type { NotFor } from '../store/row-keeping.ts';
import type { EntryId } from '../store/submission.ts';
import { readMarksOfFamily } from './agency-words.ts';
import {
  type HandlingOffered,
  type HandlingToDecide,
  requireNameable,
  settleNotFor,
} from './decide-handling.ts';
import { performHeld } from './perform-held.ts';
import { withheldOnPage } from './read-withheld.ts';
import { type EntryRow, sayEntryRow } from './say-entry-row.ts';

/** Entries that one row of the log names: whoever may not read each of them is not told of it. */
const mostInOneNote = 100;

/** What a lead is asked about all entries of their agency that wait, since each may be one that is kept back, with other words. */
export interface HeldOffered extends Pick<HandlingOffered, 'family' | 'agencies' | 'notFor' | 'people'> {
  /** How many wait. */
  readonly entries: number;
  /** The first of them, as many as a page of what the agency keeps back holds. */
  readonly rows: readonly EntryRow[];
  /** Of which they are, what they say, and what is noted of each. */
  readonly version: string;
}

/**
 * Who may read the entries that wait, and what can be chosen for all of them at once. For a lead of the agency that wrote them alone.
 *
 * @throws AppError `not-found`, `not-allowed`.
 */
export function offerHeld(platform: Platform, actor: PersonActor, familyId: FamilyId): Promise<HeldOffered> {
  return perform(platform, actor, 'decide-handling', async (tx, now) => {
    const { family, agencyId, held } = await requireHeld(tx, actor, familyId, now);
    const involved = await listInvolvedAgencies(tx, familyId, now);
    const { named, ofAll, notFor } = await listNamed(tx, { familyId, agencyId, held });
    const others = involved.filter(({ id }) => id !== agencyId);
    const noLonger = named.filter((id) => others.every((one) => one.id !== id));
    const names = await nameAgencies(tx, new Set(noLonger));
    const agencies = [...others, ...noLonger.map((id) => ({ id, name: names.get(id) ?? '' }))];
    const people = await nameAccounts(
      tx,
      notFor.map(({ accountId }) => accountId),
    );
    const readers = await listReaders(tx, familyId, now);
    const rows = await sayFirstHeld(tx, actor, { familyId, agencyId }, now);
    return {
      value: {
        family: { id: family.id, reference: family.reference, name: family.name },
        entries: held.length,
        rows,
        version: versionOfHeld(held),
        agencies: agencies.map(({ id, name }) => ({ id, name, named: ofAll.includes(id) })),
        notFor: notFor
          .map(({ accountId: id, reason }) => ({ id, name: people.get(id) ?? '', reason }))
          .toSorted((one, other) => compareNames(one.name, other.name)),
        people: readers
          .filter(({ id }) => id !== actor.accountId && notFor.every(({ accountId }) => accountId !== id))
          .map(({ id, name, role, agency }) => ({ id, name, role, agency })),
      },
      audit: {
        event: 'chronology-read',
        object: { kind: 'family', id: familyId },
        children: family.children.map(({ id }) => id),
        detail: { reading: 'held-back', rows: held.length },
      },
    };
  });
}

async function sayFirstHeld(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, agencyId }: Pick<Held, 'agencyId'> & { readonly familyId: FamilyId },
  now: Date,
): Promise<readonly EntryRow[]> {
  const asked = { familyId, agencyId, stretch: { from: 'beginning' }, size: withheldOnPage } as const;
  const found = await listWithheld(tx, actor, { ...asked, heldOnly: true }, now);
  const marks = await readMarksOfFamily(tx, actor, { familyId, of: [agencyId] }, now);
  return found.slice(0, withheldOnPage).map((one) => sayEntryRow(one, marks));
}

export interface HeldToDecide
  extends Pick<HandlingToDecide, 'familyId' | 'handling' | 'named' | 'stillNotFor' | 'alsoNotFor'> {
  /** Of the entries that waited when the form was drawn. */
  readonly version: string;
}

/**
 * Decides at once who may read all entries of an agency that wait for it: of all of them, or of none.
 *
 * @returns of how many it was decided.
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile` where other entries wait by now, one was decided of or says something
 * else; `handling-not-fitting` where an agency or a person is not one that could be named.
 */
export function decideHeld(
  platform: Platform,
  actor: PersonActor,
  { familyId, version, handling, ...asked }: HeldToDecide,
): Promise<number> {
  return performHeld(platform, actor, 'decide-handling', familyId, async (tx, now) => {
    const { family, agencyId, held } = await requireHeld(tx, actor, familyId, now);
    if (held.length === 0 || versionOfHeld(held) !== version) throw changedMeanwhile('decision');
    const noted = await listNamed(tx, { familyId, agencyId, held });
    const named = handling === 'named-agencies' ? asked.named : [];
    await requireNameable(tx, { familyId, agencyId, known: noted.named, named }, now);
    const notFor = await settleNotFor(tx, actor, { familyId, noted: noted.notFor, ...asked }, now);
    const rowKeys = [...new Set(held.map(({ rowKey }) => rowKey))];
    const decidedBy = actor.accountId;
    await setRowsHandling(tx, { familyId, agencyId, rowKeys, handling, named, notFor, decidedBy }, now);
    await judgeDrafts(tx, { familyId, agencyId });
    const noteOf = (entries: readonly EntryId[]): AuditNote => ({
      event: 'handling-decided',
      object: { kind: 'entry', id: entries[0] ?? '' },
      children: family.children.map(({ id }) => id),
      detail: {
        ...{ handling, before: 'held', named: named.length, notFor: notFor.length },
        entries: entries.join(' '),
      },
    });
    const ids = held.map(({ id }) => id);
    const [first, ...further] = Array.from({ length: Math.ceil(ids.length / mostInOneNote) }, (_, at) =>
      noteOf(ids.slice(at * mostInOneNote, (at + 1) * mostInOneNote)),
    );
    return { value: held.length, audit: [first ?? noteOf(ids), ...further] };
  });
}

interface Held {
  readonly family: FamilyHead;
  readonly agencyId: AgencyId;
  readonly held: readonly HeldEntry[];
}

async function requireHeld(tx: TenantTx, actor: PersonActor, familyId: FamilyId, now: Date): Promise<Held> {
  const { agencyId } = actor;
  if (agencyId === null) throw notAllowed();
  const family = await findFamilyHead(tx, actor, familyId, now);
  return { family, agencyId, held: await listHeld(tx, actor, { familyId, agencyId }, now) };
}

interface NamedForAny {
  readonly named: readonly AgencyId[];
  /** The agencies that are named for every one. */
  readonly ofAll: readonly AgencyId[];
  readonly notFor: readonly NotFor[];
}

/** Who is named for any of them: agencies, and people with one of the reasons that are given. */
async function listNamed(
  tx: TenantTx,
  { familyId, agencyId, held }: Omit<Held, 'family'> & { readonly familyId: FamilyId },
): Promise<NamedForAny> {
  const rowKeys = [...new Set(held.map(({ rowKey }) => rowKey))];
  const found = await listNamedForRows(tx, { familyId, agencyId }, rowKeys);
  const reasons = new Map([...found.notFor.values()].flat().map((one) => [one.accountId, one]));
  const named = [...new Set([...found.named.values()].flat())];
  const ofAll = named.filter((id) => rowKeys.every((key) => found.named.get(key)?.includes(id)));
  return { named, ofAll, notFor: [...reasons.values()] };
}

/** The same for the same entries that say the same and of which nothing was decided; `none` for none. */
function versionOfHeld(held: readonly HeldEntry[]): string {
  if (held.length === 0) return 'none';
  const said = held.map(({ id, version, handling, content }) => [id, version, handling, content].join(' '));
  return hash('sha256', said.toSorted().join('\n'), 'hex').slice(0, 32);
}
