import { counted } from '../../../../shared/counted.ts';
import type { Entry } from '../../domain/entry.ts';
import { beforeEvent, sayKindBriefly } from '../entry-words.ts';
import { anchorOf, sayEntry } from './entry-links.ts';
import type { ReportView } from './report-view.ts';
import { shorten } from './same-events.ts';
import type { MarkLinks } from './timeline-marks.ts';

/** In a document a mark leads to the row of its entry, or of the first of several. */
export function linksToRows(view: ReportView): MarkLinks<Entry> {
  const href = ({ id }: Entry) => `#${anchorOf(id)}`;
  const say = (entry: Entry) =>
    `${sayEntry(entry.id, view)}: ${beforeEvent(sayKindBriefly(entry))}${shorten(entry.event, 90)}`;
  return {
    ofDot: (entry) => ({ href: href(entry), words: say(entry) }),
    ofColumn: (first, { length }) => ({
      href: href(first),
      words: `${counted(length, 'entry', 'entries')} close together. The first: ${sayEntry(first.id, view)}`,
    }),
    ofBar: (first, { length }) => ({
      href: href(first),
      words: `${say(first)}${length === 1 ? '' : ` and ${counted(length - 1, 'more entry', 'more entries')} of the same time`}`,
    }),
  };
}
