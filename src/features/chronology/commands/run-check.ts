import { findToday } from '../../../platform/clock.ts';
import { closeReaders } from '../../../platform/documents/read-document.ts';
import type { ExitStatus } from '../../../platform/terminal/exit-status.ts';
import { showProgress } from '../../../platform/terminal/progress.ts';
import { readDayOption, readWindowOptions } from '../../../platform/terminal/read-day-option.ts';
import { CommandRefused } from '../../../platform/terminal/run-command.ts';
import { printOut } from '../../../platform/terminal/standard-output.ts';
import { makeTextStyle } from '../../../platform/terminal/text-style.ts';
import { findWidth } from '../../../platform/terminal/wrap-text.ts';
import { checkFile } from '../operations/check-file.ts';
import { asMerged } from '../operations/merge-files.ts';
import { readGlossary } from '../operations/read-glossary.ts';
import { suggestReadings } from '../operations/suggest-readings.ts';
import { checkText } from '../outputs/check-text.ts';
import { chronologyJson } from '../outputs/chronology-json.ts';
import { readMapOptions } from './read-map-options.ts';
import { readNameOption } from './split-option.ts';

export interface CheckOptionTexts {
  readonly agency?: string;
  readonly map?: readonly string[];
  readonly table?: string;
  readonly from?: string;
  readonly to?: string;
  readonly today?: string;
  readonly glossary?: string;
  readonly json?: boolean;
}

export async function runCheck(path: string, options: CheckOptionTexts): Promise<ExitStatus> {
  const window = readWindowOptions(options.from, options.to);
  const today = readDayOption('--today', options.today) ?? findToday();
  const stated = readMapOptions(options.map ?? []);
  const agency = readNameOption('--agency', options.agency);
  const table = readNameOption('--table', options.table);
  const progress = showProgress([path]);
  try {
    const glossary = await readGlossary(readNameOption('--glossary', options.glossary));
    if (!glossary.ok) throw new CommandRefused(glossary.error);
    const checked = await checkFile({
      path,
      agency,
      table,
      stated,
      today,
      ...window,
      glossary: glossary.value,
      onProgress: progress.of(path),
    });
    progress.stop();
    const text = options.json
      ? chronologyJson(asMerged(checked), suggestReadings(checked.entries))
      : checkText(checked, makeTextStyle(findWidth(process.stdout.columns)));
    await printOut(text);
    return checked.accounts.setAside > 0 ? 1 : 0;
  } finally {
    progress.stop();
    await closeReaders();
  }
}
