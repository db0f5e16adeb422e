import { AppError } from '../../../shared/app-error.ts';
import type { ReadLimits } from '../../../shared/document.ts';
import type { MainPart } from '../identify/identify-file.ts';
import type { OnProgress } from '../progress.ts';
import type { ReadParts } from '../read-parts.ts';
export function readWorkbook(_main: MainPart, _limits: ReadLimits, _onProgress?: OnProgress): ReadParts {
  throw new AppError('file-type-unknown', {
    what: 'Excel workbooks are not read yet.',
    todo: 'Save it as CSV.',
  });
}
