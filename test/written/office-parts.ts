import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** The parts of an Office file as texts, by path. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

export function partOf(bytes: Uint8Array, path: string): string {
  const found = partsOf(bytes).get(path);
  if (found === undefined) throw new Error(`there is no ${path}`);
  return found;
}

/** Reads every part as XML; throws where one is not well formed. */
export function requireWellFormed(bytes: Uint8Array): void {
  for (const [path, text] of partsOf(bytes)) {
    const parser = new SaxesParser({ fileName: path });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(text).close();
  }
}

/** The text of a part, its tags dropped: breaks and ends of paragraphs are white space. */
export function wordsOf(xml: string): string {
  return xml
    .replace(/<w:(?:br|tab)\/>|<\/w:p>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

/** All values of an attribute of an element, in order. */
export function valuesOf(xml: string, element: string, attribute: string): readonly string[] {
  const tags = xml.match(new RegExp(`<${element}\\b[^>]*>`, 'g')) ?? [];
  return tags.flatMap((tag) => tag.match(new RegExp(`\\b${attribute}="([^"]*)"`))?.[1] ?? []);
}
