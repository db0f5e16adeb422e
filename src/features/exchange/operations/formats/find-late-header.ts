import { streamXml, type XmlListener } from '../../../../platform/documents/xml/stream-xml.ts';
import type { CinHeader } from '../../domain/cin/cin-record.ts';
import { followCensus } from '../../domain/cin/follow-census.ts';

/** Thrown by the listener to end the reading: what it wanted is found, or is not to be had. */
const enough = new Error('enough was read');

/**
 * The header of a census in which it stands behind the children. Rules and entries go by it, so that such a file is
 * read once beforehand, as far as its header. Null, after the first few elements, where the header stands first, as in
 * nearly every file; and null where there is none, or the file cannot be read so far: the reading itself tells why.
 */
export async function findLateHeader(path: string): Promise<CinHeader | null> {
  let found: CinHeader | null = null;
  const ignore = () => undefined;
  const elements = followCensus({
    header: (header) => {
      found = header;
    },
    child: ignore,
    remark: ignore,
    outside: ignore,
  });
  let depth = 0;
  let isBehind = false;
  let isInside = false;
  const listener: XmlListener = {
    open(name, line) {
      depth += 1;
      if (depth === 2) {
        isInside = name === 'Header';
        isBehind ||= name === 'Children';
        if (isInside && !isBehind) throw enough;
      }
      if (depth === 1 || isInside) elements.open(name, line);
      if (!elements.isCensus()) throw enough;
    },
    close() {
      if (isInside) elements.close();
      if (found !== null) throw enough;
      depth -= 1;
    },
    text(text, line) {
      if (isInside) elements.text(text, line);
    },
    unreadable: ignore,
  };
  try {
    await streamXml(path, listener);
  } catch {
    // Either it was enough, or the reading that follows comes upon the same and says it.
  }
  return found;
}
