import { type OfficeFile, readOptionalPart } from '../office/office-file.ts';
import { startRichText } from './rich-text.ts';

/** The texts that the sheets' cells refer to by number. */
export function readSharedStrings(file: OfficeFile, part: string | undefined): readonly string[] {
  const strings: string[] = [];
  const rich = startRichText();
  readOptionalPart(file, part, {
    open: (name) => rich.open(name),
    close(name) {
      rich.close(name);
      if (name === 'x:si') strings.push(rich.take());
    },
    text: (text) => rich.text(text),
  });
  return strings;
}
