import type { Issue } from './entry.ts';
import { quote, warningIssue } from './issues.ts';
import { type KindMeaning, readKindCell, readKindOfAuthor, readKindOfSource } from './kind-words.ts';
import { type EntryKind, isKeptKind, kindWords } from './kinds.ts';

/** What a row says of its kind: the text of a column, and its heading; null where no column is mapped. */
export interface KindColumns {
  readonly kind: KindText;
  readonly source: KindText;
  readonly author: KindText;
}

type KindText = { readonly text: string; readonly heading: string } | null;

export interface KindRead {
  readonly kind: EntryKind;
  readonly issues: readonly Issue[];
}

/** What one cell of a row says of its kind. */
interface Saying extends KindMeaning {
  readonly of: NonNullable<KindText>;
}

/**
 * The kind of a row, by the cell of its column of kinds; and where its source or its author says surely that it is of a kind that
 * only its agency shares, that one, whatever else the row says. What is not understood is `narrative`; what may be such a kind and
 * cannot be settled is a doubt. That a row is of such a kind is told of it too.
 */
export function readKind({ kind: cell, source, author }: KindColumns): KindRead {
  const said = sayings(cell, readKindCell);
  const beside = [...sayings(source, readKindOfSource), ...sayings(author, readKindOfAuthor)];
  const named = said[0]?.kind ?? null;
  const ofKept = [...said, ...beside].find(({ kind }) => kind !== null && isKeptKind(kind));
  if (ofKept !== undefined) {
    const { of, kind } = ofKept;
    const isAgainst = named !== null && named !== kind && named !== 'narrative';
    return {
      kind: kind ?? 'narrative',
      issues: [tellKept(of, kind ?? 'narrative', isAgainst ? cell : null)],
    };
  }
  // A kind that is said settles what the source and the author leave open.
  const asked = (named === null ? [...said, ...beside] : said).find(({ near }) => near !== null);
  const issues = asked === undefined || asked.near === null ? [] : [tellDoubt(asked.of, asked.near)];
  return { kind: named ?? 'narrative', issues };
}

function sayings(of: KindText, read: (text: string) => KindMeaning): readonly Saying[] {
  return of === null ? [] : [{ of, ...read(of.text) }];
}

const notShared = 'It is not to be shared without its agency’s agreement.';

/** @param against what stands as its kind and says another. */
function tellKept(
  { text, heading }: NonNullable<KindText>,
  kind: EntryKind,
  against: KindText = null,
): Issue {
  const name = nameWithin(kind);
  const message =
    against === null
      ? `${quote(text)} is read as ${name}. ${notShared}`
      : `${quote(text)} says that it is ${name}, and ${quote(against.text)} does not. It is read as ${name}. ${notShared}`;
  return warningIssue('kind-kept', message, heading);
}

function tellDoubt({ text, heading }: NonNullable<KindText>, near: EntryKind): Issue {
  const message = `${quote(text)} may mean ${nameWithin(near)}, which is not to be shared without its agency’s agreement. It is not read so. If it is that, the file must say “${kindWords[near]}” as its kind, and be sent again.`;
  return warningIssue('kind-doubt', message, heading);
}

/** What a kind is called within a sentence. */
function nameWithin(kind: EntryKind): string {
  const words = kindWords[kind];
  return words.charAt(0).toLowerCase() + words.slice(1);
}
