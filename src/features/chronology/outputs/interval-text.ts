import type { TextStyle } from '../../../platform/terminal/text-style.ts';
import { hangText } from '../../../platform/terminal/wrap-text.ts';
import { writeSections } from '../../../platform/terminal/write-sections.ts';
import type { Entry } from '../domain/entry.ts';
import type { EntryInterval } from '../domain/patterns/derive-interval.ts';
import { quoteBriefly } from './entry-words.ts';

interface Numbered {
  readonly number: number;
  readonly entry: Entry;
}

/** How long it is between two entries, for a person at a terminal. */
export function intervalText(
  {
    first,
    second,
    interval,
  }: { readonly first: Numbered; readonly second: Numbered; readonly interval: EntryInterval },
  style: TextStyle,
): string {
  const say = ({ number, entry }: Numbered) =>
    hangText('  - ', `${number}. ${entry.when.text}, ${entry.agency}: ${quoteBriefly(entry)}`, style.width);
  const lines = [
    say(first),
    say(second),
    '',
    hangText('  ', `Between them: ${interval.words}.`, style.width),
  ];
  return writeSections([{ title: 'Interval', lines }], style);
}
