import { AppError } from '../../shared/app-error.ts';
import { withOwner } from '../commands/with-owner.ts';
import { readConfig } from '../config.ts';
import type { ExitStatus } from '../terminal/exit-status.ts';
import { plainText } from '../terminal/plain-text.ts';
import { printOut } from '../terminal/standard-output.ts';
import { usualFolder } from '../usual-folder.ts';
import { anchorLines, appendAnchors } from './anchor.ts';
import { readAnchors } from './read-anchors.ts';
import { sayReport } from './say-report.ts';
import { readHeads, verifyLog } from './verify-log.ts';

export interface AnchorOptions {
  readonly out?: string;
}

export interface VerifyCommandOptions {
  readonly anchors?: string;
  readonly partnership?: string;
  readonly json?: boolean;
}

export async function runAnchor({ out }: AnchorOptions): Promise<ExitStatus> {
  const heads = await withOwner(readConfig(process.env, usualFolder), readHeads);
  if (out === undefined) await printOut(anchorLines(heads));
  else await appendAnchors(out, heads);
  return 0;
}

export async function runVerify({ anchors, partnership, json }: VerifyCommandOptions): Promise<ExitStatus> {
  const known = anchors === undefined ? new Map() : await readAnchors(anchors);
  const reports = await withOwner(readConfig(process.env, usualFolder), (ownerUrl) =>
    verifyLog({
      ownerUrl,
      anchors: known,
      now: new Date(),
      ...(partnership === undefined ? {} : { partnership }),
    }),
  );
  if (partnership !== undefined && reports.length === 0) {
    throw new AppError('usage', {
      what: 'There is no partnership of that name.',
      todo: 'Write its name as its pages show it, or leave the option out.',
    });
  }
  const sound = reports.every(({ findings }) => findings.length === 0);
  await printOut(
    json === true
      ? `${JSON.stringify({ sound, partnerships: reports }, null, 2)}\n`
      : plainText(reports.map(sayReport).join('\n') + sayAnchors(anchors)),
  );
  return sound ? 0 : 1;
}

function sayAnchors(anchors: string | undefined): string {
  return anchors === undefined
    ? '\nNo anchors were given: somebody who owns the database could have made the whole chain anew. Give them with --anchors.\n'
    : '';
}
