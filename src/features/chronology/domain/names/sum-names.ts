import { tellWordNames } from './lists/check-cast.ts';
import type { Cast, NamesAccount, ResidualFinding, WordLeft } from './terms/cast.ts';

/** Something that may tell who somebody is: what stands in the records, and what the document shows in its place. */
export interface FoundText {
  readonly text: string;
  readonly shownAs: string;
  readonly count: number;
  /** Where it stands first. */
  readonly where: string;
}

/** Numbers and addresses of one kind: nothing needs deciding about each. */
export interface FoundKind {
  readonly shownAs: string;
  readonly count: number;
  readonly texts: readonly string[];
}

/** Somebody of the list who was mentioned, and what stands for them. */
export interface FoundPerson {
  /** As the list has them; several where one word stands for several. */
  readonly names: readonly string[];
  readonly shownAs: string;
  readonly count: number;
}

/** What anonymising did, for whoever hands the document on: on a screen, and in no document. */
export interface NamesSummary {
  /** How many on the list were mentioned: people, and places such as schools and towns. */
  readonly people: number;
  readonly mentions: number;
  /** Who they were: whoever reads the document sees by it whether somebody was missed. Empty where the list is not at hand. */
  readonly replaced: readonly FoundPerson[];
  /** These may be names, and nobody listed them. */
  readonly unlisted: readonly FoundText[];
  readonly others: readonly FoundKind[];
  /** Which names of the list are everyday words, in sentences; none where the list is not at hand. */
  readonly wordNames: readonly string[];
  /** Where such a word stands in the document with a capital: the name may be meant. */
  readonly left: readonly WordLeft[];
}

export function sumNames({ replaced, findings, left = [] }: NamesAccount, cast: Cast = []): NamesSummary {
  const listed = Map.groupBy(cast, ({ pseudonym }) => pseudonym);
  const others = Map.groupBy(
    findings.filter(({ kind }) => !isName(kind)),
    ({ shownAs }) => shownAs,
  );
  return {
    people: replaced.length,
    mentions: replaced.reduce((sum, { times }) => sum + times, 0),
    replaced: replaced.map(({ pseudonym, times }) => ({
      names: (listed.get(pseudonym) ?? []).map(({ name }) => name),
      shownAs: pseudonym,
      count: times,
    })),
    unlisted: findings
      .filter(({ kind }) => isName(kind))
      // A place of two words may be quoted word by word: “Civic”, “Annexe”.
      .map(({ text, shownAs, count, where }) => ({
        text: text.replaceAll(/[“”",]+/g, ''),
        shownAs,
        count,
        where: sayWhere(where),
      })),
    others: [...others].map(([shownAs, found]) => ({
      shownAs,
      count: found.reduce((sum, { count }) => sum + count, 0),
      texts: found.map(({ text }) => text),
    })),
    wordNames: tellWordNames(cast),
    left: left.map(({ sentences, ...word }) => ({
      ...word,
      sentences: sentences.map(({ text, where }) => ({ text, where: sayWhere(where) })),
    })),
  };
}

/** The parts of a report that are no entry, as a document calls them. */
const partsOfReport: Readonly<Record<string, string>> = {
  analysis: 'What stands out',
  beside: 'What was written beside the records',
  cast: 'The list of people',
  known: 'Who knew what',
  merged: 'The files and agencies',
  title: 'The title',
};

/** “entry 12”, or the part of the document. */
function sayWhere(where: string): string {
  return partsOfReport[where] ?? where;
}

function isName(kind: ResidualFinding['kind']): boolean {
  return kind === 'name' || kind === 'possible-name';
}
