import type { ExtractWriter, FolderSink } from './sink.ts';

/** Sightline’s own form: a header, then one child a line with every entry and its own day of knowing. */
export function writeEntries(sink: FolderSink, name: string, title: string): ExtractWriter {
  const file = sink.open(name);
  file.write(`${JSON.stringify({ sightline: 'entries', edition: 1, title })}\n`);
  return {
    add: ({ child, family, entries }) => file.write(`${JSON.stringify({ child, family, entries })}\n`),
    finish: () => file.close(),
  };
}
