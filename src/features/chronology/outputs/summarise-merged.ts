import { counted } from '../../../shared/counted.ts';
import { sayDay } from '../../../shared/when/say-day.ts';
import type { ChronologyReport } from '../domain/analysis.ts';
import type { MergedChronology } from '../domain/merge-chronologies.ts';
import { typedFileName } from '../domain/typed/typed-file.ts';
import { isWithinWindow, shareNoPeriod } from './common-period.ts';
import { saySpan } from './say-span.ts';

const plainTitle = 'Merged chronology';

/** What every document made of the report is called: what its maker says, or what it is. */
export function titleOf({ title }: ChronologyReport): string {
  return title ?? plainTitle;
}

/** The same for footers and properties, which stand where no cover says that it is anonymised. */
export function fullTitleOf(report: ChronologyReport): string {
  const title = titleOf(report);
  return report.names.anonymised ? `${title}, anonymised` : title;
}

/** “4 files of 4 agencies: 203 entries, 2 author’s notes, 5 rows set aside. The dated entries: 2010 to 14 March 2012.” */
export function summariseMerged({ files, entries, setAside }: MergedChronology): string {
  const notes = entries.filter((entry) => entry.note).length;
  const agencies = new Set(files.map(({ agency }) => agency)).size;
  const parts = [
    counted(entries.length - notes, 'entry', 'entries'),
    ...(notes > 0 ? [counted(notes, 'author’s note', 'author’s notes')] : []),
    counted(setAside.length, 'row set aside', 'rows set aside'),
  ];
  const span = saySpan(entries);
  const dates = span === null ? '' : ` The dated entries: ${span}.`;
  return `${sayFiles(files)} of ${counted(agencies, 'agency', 'agencies')}: ${parts.join(', ')}.${dates}`;
}

/** “4 files”, “1 file and typed entries”: what an agency types day by day is no file that it sent. */
function sayFiles(files: MergedChronology['files']): string {
  const sent = files.filter(({ file }) => file !== typedFileName).length;
  if (sent === files.length) return counted(sent, 'file');
  return sent === 0 ? 'Typed entries' : `${counted(sent, 'file')} and typed entries`;
}

/** The review’s window in a sentence, and whether anything lies in it; null where the review set none. */
export function sayWindow({ merged, window }: ChronologyReport): string | null {
  const { from, to } = window;
  if (from === null && to === null) return null;
  const ends = [from === null ? '' : `from ${sayDay(from)}`, to === null ? '' : `to ${sayDay(to)}`];
  const plain = merged.entries.filter(({ note }) => !note);
  const inside = plain.filter((entry) => isWithinWindow(entry, window)).length;
  const told =
    inside === 0
      ? 'No entry is known to lie in it.'
      : `${counted(inside, 'entry may lie', 'entries may lie')} in it.`;
  const others = inside === plain.length ? '' : ' All others are kept, and marked.';
  return `The review’s window: ${ends.filter((end) => end !== '').join(' ')}. ${told}${others}`;
}

/** What there is to say of the time that the records cover: the review’s window, and whether they overlap at all. */
export function aboutPeriod(report: ChronologyReport): readonly string[] {
  const window = sayWindow(report);
  const apart = 'There is no time for which all agencies have entries.';
  return [...(window === null ? [] : [window]), ...(shareNoPeriod(report.merged.entries) ? [apart] : [])];
}

/** What a document leaves out, in sentences: whatever may be kept from whoever asked for it, said whether anything is or not, and sharing that only a text suggests. */
export function sayLeftOut(report: ChronologyReport): readonly string[] {
  const sharing = saySharingLeftOut(report);
  return [...(report.record === undefined ? [] : [maybeKeptLine]), ...(sharing === null ? [] : [sharing])];
}

const maybeKeptLine =
  'It is made of the entries that whoever asked for it may read. An agency may keep others back: what seems to be missing here, or not to have been known, may stand there.';

/** That sharing which only a text suggests is in no document, and how often that is; null where nothing is left out. */
function saySharingLeftOut({ suggestedSharing = 0, known }: ChronologyReport): string | null {
  // What one agency knew on a day marks what texts suggest.
  if (suggestedSharing === 0 || known !== undefined) return null;
  const times = suggestedSharing === 1 ? 'Once' : `${suggestedSharing.toLocaleString('en-GB')} times`;
  return `Left out: ${times} a text suggests that another agency was told of an entry, and nobody has decided yet whether it was. Only what people confirmed or stated of sharing stands in this document.`;
}

export const suggestionLine =
  'Same events, themes, patterns, and what is said to look back are found by rule. They are suggestions: read the entries, and confirm or reject each with people who know the family.';

export const anonymisedLine =
  'Names are replaced by what stands for them. The program cannot be sure to have found every name: a person has to read the document before it is handed on.';
