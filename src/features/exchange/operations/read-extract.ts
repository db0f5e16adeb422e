import type { ExtractFormat, ExtractSink, ExtractSummary } from '../domain/extract.ts';
import { detectFormat } from './detect-format.ts';
import { readCin } from './formats/cin.ts';

export interface ReadExtractOptions {
  /** Null or absent to find it out from what the extract holds. */
  readonly format?: ExtractFormat;
  readonly sink: ExtractSink;
  /** Told, as the reading goes on, how much of how much has been read. */
  readonly progress?: (done: number, total: number) => void;
}

/**
 * Reads an extract of any format, child by child. What is wrong in it goes to the sink; only what cannot be read at
 * all is thrown.
 *
 * @throws AppError.
 */
export async function readExtract(path: string, options: ReadExtractOptions): Promise<ExtractSummary> {
  const format = options.format ?? (await detectFormat(path));
  const { sink, progress } = options;
  switch (format) {
    case 'cin':
      return readCin(path, sink, { progress });
    default:
      throw new Error(`not yet ${format}`);
  }
}
