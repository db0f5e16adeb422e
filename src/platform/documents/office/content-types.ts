import { type OfficeFile, readPart } from './office-file.ts';

export const contentTypesPart = '[Content_Types].xml';

export interface ContentTypes {
  /** The content type of a part; '' when the file does not say. */
  of(part: string): string;
  /** Every type that is named, for parts that exist or not. */
  readonly all: readonly string[];
}

/** The types that the file gives its parts, by name or by ending. */
export function readContentTypes(file: OfficeFile): ContentTypes {
  const byPart = new Map<string, string>();
  const byEnding = new Map<string, string>();
  readPart(file, contentTypesPart, {
    open(name, attribute) {
      const type = attribute('ContentType') ?? '';
      if (name === 'ct:Override') byPart.set((attribute('PartName') ?? '').slice(1).toLowerCase(), type);
      else if (name === 'ct:Default') byEnding.set((attribute('Extension') ?? '').toLowerCase(), type);
    },
    close() {},
    text() {},
  });
  return {
    of(part) {
      const name = part.toLowerCase();
      return byPart.get(name) ?? byEnding.get(name.split('.').at(-1) ?? '') ?? '';
    },
    all: [...byPart.values(), ...byEnding.values()],
  };
}
