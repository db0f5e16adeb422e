import type { Entry } from '../entry.ts';
import type { Word } from '../text/words.ts';
import { findTellingDay, type TellingDay } from './find-telling-day.ts';
import { type Mark, type MarkedSentence, markPhrases } from './mark-phrases.ts';
import type { Sharing } from './sharing.ts';
import {
  afterPassive,
  auxiliaries,
  between,
  directlyBefore,
  family,
  intransitive,
  makePhraseBook,
  notDone,
  notHeld,
  type PhraseBook,
  pronouns,
  towardsUs,
} from './sharing-words.ts';

/** Words that may stand between a telling word and whom it names. */
const reach = 6;
/** Words before a telling word, or beside a meeting, that may take it back. */
const guard = 4;

/**
 * Who told whom, by what the texts say: referrals, notifications, calls, and meetings at which agencies are named. Only
 * agencies of this chronology count. A suggestion with its words; what was planned, asked for or not done is none.
 *
 * @param agencies the agencies that count instead of those that wrote the entries.
 */
export function findSharing(
  entries: readonly Entry[],
  agencies: readonly string[] = entries.map(({ agency }) => agency),
): readonly Sharing[] {
  const book = makePhraseBook(agencies);
  return entries.filter(({ note }) => !note).flatMap((entry) => findInEntry(entry, book));
}

/** What a sentence tells, before it is known by which day. */
interface Telling extends Pick<Sharing, 'kind' | 'from' | 'to' | 'words'> {
  readonly sentence: string;
  readonly clause: string;
}

function findInEntry(entry: Entry, book: PhraseBook): readonly Sharing[] {
  const { event, response, outcome } = entry;
  const found = [
    ...findInText(event, entry, book, true),
    ...[response, outcome].flatMap((text) => (text === null ? [] : findInText(text, entry, book, false))),
  ];
  const seen = new Set<string>();
  return found.filter(({ from, to }) => {
    const key = JSON.stringify([from, to]);
    const isNews = from !== to && !seen.has(key);
    seen.add(key);
    return isNews;
  });
}

function findInText(text: string, entry: Entry, book: PhraseBook, isEvent: boolean): readonly Sharing[] {
  const sentences = markPhrases(text, book);
  const tellings = [
    ...sentences.flatMap((sentence) => findTellings(sentence, entry.agency)),
    ...findMeetings(sentences, entry.agency),
  ];
  // Once for each sentence: a long one may tell many things.
  const days = new Map<string, TellingDay>();
  return tellings.map(({ sentence, clause, ...telling }) => {
    const key = `${sentence}\n${clause}`;
    const known = days.get(key) ?? findTellingDay({ sentence, clause }, entry, isEvent);
    days.set(key, known);
    const { day, isStated } = known;
    return { entry: entry.id, ...telling, on: day, isDayStated: isStated };
  });
}

function findTellings(sentence: MarkedSentence, writer: string): readonly Telling[] {
  return sentence.marks.flatMap((mark, index) => {
    if (isTakenBack(sentence.words, mark)) return [];
    switch (mark.phrase.role) {
      case 'outgoing':
        return toldOnwards(sentence, index, writer);
      case 'incoming':
        return namedAfter(sentence, index).map((other) =>
          found(sentence, [mark, other], agencyOf(other), writer),
        );
      case 'active':
        return toldTheWriter(sentence, index, writer);
      case 'passive':
        return toldByTheWriter(sentence, index, writer);
      default:
        return [];
    }
  });
}

/** "Told MASH", "School told MASH": the writer, or the agency that stands just before, told those named after. */
function toldOnwards(sentence: MarkedSentence, index: number, writer: string): readonly Telling[] {
  const mark = sentence.marks[index];
  if (mark === undefined || isToldByFamily(sentence.words, mark)) return [];
  const told = namedAfter(sentence, index);
  if (told.length === 0) return toldTheWriter(sentence, index, writer);
  const subject = subjectOf(sentence, index);
  const teller = subject === null ? [] : [subject];
  const from = subject === null ? writer : agencyOf(subject);
  return told.map((other) => ({
    ...found(sentence, [mark, other], from, agencyOf(other)),
    words: wordsOf(sentence, [...teller, mark, other]),
  }));
}

/** "School rang to say", "HV informed us": the agency named just before told the writer. */
function toldTheWriter(sentence: MarkedSentence, index: number, writer: string): readonly Telling[] {
  const mark = sentence.marks[index];
  const named = sentence.marks[index - 1];
  if (mark === undefined || named?.phrase.role !== 'mention' || mark.from - named.to > 2) return [];
  const next = sentence.words[mark.to]?.lower ?? '';
  const isToUs = towardsUs.has(next) || intransitive.has(sentence.words[mark.from]?.lower ?? '');
  if (!isToUs) return isPassive(sentence.words, mark) ? toldByTheWriter(sentence, index, writer) : [];
  if (family.has(next)) return [];
  return [found(sentence, [named, mark], agencyOf(named), writer)];
}

/** "School informed.", "police were notified of this": the writer told the agency named just before. */
function toldByTheWriter(sentence: MarkedSentence, index: number, writer: string): readonly Telling[] {
  const mark = sentence.marks[index];
  const named = sentence.marks[index - 1];
  if (mark === undefined || named?.phrase.role !== 'mention' || mark.from - named.to > 3) return [];
  if (!isPassive(sentence.words, mark)) return [];
  return [found(sentence, [named, mark], writer, agencyOf(named))];
}

function isPassive(words: readonly Word[], { to }: Mark): boolean {
  const next = words[to]?.lower;
  return next === undefined || afterPassive.has(next);
}

/** All who are named at or beside a meeting that was held, in its sentence or the next. */
function findMeetings(sentences: readonly MarkedSentence[], writer: string): readonly Telling[] {
  return sentences.flatMap((sentence, place) => {
    const meeting = sentence.marks.find(({ phrase }) => phrase.role === 'joint');
    if (meeting === undefined || isTakenBack(sentence.words, meeting) || isNotHeld(sentence.words, meeting))
      return [];
    return [sentence, sentences[place + 1]]
      .filter((near) => near !== undefined)
      .flatMap((near) =>
        near.marks
          .filter(({ phrase }, index) => phrase.agency !== null && !isAbsent(near, index))
          .map((mark) => ({
            kind: meeting.phrase.kind,
            from: writer,
            to: agencyOf(mark),
            words: [textOf(sentence.words, meeting), textOf(near.words, mark)],
            sentence: sentence.text,
            clause: sentence.text,
          })),
      );
  });
}

function isTakenBack(words: readonly Word[], { from }: Mark): boolean {
  if (directlyBefore.has(words[from - 1]?.lower ?? '')) return true;
  return words.slice(Math.max(0, from - guard), from).some(({ lower }) => notDone.has(lower));
}

/** "Mum told school", "she has told them": not the writer's telling. */
function isToldByFamily(words: readonly Word[], { from }: Mark): boolean {
  const [second = '', first = ''] = [words[from - 2]?.lower, words[from - 1]?.lower];
  const isTeller = (word: string) => family.has(word) || pronouns.has(word);
  return isTeller(first) || (auxiliaries.has(first) && isTeller(second));
}

function isNotHeld(words: readonly Word[], { from, to }: Mark): boolean {
  return words.slice(Math.max(0, from - guard), to + guard).some(({ lower }) => notHeld.has(lower));
}

function isAbsent({ marks }: MarkedSentence, index: number): boolean {
  const mark = marks[index];
  return [marks[index - 1], marks[index + 1]].some(
    (other) =>
      mark !== undefined &&
      other?.phrase.role === 'absent' &&
      Math.min(Math.abs(other.from - mark.to), Math.abs(mark.from - other.to)) <= guard,
  );
}

/** "School told MASH": the agency that stands just before the telling word. */
function subjectOf({ marks }: MarkedSentence, index: number): Mark | null {
  const [before, mark] = [marks[index - 1], marks[index]];
  if (before?.phrase.role !== 'mention' || mark === undefined || mark.from - before.to > 1) return null;
  return before;
}

/** The agencies that a telling word names: the first within reach, and those listed with it. */
function namedAfter({ words, marks }: MarkedSentence, index: number): readonly Mark[] {
  const named: Mark[] = [];
  let end = marks[index]?.to ?? 0;
  for (const mark of marks.slice(index + 1)) {
    if (mark.phrase.role !== 'mention' || mark.from - end > reach) break;
    if (!words.slice(end, mark.from).every(mayStandBetween)) break;
    named.push(mark);
    end = mark.to;
  }
  return named;
}

/** Small words, and names that begin with a capital: "rang Imogen Fairbrass, social worker". */
function mayStandBetween({ text, lower }: Word): boolean {
  return between.has(lower) || (/^\p{Lu}/u.test(text) && !family.has(lower));
}

function agencyOf({ phrase }: Mark): string {
  return phrase.agency ?? '';
}

function found(sentence: MarkedSentence, marks: readonly Mark[], from: string, to: string): Telling {
  const telling = marks.find(({ phrase }) => phrase.role !== 'mention');
  return {
    kind: telling?.phrase.kind ?? 'contact',
    from,
    to,
    words: wordsOf(sentence, marks),
    sentence: sentence.text,
    clause: clauseOf(sentence, marks),
  };
}

/** What is quoted, in the order of the text. */
function wordsOf({ words }: MarkedSentence, marks: readonly Mark[]): readonly string[] {
  return marks.toSorted((first, second) => first.from - second.from).map((mark) => textOf(words, mark));
}

/** The words around what tells, up to the next “and” or comma on either side. */
function clauseOf({ text, words }: MarkedSentence, marks: readonly Mark[]): string {
  const origin = words[0]?.start ?? 0;
  const gapBefore = (at: number) =>
    text.slice((words[at - 1]?.end ?? origin) - origin, (words[at]?.start ?? origin) - origin);
  const partsAt = (at: number) => clauseWords.has(words[at]?.lower ?? '') || /[,;:]/.test(gapBefore(at));
  let from = Math.min(...marks.map((mark) => mark.from));
  let to = Math.max(...marks.map((mark) => mark.to));
  while (from > 0 && !partsAt(from)) from -= 1;
  while (to < words.length && !partsAt(to)) to += 1;
  return text.slice((words[from]?.start ?? origin) - origin, (words[to - 1]?.end ?? origin) - origin);
}

const clauseWords = new Set(['and', 'but', 'then']);

function textOf(words: readonly Word[], { from, to }: Mark): string {
  return words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}
