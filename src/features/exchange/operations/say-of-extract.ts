import { AppError, type ErrorCode, type ErrorWords } from '../../../shared/app-error.ts';

const split = 'Make the extract of fewer children at a time, such as one team’s, and give each by itself.';
const again = 'Have the extract made and sent again.';

/** What the readers of files say of chronologies, said of an extract. */
const words: Partial<Record<ErrorCode, Partial<ErrorWords>>> = {
  'zip-bomb': {
    what: 'The file unpacks to far more than an extract could hold, as a file does that is meant to do harm.',
    todo: `Do not open it unless you trust who sent it. If you do: ${again.toLowerCase()}`,
  },
  'zip-unsafe': {
    todo: 'Do not open it unless you trust who sent it. If you do: have it made again, or give its files in a folder.',
  },
  'file-damaged': { todo: again },
  'file-too-large': { todo: split },
  'too-many-rows': { todo: split },
  'too-many-columns': { todo: again },
  'reading-took-too-long': { todo: split },
};

/** Where a workbook was asked for and another file was given. */
const noWorkbook: Partial<ErrorWords> = {
  what: 'This is no Annex A workbook: it is no Excel file.',
  todo: 'Give the workbook (.xlsx), or leave --format out: Sightline finds the format out from the extract.',
};

/** An error of a reader of files, in words that fit an extract, and with the extract’s name where it tells no place. */
export function sayOfExtract(error: AppError, name: string, format: string | null): AppError {
  const { code } = error;
  const isOther = code === 'file-type-unknown' || code === 'file-not-what-its-name-says';
  const own = format === 'annex-a' && isOther ? noWorkbook : words[code];
  const where = error.words.where ?? name;
  return new AppError(code, { ...error.words, where, ...own }, { cause: error });
}
