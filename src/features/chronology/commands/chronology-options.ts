import type { Command } from 'commander';
import { findToday } from '../../../platform/clock.ts';
import type { OnProgress } from '../../../platform/documents/progress.ts';
import { readDayOption, readWindowOptions } from '../../../platform/terminal/read-day-option.ts';
import type { ReportRequest } from '../operations/prepare-report.ts';
import { readFileOptions } from './read-file-options.ts';
import { readMapOptions } from './read-map-options.ts';
import { repeatable } from './repeatable-option.ts';
import { readNameOption } from './split-option.ts';
import { readTitleOption } from './title-option.ts';

/** The options of every command that reads several chronologies as one. */
export interface ChronologyOptionTexts {
  readonly agency?: readonly string[];
  readonly map?: readonly string[];
  readonly table?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly today?: string;
  readonly cast?: string;
  readonly anonymise?: boolean;
  readonly glossary?: string;
  readonly title?: string;
}

export function addChronologyOptions(command: Command): Command {
  return command
    .option('--agency <file=name>', 'whose chronology a file is; repeat it for more files', repeatable)
    .option(
      '--map <heading=field>',
      'what a column holds, in every file that has it; repeat it for more',
      repeatable,
    )
    .option('--table <file=name>', 'read only this table or sheet of a file; repeat it for more', repeatable)
    .option('--from <day>', 'first day of the review’s window')
    .option('--to <day>', 'last day of the review’s window')
    .option('--today <day>', 'take this day for today, so that the same input gives the same notes')
    .option('--title <text>', 'what to call it in every document, such as “Family M: 2017 to 2019”')
    .option('--cast <file>', 'a list of the people: names, roles, pseudonyms, dates of birth')
    .option(
      '--anonymise',
      'put pseudonyms in the place of names, and hide what else could tell who somebody is',
    )
    .option('--glossary <file>', 'a list of abbreviations that goes before the program’s own');
}

/** What to read, from the options’ texts. */
export function readChronologyOptions(
  paths: readonly string[],
  options: ChronologyOptionTexts,
  onProgress: (path: string) => OnProgress | undefined,
): Omit<ReportRequest, 'outputs'> {
  const agencies = readFileOptions('--agency', options.agency ?? [], paths);
  const tables = readFileOptions('--table', options.table ?? [], paths);
  return {
    files: paths.map((path, index) => ({
      path,
      agency: agencies[index] ?? null,
      table: tables[index] ?? null,
    })),
    stated: readMapOptions(options.map ?? []),
    today: readDayOption('--today', options.today) ?? findToday(),
    ...readWindowOptions(options.from, options.to),
    onProgress,
    cast: readNameOption('--cast', options.cast),
    anonymise: options.anonymise === true,
    glossary: readNameOption('--glossary', options.glossary),
    title: readTitleOption(options.title),
  };
}

/** The files beside the chronologies that are read, and that no output may take the place of. */
export function listsOf({ cast, glossary }: ChronologyOptionTexts): readonly string[] {
  return [cast, glossary].filter((path) => path !== undefined);
}
