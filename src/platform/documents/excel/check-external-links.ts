import { AppError } from '../../../shared/app-error.ts';
import { type OfficeFile, readPart } from '../office/office-file.ts';

/**
 * Links to other workbooks keep their last values in the file and are harmless; links to other programs start
 * those programs.
 *
 * @throws AppError `external-content`.
 */
export function checkExternalLinks(file: OfficeFile, parts: readonly string[]): void {
  for (const part of parts) {
    readPart(file, part, {
      open(name) {
        if (name === 'x:ddeLink' || name === 'x:oleLink') throw linkToProgram();
      },
      close() {},
      text() {},
    });
  }
}

function linkToProgram(): AppError {
  return new AppError('external-content', {
    what: 'The workbook has a link that starts another program when it is opened.',
    todo: 'Do not open it unless you trust who sent it. If you do: open it in Excel without updating links, copy the table into a new workbook, and give that.',
  });
}
