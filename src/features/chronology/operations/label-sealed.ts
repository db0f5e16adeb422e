import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId, PersonId } from '../../../shared/ids.ts';
import { sealedName } from '../../families/domain/member.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import type { Entry } from '../domain/entry.ts';
import { typedHeadings } from '../domain/typed/typed-file.ts';
import type { KnownNames } from '../store/find-known-names.ts';
import type { EntryId } from '../store/list-entries.ts';
import { listChildrenOfTyped } from '../store/typed-entries.ts';

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
    const cells = { ...entry.origin.cells, [typedHeadings.children]: called.join(', ') };
    return { ...entry, children: called, origin: { ...entry.origin, cells } };
  };
  return files.map((file) => ({ ...file, entries: file.entries.map(relabel) }));
}
