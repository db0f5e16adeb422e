import type { ExitStatus } from '../../../platform/terminal/exit-status.ts';
import { layOutTable } from '../../../platform/terminal/lay-out-table.ts';
import { plainText } from '../../../platform/terminal/plain-text.ts';
import { printOut } from '../../../platform/terminal/standard-output.ts';
import { findListWidth } from '../../../platform/terminal/wrap-text.ts';
import { AppError } from '../../../shared/app-error.ts';
import { addPartnership } from '../operations/add-partnership.ts';
import { listPartnerships } from '../operations/list-partnerships.ts';
import { founder, readReason, withPlatform } from './with-platform.ts';

export interface ListOptions {
  readonly json?: boolean;
}

export interface ChangeOptions extends ListOptions {
  readonly reason?: string;
}

export async function runListPartnerships({ json }: ListOptions): Promise<ExitStatus> {
  const partnerships = await withPlatform(listPartnerships);
  if (json === true) {
    await printOut(`${JSON.stringify({ partnerships }, null, 2)}\n`);
    return 0;
  }
  const rows = partnerships.map(({ id, name }) => [plainText(name), id]);
  await printOut(
    rows.length === 0
      ? 'There are no partnerships yet.\n'
      : `${layOutTable(rows, findListWidth(process.stdout.columns)).join('\n')}\n`,
  );
  return 0;
}

const longestName = 200;

export async function runAddPartnership(given: string, { json, reason }: ChangeOptions): Promise<ExitStatus> {
  const name = given.trim();
  if (name === '' || name.length > longestName) {
    throw new AppError('usage', {
      what: `A partnership’s name has from 1 to ${longestName} characters.`,
      where: 'sightline partnerships add',
      todo: 'Write it in quotation marks.',
    });
  }
  const by = founder(readReason(reason));
  const id = await withPlatform((platform) => addPartnership(platform, by, name));
  await printOut(
    json === true
      ? `${JSON.stringify({ partnership: { id, name } }, null, 2)}\n`
      : plainText(
          `Added: ${name} (${id})\nNow invite its first administrator: sightline accounts add --partnership ${id} --role administrator --name … --email … --reason …\n`,
        ),
  );
  return 0;
}
