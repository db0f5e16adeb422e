import { appendFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../shared/app-error.ts';
import { transact } from '../database/transact.ts';
import { listPartnerships, type Schedule, startSchedule } from '../jobs/scheduled.ts';
import type { Platform } from '../platform.ts';
import { type RunSql, sqlOf } from './audit-sql.ts';

/** The head of one partnership's chain of seals at some moment, to be kept where nobody of this system can write. */
export interface Anchor {
  readonly partnership: string;
  readonly number: number;
  /** Hexadecimal. */
  readonly digest: string;
  readonly sealedAt: string;
}

/** The last seal of the partnership of the context; null before the first. */
export async function readHead(run: RunSql, partnershipId: string): Promise<Anchor | null> {
  const [row] = await run<{ number: number | string; digest: Buffer; sealed_at: Date }>(
    'select number, digest, sealed_at from audit_seal where partnership_id = $1 order by number desc limit 1',
    [partnershipId],
  );
  if (row === undefined) return null;
  return {
    partnership: partnershipId,
    number: Number(row.number),
    digest: row.digest.toString('hex'),
    sealedAt: row.sealed_at.toISOString(),
  };
}

export function anchorLines(anchors: readonly Anchor[]): string {
  return anchors.map((anchor) => `${JSON.stringify(anchor)}\n`).join('');
}

/**
 * Appends anchors to a file, and is done when they have reached the disk.
 *
 * @throws AppError `output-not-writable`.
 */
export async function appendAnchors(path: string, anchors: readonly Anchor[]): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await appendFile(path, anchorLines(anchors), { mode: 0o600, flush: true });
  } catch (cause) {
    throw new AppError(
      'output-not-writable',
      {
        what: 'The anchors could not be written there.',
        where: path,
        todo: 'Choose a folder that this account may write to, and make room on its disk.',
      },
      { cause },
    );
  }
}

/**
 * Appends anchors each hour, and when it starts, to a file a month in a folder: of each partnership whose chain has grown since
 * the last. Whoever runs the system has the folder copied to where this system cannot write.
 */
export function startAnchoring({
  platform,
  folder,
}: {
  readonly platform: Platform;
  readonly folder: string;
}): Schedule {
  const anchored = new Map<string, number>();
  return startSchedule(platform, [
    { name: 'anchors', everyMinutes: 60, once: () => anchorAll(platform, folder, anchored) },
  ]);
}

async function anchorAll(platform: Platform, folder: string, anchored: Map<string, number>): Promise<void> {
  const heads: Anchor[] = [];
  for (const partnershipId of await listPartnerships(platform)) {
    const head = await transact(platform.database, partnershipId, (tx) => readHead(sqlOf(tx), partnershipId));
    if (head !== null && head.number !== anchored.get(partnershipId)) heads.push(head);
  }
  if (heads.length === 0) return;
  const month = platform.now().toISOString().slice(0, 7);
  await appendAnchors(join(folder, `anchors-${month}.jsonl`), heads);
  for (const { partnership, number } of heads) anchored.set(partnership, number);
}
