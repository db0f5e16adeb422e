import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface SourceFile {
  /** From the project's folder, with forward slashes: `src/shared/day.ts`. */
  readonly path: string;
  readonly text: string;
}

export const projectFolder = join(import.meta.dirname, '..', '..');

/** Every file below a folder of the project with one of these endings, sorted by path; none when it is absent. */
export function filesBelow(folder: string, endings: readonly string[]): SourceFile[] {
  if (!existsSync(join(projectFolder, folder))) return [];
  return readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: relative(projectFolder, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }))
    .sort((first, second) => (first.path < second.path ? -1 : 1));
}

export function projectFile(path: string): string {
  return readFileSync(join(projectFolder, path), 'utf8');
}
