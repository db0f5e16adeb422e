import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { escapePattern } from '../../../shared/escape-pattern.ts';
import type { FamilyId, PersonId } from '../../../shared/ids.ts';
import { sealedName } from '../../families/domain/member.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import type { Entry } from '../domain/entry.ts';
import { typedHeadings } from '../domain/typed/typed-file.ts';
import { findKnownNames, type KnownNames } from '../store/find-known-names.ts';
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
 * former names, a child is called there what the record calls them now, and one whose identity is sealed by none of their names. Two statements;
 * none for officers.
 */
export async function sealFormer(
  tx: TenantTx,
  actor: Pick<PersonActor, 'role'>,
  familyId: FamilyId,
): Promise<(entry: Entry) => Entry> {
  const calledNow = await listCalledNow(tx, actor, familyId);
  const told = (name: string) => calledNow.get(name) ?? name;
  return (entry) =>
    entry.children.some((name) => calledNow.has(name))
      ? callChildren(entry, entry.children.map(told))
      : entry;
}

/** The same of sentences that were made of a record and are kept: they name children as its entries did then. */
export async function sealSentences(
  tx: TenantTx,
  actor: Pick<PersonActor, 'role'>,
  familyId: FamilyId,
): Promise<(sentence: string) => string> {
  const calledNow = await listCalledNow(tx, actor, familyId);
  if (calledNow.size === 0) return (sentence) => sentence;
  const longestFirst = [...calledNow.keys()].toSorted((one, other) => other.length - one.length);
  const forms = longestFirst.map(escapePattern);
  const anyName = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${forms.join('|')})(?![\p{L}\p{N}])`, 'gu');
  return (sentence) => sentence.replaceAll(anyName, (name) => calledNow.get(name) ?? name);
}

/**
 * By each name of a child that the actor is not told, what that child is called instead: every name of one whose identity is sealed, and former names
 * and names at birth of the others. A former name that two children had, or that another has, says nobody’s: it stays.
 */
async function listCalledNow(
  tx: TenantTx,
  { role }: Pick<PersonActor, 'role'>,
  familyId: FamilyId,
): Promise<ReadonlyMap<string, string>> {
  if (mayDo(role, 'change-family')) return new Map();
  const { children } = await findKnownNames(tx, familyId, 'all');
  const { children: open } = await findKnownNames(tx, familyId, 'open');
  const told = new Map(open.map(({ id, name, otherNames }) => [id, [name, ...otherNames]]));
  const bearers = Map.groupBy(
    children.flatMap((child) =>
      [...new Set([child.name, ...child.otherNames])].map((name) => ({ name, child })),
    ),
    ({ name }) => name,
  );
  const calledNow = [...bearers].flatMap(([name, [first, ...others]]): (readonly [string, string])[] => {
    if (first === undefined) return [];
    if ([first, ...others].some(({ child }) => child.isSealed)) return [[name, sealedName]];
    const isKept = others.length === 0 && !(told.get(first.child.id) ?? []).includes(name);
    return isKept ? [[name, first.child.name]] : [];
  });
  return new Map(calledNow);
}
