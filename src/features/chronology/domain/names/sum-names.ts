import type { NamesAccount, ResidualFinding } from './cast.ts';

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

/** What anonymising did, for whoever hands the document on: on a screen, and in no document. */
export interface NamesSummary {
  /** How many people on the list were mentioned. */
  readonly people: number;
  readonly mentions: number;
  /** These may be names, and nobody listed them. */
  readonly unlisted: readonly FoundText[];
  readonly others: readonly FoundKind[];
}

export function sumNames({ replaced, findings }: NamesAccount): NamesSummary {
  const others = Map.groupBy(
    findings.filter(({ kind }) => !isName(kind)),
    ({ shownAs }) => shownAs,
  );
  return {
    people: replaced.length,
    mentions: replaced.reduce((sum, { times }) => sum + times, 0),
    unlisted: findings
      .filter(({ kind }) => isName(kind))
      // A place of two words may be quoted word by word: “Civic”, “Annexe”.
      .map(({ text, shownAs, count, where }) => ({
        text: text.replaceAll(/[“”",]+/g, ''),
        shownAs,
        count,
        where,
      })),
    others: [...others].map(([shownAs, found]) => ({
      shownAs,
      count: found.reduce((sum, { count }) => sum + count, 0),
      texts: found.map(({ text }) => text),
    })),
  };
}

function isName(kind: ResidualFinding['kind']): boolean {
  return kind === 'name' || kind === 'possible-name';
}
