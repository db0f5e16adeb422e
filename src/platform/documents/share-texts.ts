import type { SinkRow } from './part-sink.ts';

/** Longer texts seldom come twice. */
const longestShared = 48;
/** So many different ones are remembered: what comes again in a chronology comes soon. */
const mostShared = 4_096;

/**
 * Makes equal short texts of a document's cells one and the same, such as the names of sources and children. They come from
 * a reader's thread each by itself, and would each take their own room for as long as the document is held.
 */
export function makeTextSharer(): (row: SinkRow) => SinkRow {
  const known = new Map<string, string>();
  return (row) => {
    const { cells } = row;
    for (const [place, text] of cells.entries()) {
      if (text.length > longestShared) continue;
      const same = known.get(text);
      if (same !== undefined) cells[place] = same;
      else if (known.size < mostShared) known.set(text, text);
    }
    return row;
  };
}
