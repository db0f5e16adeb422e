import { posix } from 'node:path';
import type { SourceFile } from './source-files.ts';

export interface Import {
  readonly from: string;
  /** A path of the project, or a package's name as it was written. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const importStatement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** The imports of one file: static, re-exporting, dynamic; relative ones resolved within the project. */
export function importsOf(file: SourceFile): Import[] {
  return [...file.text.matchAll(importStatement)].map((match) => {
    const written = match[2] ?? match[3] ?? '';
    const to = written.startsWith('.') ? posix.join(posix.dirname(file.path), written) : written;
    return { from: file.path, to, typeOnly: match[1] !== undefined };
  });
}

/** A cycle of imports among these files as a list of paths, or null. Type-only imports do not count. */
export function findCycle(files: readonly SourceFile[]): string[] | null {
  const edges = new Map(files.map((file) => [file.path, runtimeTargets(file)]));
  const finished = new Set<string>();
  const trail: string[] = [];

  function visit(path: string): string[] | null {
    if (finished.has(path)) return null;
    const at = trail.indexOf(path);
    if (at >= 0) return [...trail.slice(at), path];
    trail.push(path);
    for (const next of edges.get(path) ?? []) {
      const cycle = visit(next);
      if (cycle !== null) return cycle;
    }
    trail.pop();
    finished.add(path);
    return null;
  }

  for (const path of edges.keys()) {
    const cycle = visit(path);
    if (cycle !== null) return cycle;
  }
  return null;
}

function runtimeTargets(file: SourceFile): string[] {
  return importsOf(file)
    .filter((found) => !found.typeOnly && found.to.startsWith('src/'))
    .map((found) => found.to);
}
