import type { CinChild, CinHeader } from '../../src/features/exchange/domain/cin/cin-record.ts';
import { followCensus } from '../../src/features/exchange/domain/cin/follow-census.ts';
import { startReading } from '../../src/platform/documents/xml/stream-xml.ts';

export interface CinText {
  readonly header: CinHeader | null;
  readonly children: readonly CinChild[];
}

/** Reads the text of a census as Sightline reads a file, into its header and children, without any check of them. */
export function readCinText(xml: string): CinText {
  const children: CinChild[] = [];
  const headers: CinHeader[] = [];
  const ignore = () => undefined;
  const elements = followCensus({
    header: (header) => headers.push(header),
    child: ({ child }) => children.push(child),
    remark: ignore,
    outside: ignore,
  });
  const reading = startReading('census.xml', elements);
  reading.write(Buffer.from(xml));
  reading.end();
  const fault = reading.fault();
  if (fault !== null) throw new Error(`the text is no whole XML: ${JSON.stringify(fault)}`);
  return { header: headers[0] ?? null, children };
}
