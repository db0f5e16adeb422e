import type { TextStyle } from '../../../platform/terminal/text-style.ts';
import { hangText } from '../../../platform/terminal/wrap-text.ts';
import { type Section, writeSections } from '../../../platform/terminal/write-sections.ts';
import { counted } from '../../../shared/counted.ts';
import type { NamesAccount, ResidualFinding } from '../domain/names/cast.ts';

/** What anonymising did and what the scan found, with names: for the screen of the person who asked, and for no document. */
export function namesText(
  { names, notes }: { readonly names: NamesAccount; readonly notes: readonly string[] },
  style: TextStyle,
): string {
  const told = notes.map((note) => hangText('  - ', note, style.width));
  const sections: readonly (Section | null)[] = [
    names.anonymised ? accountSection(names, style) : null,
    told.length === 0 ? null : { title: 'About the list of people', lines: told },
  ];
  return writeSections(sections, style);
}

function accountSection({ replaced, findings }: NamesAccount, style: TextStyle): Section {
  const times = replaced.reduce((sum, one) => sum + one.times, 0);
  const head = `${counted(times, 'mention')} of ${counted(replaced.length, 'person', 'people')} on the list replaced.`;
  const names = findings.filter(({ kind }) => isName(kind));
  const others = Map.groupBy(
    findings.filter(({ kind }) => !isName(kind)),
    ({ shownAs }) => shownAs,
  );
  return {
    title: 'Names',
    lines: [
      hangText('', head, style.width),
      ...(names.length === 0 ? [] : ['', hangText('', namesLine, style.width)]),
      ...names.map((finding) => hangText('  - ', sayName(finding), style.width)),
      ...(others.size === 0 ? [] : ['', hangText('', othersLine, style.width)]),
      ...[...others].map(([shownAs, found]) => hangText('  - ', sayKind(shownAs, found), style.width)),
      '',
      hangText('', dutyLine, style.width),
    ],
  };
}

function isName(kind: ResidualFinding['kind']): boolean {
  return kind === 'name' || kind === 'possible-name';
}

function sayName({ text, shownAs, count, where }: ResidualFinding): string {
  // A place of two words may be quoted word by word: “Civic”, “Annexe”.
  return `“${text.replaceAll(/[“”",]+/g, '')}” is shown as ${shownAs}: ${counted(count, 'time')}, first in ${where}`;
}

/** Numbers and addresses of one kind in one line: nothing needs deciding about each. */
function sayKind(shownAs: string, found: readonly ResidualFinding[]): string {
  const times = found.reduce((sum, { count }) => sum + count, 0);
  return `${shownAs}, ${counted(times, 'time')}: ${found.map(({ text }) => text).join('; ')}`;
}

const namesLine =
  'These may be names, and nobody listed them. They are hidden. Add people to the list, or words that are no names with the role “not a name”, and run it again:';
const othersLine = 'This could tell who somebody is, and is hidden too:';
const dutyLine =
  'No program can be sure to have found every name. Read the document before you hand it on, and keep this list apart from it.';
