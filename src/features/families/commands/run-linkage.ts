import type { ExitStatus } from '../../../platform/terminal/exit-status.ts';
import { showProgress } from '../../../platform/terminal/progress.ts';
import { printOut } from '../../../platform/terminal/standard-output.ts';
import { makeTextStyle } from '../../../platform/terminal/text-style.ts';
import { findWidth } from '../../../platform/terminal/wrap-text.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { ColumnUse } from '../domain/linkage/read-people.ts';
import { columnUses, linkFiles } from '../operations/link-files.ts';
import { linkageJson } from '../outputs/linkage-json.ts';
import { linkageText } from '../outputs/linkage-text.ts';

export interface LinkageOptionTexts {
  readonly map?: readonly string[];
  readonly json?: boolean;
}

export async function runLinkage(
  paths: readonly string[],
  { map = [], json = false }: LinkageOptionTexts,
): Promise<ExitStatus> {
  const stated = map.map(readMapOption);
  const progress = showProgress(paths);
  try {
    const linked = await linkFiles({ paths, stated, onProgress: progress.of });
    progress.stop();
    const width = findWidth(process.stdout.columns);
    await printOut(json ? linkageJson(linked) : linkageText(linked, makeTextStyle(width)));
    return 0;
  } finally {
    progress.stop();
  }
}

function readMapOption(text: string): readonly [string, ColumnUse] {
  // A heading may have "=" in it; what a column is has none.
  const at = text.lastIndexOf('=');
  const asked = text
    .slice(at + 1)
    .trim()
    .toLowerCase();
  const use = columnUses().find((one) => one.toLowerCase() === asked);
  if (at > 0 && use !== undefined) return [text.slice(0, at).trim(), use];
  if (at <= 0) {
    throw new AppError('usage', {
      what: 'There is no “=” between a heading and what the column is.',
      where: `--map "${text}"`,
      todo: 'Write it as --map "Heading=field".',
    });
  }
  throw new AppError('map-field-unknown', {
    what: `There is no field called “${text.slice(at + 1).trim()}”.`,
    where: `--map "${text}"`,
    todo: `Choose one of: ${columnUses().join(', ')}.`,
  });
}
