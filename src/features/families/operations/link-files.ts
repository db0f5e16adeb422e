import { basename } from 'node:path';
import peers from '../../../../data/linkage-peers.json' with { type: 'json' };
import { closeReaders, readDocument } from '../../../platform/documents/read-document.ts';
import { AppError } from '../../../shared/app-error.ts';
import { type FoundPairs, findPairs } from '../domain/linkage/find-pairs.ts';
import { measurePairs, type PairQuality } from '../domain/linkage/measure-pairs.ts';
import type { PersonRecord } from '../domain/linkage/person-record.ts';
import {
  type ColumnUse,
  findHeading,
  type PersonField,
  personFields,
  type ReadPeople,
  readPeople,
} from '../domain/linkage/read-people.ts';

export interface LinkRequest {
  /** One file, compared with itself, or two, compared with each other. */
  readonly paths: readonly string[];
  /** What columns are, by their headings. */
  readonly stated: readonly (readonly [string, ColumnUse])[];
  readonly onProgress?: (path: string) => (done: number, total: number) => void;
}

export interface LinkedFiles {
  readonly files: readonly { readonly name: string; readonly people: number; readonly read: ReadPeople }[];
  readonly people: readonly PersonRecord[];
  readonly found: FoundPairs;
  /** Null where the files do not say who is who. */
  readonly quality: PairQuality | null;
  /** What other programs find in the same files; null for files of one’s own. */
  readonly peers: (typeof peers.sets)[number] | null;
}

const mostFiles = 2;

/**
 * Finds the records of one person in one list, or across two. Nothing is stored.
 *
 * @throws AppError for a file that cannot be read or has no column of people, and for a heading that is not there.
 */
export async function linkFiles({ paths, stated, onProgress }: LinkRequest): Promise<LinkedFiles> {
  requireFiles(paths);
  try {
    const files: { name: string; people: number; read: ReadPeople; sha256: string }[] = [];
    const headings: string[] = [];
    const documents = await Promise.all(
      paths.map((path) =>
        readDocument(path, onProgress === undefined ? {} : { onProgress: onProgress(path) }),
      ),
    );
    for (const { fileName, sha256, parts } of documents) {
      const rows = parts.flatMap((part) => part.rows.map(({ cells }) => cells));
      headings.push(...(rows[0] ?? []));
      const read = readPeople(rows, statedFor(rows[0] ?? [], stated));
      requirePeople(fileName, read);
      files.push({ name: fileName, people: read.people.length, read, sha256 });
    }
    requireHeadings(headings, stated);
    return link(files);
  } finally {
    await closeReaders();
  }
}

function link(
  files: readonly { name: string; people: number; read: ReadPeople; sha256: string }[],
): LinkedFiles {
  const people = files.flatMap(({ read }) => read.people);
  const sides =
    files.length === 1 ? null : files.flatMap(({ people: count }, side) => Array(count).fill(side));
  const found = findPairs(people, sides);
  const truths = files.map(({ read }) => read.truth);
  const truth = truths.flatMap((one) => one ?? []);
  const digests = files.map(({ sha256 }) => sha256).sort();
  return {
    files,
    people,
    found,
    quality: truths.every((one) => one !== null) ? measurePairs(found, truth, sides) : null,
    peers: peers.sets.find((set) => set.files.join() === digests.join()) ?? null,
  };
}

function statedFor(
  headings: readonly string[],
  stated: readonly (readonly [string, ColumnUse])[],
): ReadonlyMap<string, ColumnUse> {
  return new Map(
    stated.flatMap(([asked, use]) => {
      const heading = findHeading(headings, asked);
      return heading === null ? [] : [[heading, use] as const];
    }),
  );
}

function requireFiles(paths: readonly string[]): void {
  if (paths.length <= mostFiles) return;
  throw new AppError('usage', {
    what: `${paths.length} files were given; lists are compared with themselves or two by two.`,
    todo: 'Give one file, or two. More lists can be put into one file first.',
  });
}

function requirePeople(name: string, { columns, people }: ReadPeople): void {
  const isThere = (field: PersonField) => columns.some(({ use }) => use === field);
  if (people.length > 0 && (isThere('surname') || isThere('name') || isThere('given'))) return;
  throw new AppError('no-table', {
    what:
      people.length === 0 ? 'The file holds no rows below its headings.' : 'No column holds people’s names.',
    where: basename(name),
    todo: 'Say which column it is: --map "Heading=surname", --map "Heading=given" or --map "Heading=name".',
  });
}

function requireHeadings(
  headings: readonly string[],
  stated: readonly (readonly [string, ColumnUse])[],
): void {
  const unknown = stated.find(([asked]) => findHeading(headings, asked) === null);
  if (unknown === undefined) return;
  throw new AppError('map-heading-unknown', {
    what: `No column is called “${unknown[0]}”.`,
    where: '--map',
    todo: `The headings are: ${[...new Set(headings.map((heading) => heading.trim()))].join(', ')}.`,
  });
}

/** What a column can be said to be: a field, `further` for a text to be compared, `none` to leave it alone. */
export function columnUses(): readonly ColumnUse[] {
  return [...personFields, 'further', 'none'];
}
