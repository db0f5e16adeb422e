import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId, PersonId } from '../../../shared/ids.ts';
import { sealedName } from '../../families/domain/member.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import type { Entry } from '../domain/entry.ts';
import { typedHeadings } from '../domain/typed/typed-file.ts';
import { type ChildCalled, listChildrenCalled, listChildrenOfTyped } from '../store/children-of-typed.ts';
import type { KnownNames } from '../store/find-known-names.ts';
import type { SaidOnce } from '../store/former-wordings.ts';
import type { EntryId } from '../store/list-entries.ts';

interface Restored {
  readonly files: readonly CheckedFile[];
  /** The id of each entry in the database, by the id that it has in the files. */
  readonly entryIds: ReadonlyMap<string, EntryId>;
}

interface Labelled {
  readonly known: Pick<KnownNames, 'children'>;
  /** What stands for the people of the record. */
  readonly labels: ReadonlyMap<PersonId, string>;
}

/**
 * The files of a document; in one without names, which an officer alone makes where an identity is sealed, whom a typed entry is about is called
 * there what texts call them, “Child B” and not “Sealed identity”. One statement where a child’s identity is sealed.
 */
export async function labelSealed(
  tx: TenantTx,
  { files, entryIds }: Restored,
  replacing: Labelled | null,
  familyId: FamilyId,
): Promise<readonly CheckedFile[]> {
  if (replacing === null) return files;
  const { known, labels } = replacing;
  const sealed = new Set(known.children.flatMap(({ id, isSealed }) => (isSealed ? [id] : [])));
  if (sealed.size === 0) return files;
  const about = await listChildrenOfTyped(tx, familyId, [...sealed]);
  const relabel = (entry: Entry): Entry => {
    const entryId = entryIds.get(entry.id);
    const ids = entryId === undefined ? undefined : about.get(entryId);
    if (ids === undefined) return entry;
    const called = entry.children.map((name, at) => {
      const id = ids[at];
      return name === sealedName && id != null && sealed.has(id) ? (labels.get(id) ?? name) : name;
    });
    return callChildren(entry, called);
  };
  return files.map((file) => ({ ...file, entries: file.entries.map(relabel) }));
}

/** The same typed entry, which says that it is about children of these names. */
function callChildren(entry: Entry, children: readonly string[]): Entry {
  const cells = { ...entry.origin.cells, [typedHeadings.children]: children.join(', ') };
  return { ...entry, children, origin: { ...entry.origin, cells } };
}

/**
 * Former wordings of typed entries as the actor may read them: the record filled in whom each is about, by the name of then. For whoever is not told
 * former names, each child is called there what the record calls them now, and one whose identity is sealed by none of their names. One
 * statement; none for officers.
 */
export async function sealFormer(
  tx: TenantTx,
  { role }: Pick<PersonActor, 'role'>,
  familyId: FamilyId,
): Promise<(said: SaidOnce) => Entry> {
  if (mayDo(role, 'change-family')) return ({ entry }) => entry;
  const children = await listChildrenCalled(tx, familyId);
  const byId = new Map(children.map((child) => [child.id, child]));
  return ({ entry, childIds }) => {
    const told = entry.children.map((name, at) => {
      const child = byId.get(childIds?.[at] ?? noChild);
      return child === undefined ? tellByName(name, children) : callNow(name, child);
    });
    return told.every((name, at) => name === entry.children[at]) ? entry : callChildren(entry, told);
  };
}

const noChild = '' as PersonId;

/** What everybody is told of a child who was called so. */
function callNow(name: string, { name: now, alsoCalled, isSealed }: ChildCalled): string {
  if (isSealed) return sealedName;
  return alsoCalled.includes(name) ? name : now;
}

/**
 * The same of a name of which it was not kept whose it is. One that several children have or had is nobody’s: it stays as long as nobody of them is
 * sealed, or a child who is not is called so now.
 */
function tellByName(name: string, children: readonly ChildCalled[]): string {
  const bearers = children.filter(
    (one) => one.name === name || one.otherNames.includes(name) || one.alsoCalled.includes(name),
  );
  const [only, ...others] = bearers;
  if (only === undefined) return name;
  if (others.length === 0) return callNow(name, only);
  const isOpen =
    bearers.every(({ isSealed }) => !isSealed) ||
    bearers.some((one) => !one.isSealed && callNow(name, one) === name);
  return isOpen ? name : oneOfThem;
}

const oneOfThem = 'A child of this family';
