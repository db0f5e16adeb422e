import type { TextStyle } from '../../../platform/terminal/text-style.ts';
import { hangText } from '../../../platform/terminal/wrap-text.ts';
import { type Section, writeSections } from '../../../platform/terminal/write-sections.ts';
import { counted } from '../domain/issues.ts';
import type { NamesAccount } from '../domain/names/cast.ts';

const shown = 40;

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
  const found = findings.map(({ text, shownAs, count, where }) =>
    hangText(
      '  - ',
      `“${text}” is shown as ${shownAs}: ${counted(count, 'time')}, first in ${where}`,
      style.width,
    ),
  );
  const more = found.length - shown;
  return {
    title: 'Names',
    lines: [
      hangText('', head, style.width),
      ...(found.length === 0 ? [] : ['', hangText('', scanLine, style.width), ...found.slice(0, shown)]),
      ...(more > 0 ? [`  and ${more.toLocaleString('en-GB')} more`] : []),
      '',
      hangText('', dutyLine, style.width),
    ],
  };
}

const scanLine =
  'The scan of the finished text also found these, which nobody listed. They are hidden. Add people to the list, or words that are no names with the role “not a name”, and run it again:';
const dutyLine =
  'No program can be sure to have found every name. Read the document before you hand it on, and keep this list apart from it.';
