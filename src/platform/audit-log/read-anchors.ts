import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { z } from 'zod';
import { AppError } from '../../shared/app-error.ts';
import type { Anchor } from './anchor.ts';

const anchorLine = z.object({
  partnership: z.uuid().transform((text) => text.toLowerCase()),
  number: z.number().int().positive(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  sealedAt: z.iso.datetime(),
});

/** The anchors to hold one partnership against, by the number of their seal; two of one number may contradict each other. */
export type AnchorsByPartnership = ReadonlyMap<string, ReadonlyMap<number, ReadonlySet<string>>>;

/**
 * Reads anchors from a file, or from every `.jsonl` file of a folder.
 *
 * @throws AppError `anchors-not-valid`, naming the line; `file-not-found`.
 */
export async function readAnchors(path: string): Promise<AnchorsByPartnership> {
  const anchors = new Map<string, Map<number, Set<string>>>();
  for (const file of await filesOf(path)) {
    let line = 0;
    for await (const text of createInterface({ input: createReadStream(file, 'utf8') })) {
      line += 1;
      if (text.trim() === '') continue;
      const { partnership, number, digest } = parseAnchor(text, `${file}, line ${line}`);
      const numbers = anchors.get(partnership) ?? new Map<number, Set<string>>();
      anchors.set(partnership, numbers.set(number, (numbers.get(number) ?? new Set()).add(digest)));
    }
  }
  return anchors;
}

async function filesOf(path: string): Promise<readonly string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = await readdir(path);
    return names.filter((name) => name.endsWith('.jsonl')).map((name) => join(path, name));
  } catch (cause) {
    throw new AppError(
      'file-not-found',
      {
        what: 'There are no anchors there.',
        where: path,
        todo: 'Give the file or the folder that they were written to.',
      },
      { cause },
    );
  }
}

function parseAnchor(text: string, where: string): Anchor {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  const read = anchorLine.safeParse(value);
  if (read.success) return read.data;
  throw new AppError('anchors-not-valid', {
    what: 'This line is no anchor.',
    where,
    todo: 'Give a file that “sightline audit-log anchor” wrote, as it wrote it.',
  });
}
