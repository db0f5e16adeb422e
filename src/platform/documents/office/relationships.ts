import { findEntry, type OfficeFile, readOptionalPart } from './office-file.ts';

export interface Relationship {
  readonly id: string;
  /** The last word of its type, such as `hyperlink`. */
  readonly type: string;
  /** The name of the other part; for an external one the address as written. */
  readonly target: string;
  readonly external: boolean;
  /** The part that refers to it; '' for the file as a whole. */
  readonly source: string;
}

/** What a part refers to, in the order of the file. */
export function readRelationships(file: OfficeFile, source: string): Relationship[] {
  const found: Relationship[] = [];
  readOptionalPart(file, relationshipsPart(source), {
    open(name, attribute) {
      if (name !== 'rel:Relationship') return;
      const external = attribute('TargetMode') === 'External';
      const target = attribute('Target') ?? '';
      found.push({
        id: attribute('Id') ?? '',
        type: (attribute('Type') ?? '').split('/').at(-1) ?? '',
        target: external ? target : resolveTarget(source, target),
        external,
        source,
      });
    },
    close() {},
    text() {},
  });
  return found;
}

/** What every part of the file refers to. */
export function readAllRelationships(file: OfficeFile): Relationship[] {
  return [...file.archive.entries.values()].flatMap(({ name }) => {
    const match = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(name);
    return match === null ? [] : readRelationships(file, `${match[1]}${match[2]}`);
  });
}

/** The parts of one type that a part refers to and that the file has. */
export function findParts(file: OfficeFile, relationships: readonly Relationship[], type: string): string[] {
  return relationships
    .filter((one) => one.type === type && !one.external && findEntry(file, one.target) !== undefined)
    .map(({ target }) => target);
}

function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

function resolveTarget(source: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
