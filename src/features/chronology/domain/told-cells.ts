import type { Entry } from './entry.ts';
import { isCommonHeading } from './told-headings.ts';

type Cells = Readonly<Record<string, string>>;

/**
 * The cells of wordings of one entry, for whoever is not told the headings of its files (`isToldOfFiles`): each text as it is, under a heading
 * that the vocabulary knows word for word, and else under the place of its column where it first stood: “Column 5”. One heading is called
 * the same in all wordings, so that what was changed in it is seen.
 */
export function nameCells(wordings: readonly Entry[]): (entry: Entry) => Cells {
  const names = new Map<string, string>();
  for (const { origin } of wordings) {
    for (const [place, heading] of Object.keys(origin.cells).entries()) {
      if (!names.has(heading)) names.set(heading, nameOf(heading, place, new Set(names.values())));
    }
  }
  return ({ origin }) =>
    Object.fromEntries(
      Object.entries(origin.cells).map(([heading, text]) => [names.get(heading) ?? heading, text]),
    );
}

function nameOf(heading: string, place: number, taken: ReadonlySet<string>): string {
  if (isCommonHeading(heading)) return heading;
  const name = `Column ${place + 1}`;
  for (let count = 1; ; count += 1) {
    const one = count === 1 ? name : `${name} (${count})`;
    if (!taken.has(one)) return one;
  }
}
