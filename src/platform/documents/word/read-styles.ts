import { type OfficeFile, readOptionalPart } from '../office/office-file.ts';
import { isOn } from './form-field.ts';

interface Style {
  readonly basedOn: string | undefined;
  readonly hides: boolean | undefined;
}

/** The styles that hide the text they are given to, by themselves or through the style they rest on. */
export function readHidingStyles(file: OfficeFile, part: string | undefined): ReadonlySet<string> {
  const styles = readStyles(file, part);
  const hiding = new Set<string>();
  for (const id of styles.keys()) {
    if (hides(id, styles)) hiding.add(id);
  }
  return hiding;
}

function hides(id: string, styles: ReadonlyMap<string, Style>): boolean {
  const seen = new Set<string>();
  let style = styles.get(id);
  while (style !== undefined && style.hides === undefined && !seen.has(style.basedOn ?? '')) {
    seen.add(style.basedOn ?? '');
    style = styles.get(style.basedOn ?? '');
  }
  return style?.hides ?? false;
}

function readStyles(file: OfficeFile, part: string | undefined): Map<string, Style> {
  const styles = new Map<string, Style>();
  const path: string[] = [];
  let id = '';
  let basedOn: string | undefined;
  let hiding: boolean | undefined;
  readOptionalPart(file, part, {
    open(name, attribute) {
      if (name === 'w:style') {
        id = attribute('w:styleId') ?? '';
        basedOn = undefined;
        hiding = undefined;
      } else if (name === 'w:basedOn') basedOn = attribute('w:val');
      else if (name === 'w:vanish' && path.at(-1) === 'w:rPr' && path.at(-2) === 'w:style') {
        hiding = isOn(attribute('w:val'));
      }
      path.push(name);
    },
    close(name) {
      path.pop();
      if (name === 'w:style') styles.set(id, { basedOn, hides: hiding });
    },
    text() {},
  });
  return styles;
}
