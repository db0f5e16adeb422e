import type { ExtractSink, ExtractSummary } from '../../domain/extract.ts';
import type { ReadFormatOptions } from './read-options.ts';

export async function readSsd(
  _path: string,
  _sink: ExtractSink,
  _options: ReadFormatOptions = {},
): Promise<ExtractSummary> {
  throw new Error('The Standard Safeguarding Dataset is not read yet');
}
