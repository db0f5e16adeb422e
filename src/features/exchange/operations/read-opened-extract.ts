import type { ExtractSink, ExtractSummary } from '../domain/extract.ts';
import { type ReadExtractOptions, readExtract } from './read-extract.ts';

export interface OpenedSink extends ExtractSink {
  readonly begin: NonNullable<ExtractSink['begin']>;
}

/**
 * Reads an extract so that `begin` always comes before the first child. Of a format that tells only at its end what
 * it carries, the children are read a second time; reports come once.
 *
 * @throws AppError for what cannot be read.
 */
export async function readOpenedExtract(
  path: string,
  { sink, ...options }: Omit<ReadExtractOptions, 'sink'> & { readonly sink: OpenedSink },
): Promise<ExtractSummary> {
  const state = { begun: false };
  const summary = await readExtract(path, {
    ...options,
    sink: {
      begin: (opening) => {
        state.begun = true;
        sink.begin(opening);
      },
      child: (history) => {
        if (state.begun) sink.child(history);
      },
      report: sink.report,
    },
  });
  if (state.begun) return summary;
  sink.begin(summary);
  return readExtract(path, { ...options, sink: { child: sink.child, report: () => undefined } });
}
