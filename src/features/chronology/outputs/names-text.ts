import type { TextStyle } from '../../../platform/terminal/text-style.ts';
import { hangText } from '../../../platform/terminal/wrap-text.ts';
import { type Section, writeSections } from '../../../platform/terminal/write-sections.ts';
import { counted } from '../../../shared/counted.ts';
import { type FoundKind, type FoundText, sumNames } from '../domain/names/sum-names.ts';
import type { NamesAccount, WordLeft } from '../domain/names/terms/cast.ts';

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

function accountSection(account: NamesAccount, style: TextStyle): Section {
  const { people, mentions, unlisted, others, left } = sumNames(account);
  const head = `${counted(mentions, 'mention')} of ${counted(people, 'person or place', 'people and places')} on the list replaced.`;
  return {
    title: 'Names',
    lines: [
      hangText('', head, style.width),
      ...(unlisted.length === 0 ? [] : ['', hangText('', namesLine, style.width)]),
      ...unlisted.map((finding) => hangText('  - ', sayName(finding), style.width)),
      ...(others.length === 0 ? [] : ['', hangText('', othersLine, style.width)]),
      ...others.map((found) => hangText('  - ', sayKind(found), style.width)),
      ...(left.length === 0 ? [] : ['', hangText('', leftLine, style.width)]),
      ...left.flatMap(sayLeft).map((line) => hangText('  - ', line, style.width)),
      '',
      hangText('', dutyLine, style.width),
    ],
  };
}

function sayName({ text, shownAs, count, where }: FoundText): string {
  return `“${text}” is shown as ${shownAs}: ${counted(count, 'time')}, first in ${where}`;
}

/** Numbers and addresses of one kind in one line. */
function sayKind({ shownAs, count, texts }: FoundKind): string {
  return `${shownAs}, ${counted(count, 'time')}: ${texts.join('; ')}`;
}

function sayLeft({ word, count, sentences }: WordLeft): readonly string[] {
  const found = sentences.map(({ text, where }) => `“${text}”, ${where}`);
  return [`“${word}” stays ${counted(count, 'time')}: ${found.join('; ')}`];
}

const leftLine =
  'These are words by which people are called, on the list or not, and stay. Look whether somebody is meant:';
const namesLine =
  'These may be names, and nobody listed them. They are hidden. Add people to the list, or words that are no names with the role “not a name”, and run it again:';
const othersLine = 'This could tell who somebody is, and is hidden too:';
const dutyLine =
  'No program can be sure to have found every name. Read the document before you hand it on, and keep this list apart from it.';
