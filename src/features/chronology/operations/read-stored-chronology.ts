import { basename, extname } from 'node:path';
import { defaultLimits } from '../../../platform/documents/limits.ts';
import { readFileBytes } from '../../../platform/documents/read-file-bytes.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Day } from '../../../shared/day.ts';
import {
  type RestoredChronology,
  type ReviewWindow,
  restoreChronology,
} from '../domain/restore-chronology.ts';

export function isStoredChronology(path: string): boolean {
  return extname(path).toLowerCase() === '.json';
}

/** The JSON of a merged chronology takes about ten times the room of the agencies' own files. */
const limits = { ...defaultLimits, fileBytes: 4 * defaultLimits.fileBytes };

/**
 * The checked files that a merged chronology (`.json`, written by `merge`, `analyse` or the web application) was made from, and what
 * people had said of it.
 *
 * @throws AppError when it cannot be read, or `merged-file-not-valid` when it is not as Sightline writes it.
 */
export function readStoredChronology(path: string, window: ReviewWindow, today: Day): RestoredChronology {
  const name = basename(path);
  const restored = restoreChronology(parseJson(readFileBytes(path, limits), name), window, today);
  if (restored.ok) return restored.value;
  throw notValid(name, restored.error);
}

function parseJson(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw notValid(name, 'It is no JSON text, or not all of it is there.', cause);
  }
}

function notValid(name: string, reason: string, cause?: unknown): AppError {
  return new AppError(
    'merged-file-not-valid',
    {
      what: `This is not a merged chronology as Sightline writes it. ${reason}`,
      where: name,
      todo: 'Merge the agencies’ files again, with --out and a name that ends in .json, and give that file.',
    },
    { cause },
  );
}
