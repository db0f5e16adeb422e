import type { Entry } from '../../../src/features/chronology/domain/entry.ts';
import type { Cast } from '../../../src/features/chronology/domain/names/terms/cast.ts';
import { findReplaced, type Replaced, readTokens, type Token } from './align-texts.ts';
import { cellsOf, type HiddenRecord, idsByPseudonym, type Way } from './hide-record.ts';
import type { Mark, MarkedEntry, MarkedRecord, MarkedText } from './marked-record.ts';

/** What became of a name or a detail in a document that should have none, or of a word that should have stayed. */
export interface Outcome {
  readonly what: 'name of the record' | 'name of others' | 'detail' | 'words';
  /** In part: initials by themselves, an initial before a name that is hidden, or the less of what was written (“[name] Primary”). Made two: somebody of the record goes by what stands for nobody of it. */
  readonly became: 'hidden' | 'in doubt' | 'in part' | 'left' | 'made two' | 'told as another';
  /** As the agency wrote it, and what the document has. */
  readonly before: string;
  readonly after: string;
  readonly words: string;
  readonly ids: readonly string[];
  /** What stands for it, where that is one person’s for certain. */
  readonly label: string | null;
  /** Whether whoever makes the document was told of the words. */
  readonly isTold: boolean;
}

interface Reading {
  readonly labels: readonly string[];
  readonly idOf: ReadonlyMap<string, string>;
  readonly isTold: (word: string) => boolean;
}

/** What became of every name, every detail and all other words in one way; null where the document was refused. */
export function tallyHiding(record: MarkedRecord, hidden: HiddenRecord, way: Way): readonly Outcome[] | null {
  const prepared = hidden.prepared[way];
  if (!prepared.ok) return null;
  const { report, names } = prepared.value;
  const cast = hidden.casts[way];
  const told = new Set((names.left ?? []).map(({ word }) => word.toLowerCase()));
  const reading: Reading = {
    labels: labelsOf(cast),
    idOf: idsByPseudonym(record, cast),
    isTold: (word) => told.has(word.toLowerCase()),
  };
  const shown = new Map(report.merged.entries.map((entry) => [entry.id, entry]));
  const outcomes = pairEntries(record, hidden.merged.entries).flatMap(([marked, { id }]) => {
    const entry = shown.get(id);
    if (entry === undefined) throw new Error(`${record.id}: an entry is missing.`);
    const after = [entry.source, entry.children.join('; '), entry.event, entry.response ?? ''];
    return cellsOf(marked).flatMap((cell, at) => tallyText(cell, after[at] ?? '', reading));
  });
  return tellMistaken(outcomes);
}

/** Longest first, so that “Child A” of “Child AB” is not found. */
function labelsOf(cast: Cast): readonly string[] {
  return cast
    .flatMap(({ pseudonym }) => (pseudonym === '' ? [] : [pseudonym]))
    .toSorted((one, other) => other.length - one.length);
}

/** Each marked entry with the one that was read from it. Throws where one was read otherwise. */
function pairEntries(
  record: MarkedRecord,
  entries: readonly Entry[],
): readonly (readonly [MarkedEntry, Entry])[] {
  const read = new Map(entries.map((entry) => [entry.origin.cells['Event'] ?? '', entry]));
  return record.entries.map((marked) => {
    const text = cellsOf(marked)[2]?.text ?? '';
    const entry = read.get(text);
    if (entry === undefined) throw new Error(`${record.id}: read otherwise: ${text}`);
    return [marked, entry] as const;
  });
}

function tallyText({ text, marks }: MarkedText, shown: string, reading: Reading): readonly Outcome[] {
  const [before, after] = [readTokens(text), readTokens(shown, reading.labels)];
  const replaced = findReplaced(before, after);
  const named = marks.map((mark) => tellMark(mark, { text, shown, before, after, replaced, marks }, reading));
  const lost = replaced.flatMap((run) => {
    const words = before
      .slice(...run.before)
      .filter((token) => /\p{L}{2}|\p{Lu}/u.test(token.text) && !marks.some((mark) => overlaps(token, mark)));
    const isBeside = before.slice(...run.before).some((token) => marks.some((mark) => overlaps(token, mark)));
    if (words.length === 0 || isBeside) return [];
    const gone = words.map((token) => token.text).join(' ');
    return [plainOutcome('words', 'left', gone, { text, shown })];
  });
  return [...named, ...lost];
}

interface Aligned {
  readonly text: string;
  readonly shown: string;
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  readonly replaced: readonly Replaced[];
  readonly marks: readonly Mark[];
}

function tellMark(mark: Mark, aligned: Aligned, reading: Reading): Outcome {
  const { before, after, replaced, text, shown, marks } = aligned;
  const words = wordsOf(mark, before);
  const run = (at: number) => replaced.find(({ before: [from, to] }) => from <= at && at < to);
  const left = words.flatMap((at) => (run(at) === undefined ? (before[at]?.text ?? '') : []));
  const runs = [...new Set(words.flatMap((at) => run(at) ?? []))];
  const instead = runs.flatMap(({ after: part }) => after.slice(...part)).map((token) => token.text);
  const meant = runs
    .flatMap(({ before: part }) => before.slice(...part))
    .flatMap((token) => marks.filter((one) => overlaps(token, one)).flatMap(({ who }) => who));
  return {
    what: whatOf(mark, reading),
    before: text,
    after: shown,
    words: text.slice(mark.from, mark.to),
    ids: mark.who,
    ...(left.length > 0
      ? tellLeft(mark, left, words.length, reading)
      : tellInstead(mark, instead, meant, reading)),
  };
}

/** Which tokens a mark covers: those with a capital or a figure, “Val and Ron Hughes”; all where none has one. */
function wordsOf(mark: Mark, before: readonly Token[]): readonly number[] {
  const own = before.flatMap((token, at) =>
    overlaps(token, mark) && /[\p{L}\d]/u.test(token.text) ? [at] : [],
  );
  const written = own.filter((at) => /[\p{Lu}\d]/u.test(before[at]?.text ?? ''));
  return written.length > 0 ? written : own;
}

function whatOf({ detail, who }: Mark, { idOf }: Reading): Outcome['what'] {
  if (detail !== null) return 'detail';
  return who.every((id) => [...idOf.values()].includes(id)) ? 'name of the record' : 'name of others';
}

type Fate = Pick<Outcome, 'became' | 'isTold' | 'label'>;

function tellLeft(mark: Mark, left: readonly string[], all: number, { isTold }: Reading): Fate {
  const isPart = mark.detail === null ? left.every(isInitials) : left.length * 2 <= all;
  return { became: isPart ? 'in part' : 'left', isTold: left.every(isTold), label: null };
}

/** Meant are all whose names stand in the words that were replaced together: “Kelly Kiah” is “Mother Child A”. */
function tellInstead(
  mark: Mark,
  instead: readonly string[],
  meant: readonly string[],
  reading: Reading,
): Fate {
  const fate = (became: Outcome['became'], label: string | null = null) => ({ became, isTold: false, label });
  if (mark.detail !== null) return fate('hidden');
  const told = instead.filter((one) => reading.labels.includes(one));
  const ids = told.map((label) => reading.idOf.get(label) ?? null);
  if (namesAnother(instead, meant, reading)) return fate('told as another');
  if (ids.some((id) => id !== null && mark.who.includes(id))) return fate('hidden');
  const isDoubt = instead.includes('or') || instead.some((one) => one.startsWith('['));
  if (isDoubt || told.length === 0) return fate('in doubt');
  if (!ids.includes(null)) return fate('told as another');
  if (whatOf(mark, reading) === 'name of the record') return fate('made two');
  return fate('hidden', told.length === 1 ? (told[0] ?? null) : null);
}

/** Whether somebody of the record who is not meant stands there for certain, and be it beside another: “Person 13 Child B” of Paul R. */
function namesAnother(instead: readonly string[], meant: readonly string[], { idOf }: Reading): boolean {
  return instead.some((label, at) => {
    const id = idOf.get(label);
    const isOneOfTwo = instead[at - 1] === 'or' || instead[at + 1] === 'or';
    return id !== undefined && !meant.includes(id) && !isOneOfTwo;
  });
}

/** Whoever goes by what mostly stands for somebody else of the texts is told as another. */
function tellMistaken(outcomes: readonly Outcome[]): readonly Outcome[] {
  const labelled = outcomes.filter(({ label }) => label !== null);
  const mostly = new Map<string, string>();
  for (const [label, own] of Map.groupBy(labelled, (one) => one.label ?? '')) {
    const counts = [...Map.groupBy(own, ({ ids }) => ids.join('+'))].toSorted(
      ([, one], [, other]) => other.length - one.length,
    );
    mostly.set(label, counts[0]?.[0] ?? '');
  }
  return outcomes.map((one) =>
    one.label !== null && mostly.get(one.label) !== one.ids.join('+')
      ? { ...one, became: 'told as another' }
      : one,
  );
}

function plainOutcome(
  what: Outcome['what'],
  became: Outcome['became'],
  words: string,
  { text, shown }: Pick<Aligned, 'text' | 'shown'>,
): Outcome {
  return { what, became, words, before: text, after: shown, ids: [], label: null, isTold: false };
}

/** A letter, or two capitals. */
function isInitials(word: string): boolean {
  return /^(?:\p{L}|\p{Lu}{2})$/u.test(word);
}

function overlaps(token: Token, mark: Mark): boolean {
  return token.from < mark.to && mark.from < token.to;
}
