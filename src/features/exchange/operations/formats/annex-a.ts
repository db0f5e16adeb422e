import type { ExtractSink, ExtractSummary } from '../../domain/extract.ts';
import type { ReadFormatOptions } from './read-options.ts';

export async function readAnnexA(
  _path: string,
  _sink: ExtractSink,
  _options: ReadFormatOptions = {},
): Promise<ExtractSummary> {
  throw new Error('Annex A is not read yet');
}
