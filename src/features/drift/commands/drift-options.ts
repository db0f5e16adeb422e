import type { Command } from 'commander';
import { AppError } from '../../../shared/app-error.ts';
import { usualProfile } from '../operations/read-profile.ts';
import { repeatable } from './repeatable-option.ts';

export { usualProfile };

export interface ReportOptionTexts {
  readonly profile?: string;
  readonly format?: string;
  readonly out?: readonly string[];
  readonly share?: boolean;
  readonly shareKey?: string;
  readonly json?: boolean;
}

/** What `drift` and `replay` both take. */
export function addReportOptions(command: Command): Command {
  return command
    .option('--profile <name>', 'whose rules: the name of a profile, or a file with one', usualProfile)
    .option('--format <name>', 'cin, annex-a, ssd or entries (otherwise found out from the extract)')
    .option('--out <path>', 'where to write: .xlsx, .html or .json; repeat it for more', repeatable)
    .option('--share', 'for others: small counts not told, pseudonyms for ids, days to the month')
    .option('--share-key <file>', 'with --share: make the pseudonyms by the key in this file')
    .option('--json', 'print one JSON document')
    .option('--debug', 'print where in the program an error happened');
}

/**
 * Whether it is to be shared, and by which key.
 *
 * @throws AppError `usage` for a key without --share.
 */
export function readShareOptions({ share, shareKey }: ReportOptionTexts): {
  readonly share: boolean;
  readonly key: string | null;
} {
  if (shareKey !== undefined && share !== true) {
    throw new AppError('usage', {
      what: 'A key was given, but not that the output is to be shared.',
      where: '--share-key',
      todo: 'Add --share, or leave --share-key out.',
    });
  }
  return { share: share === true, key: shareKey ?? null };
}
