import { extname } from 'node:path';
import { AppError } from '../../../shared/app-error.ts';
import { planOutputs } from '../../chronology/operations/output-files.ts';

export const reportKinds = ['json', 'xlsx', 'html'] as const;
export type ReportKind = (typeof reportKinds)[number];

export interface ReportOutput {
  readonly path: string;
  readonly kind: ReportKind;
}

/**
 * What to write where, from the paths’ endings. Nothing is written yet.
 *
 * @throws AppError for an ending that is not written, for one file named twice, and for a path that leads to the extract.
 */
export async function planReportOutputs(
  paths: readonly string[],
  extract: string,
): Promise<readonly ReportOutput[]> {
  const outputs = paths.map((path) => ({ path, kind: kindOf(path) }));
  await planOutputs(paths, [extract]);
  return outputs;
}

function kindOf(path: string): ReportKind {
  const ending = extname(path).toLowerCase().slice(1);
  const kind = reportKinds.find((one) => one === ending);
  if (kind !== undefined) return kind;
  throw new AppError('output-type-unknown', {
    what:
      ending === ''
        ? 'The output does not say by its ending what to write.'
        : `This is not written as .${ending}.`,
    where: path === '' ? '--out' : path,
    todo: 'Use .xlsx (Excel, with a sheet of signals), .html (a page to read and print) or .json.',
  });
}
