import { AppError, type ErrorCode, type ErrorWords } from '../../../shared/app-error.ts';

const saveAsWord = 'Open it in Word and save it as a Word document (.docx).';
const saveAsExcel = 'Open it in Excel and save it as an Excel workbook (.xlsx).';

interface Refusal extends ErrorWords {
  readonly code: ErrorCode;
}

/** What files of other kinds are, and what to do with them. */
export const refusals = {
  empty: {
    code: 'file-empty',
    what: 'The file is empty: it has nothing in it at all.',
    todo: 'Check that it was saved and sent in full, and ask for it again.',
  },
  pdf: {
    code: 'pdf-file',
    what: 'This is a PDF: a picture of pages, without tables that could be read safely.',
    todo: 'Ask for the Word document (.docx), Excel workbook (.xlsx) or CSV file that it was made from.',
  },
  oldWord: {
    code: 'old-word-file',
    what: 'This is a document of an old version of Word (.doc).',
    todo: saveAsWord,
  },
  oldExcel: {
    code: 'old-excel-file',
    what: 'This is a workbook of an old version of Excel (.xls).',
    todo: saveAsExcel,
  },
  password: {
    code: 'file-password-protected',
    what: 'The file is protected with a password.',
    todo: 'Open it with its password, save a copy without one, and give that copy.',
  },
  macros: {
    code: 'macro-file',
    what: 'The file can hold macros, which are programs. Sightline does not read such files.',
    todo: 'Open it without running its macros, and save it as a Word document (.docx) or an Excel workbook (.xlsx).',
  },
  binaryWorkbook: {
    code: 'file-type-unknown',
    what: 'This is a binary Excel workbook (.xlsb).',
    todo: saveAsExcel,
  },
  openDocumentText: {
    code: 'file-type-unknown',
    what: 'This is an OpenDocument text (.odt), which Sightline does not read.',
    todo: 'Open it in LibreOffice or Word and save it as a Word document (.docx).',
  },
  openDocumentSheet: {
    code: 'file-type-unknown',
    what: 'This is an OpenDocument spreadsheet (.ods), which Sightline does not read.',
    todo: 'Open it in LibreOffice or Excel and save it as an Excel workbook (.xlsx).',
  },
  archive: {
    code: 'file-type-unknown',
    what: 'This is a ZIP archive of files, not a chronology.',
    todo: 'Unpack it, and give the files that are in it one by one.',
  },
  presentation: {
    code: 'file-type-unknown',
    what: 'This is a presentation or drawing, not a chronology.',
    todo: 'Copy its table into a Word document (.docx) or an Excel workbook (.xlsx), and give that.',
  },
  picture: {
    code: 'file-type-unknown',
    what: 'This is a picture, from which no text can be read.',
    todo: 'Ask for the Word document (.docx), Excel workbook (.xlsx) or CSV file that it shows.',
  },
  notText: {
    code: 'file-type-unknown',
    what: 'This is neither a Word document, nor an Excel workbook, nor a CSV file.',
    todo: 'Open it in the program that made it, and save it as .docx, .xlsx or CSV.',
  },
  markup: {
    code: 'file-type-unknown',
    what: 'This is a web page or another marked-up text, not a CSV file.',
    todo: 'Open it in Excel or Word, and save it as an Excel workbook (.xlsx) or a Word document (.docx).',
  },
  richText: {
    code: 'file-type-unknown',
    what: 'This is a rich text file (.rtf), which Sightline does not read.',
    todo: saveAsWord,
  },
} as const satisfies Record<string, Refusal>;

export type RefusedKind = keyof typeof refusals;

export function refuseFile(kind: RefusedKind): AppError {
  const { code, what, todo } = refusals[kind];
  return new AppError(code, { what, todo });
}

/** The file is not what its ending promises. @param is such as "an Excel workbook (.xlsx)". */
export function refuseName(ending: string, is: string, todo: string): AppError {
  return new AppError('file-not-what-its-name-says', {
    what: `The name ends in ${ending}, but the file is ${is}.`,
    todo,
  });
}
