import { counted } from '../../../shared/counted.ts';
import type { Glossary } from './abbreviations/glossary.ts';
import type { Issue } from './entry.ts';
import { findAbbreviations, findSurnames } from './find-abbreviations.ts';
import { type Direction, findOutOfOrder } from './find-out-of-order.ts';
import { findRepeated } from './find-repeated.ts';
import { quote, warningIssue } from './issues.ts';
import { type Draft, hasErrors } from './read-draft.ts';

export interface RowsChecked {
  readonly drafts: readonly Draft[];
  readonly direction: Direction;
}

export interface CheckedColumns {
  readonly date: string | null;
  readonly event: string | null;
}

/** Words in capitals that need no explaining. */
export interface KnownWords {
  readonly glossary: Glossary;
  /** Of people: their words are names where they stand in capitals, and no abbreviations. */
  readonly names: readonly string[];
}

/**
 * Looks at a table's rows together: their order, rows that repeat others, abbreviations that the
 * glossary lacks. Adds warnings only; no row is lost or moved.
 */
export function checkRows(drafts: readonly Draft[], columns: CheckedColumns, words: KnownWords): RowsChecked {
  const order = findOutOfOrder(
    drafts.map((draft) => (canBeOrdered(draft) ? (draft.when ?? undated) : undated)),
  );
  const added = new Map<number, Issue[]>();
  const add = (at: number, issue: Issue) => added.set(at, [...(added.get(at) ?? []), issue]);
  for (const at of order.strays) add(at, outOfOrder(drafts[at], order.direction, columns.date));
  for (const [at, { part, row }] of findRepeated(drafts.map((draft) => draft.origin))) {
    add(at, warningIssue('repeated-row', `Every cell is the same as in row ${row} of ${part}.`, null));
  }
  for (const { at, issue } of tellAbbreviations(drafts, columns.event, words)) add(at, issue);
  return {
    drafts: drafts.map((draft, at) => withIssues(draft, added.get(at))),
    direction: order.direction,
  };
}

function withIssues(draft: Draft, issues: readonly Issue[] | undefined): Draft {
  return issues === undefined ? draft : { ...draft, issues: [...draft.issues, ...issues] };
}

const undated = { earliest: null, latest: null };

function canBeOrdered(draft: Draft): boolean {
  return !draft.note && !hasErrors(draft) && draft.when?.extent !== 'unknown';
}

function outOfOrder(draft: Draft | undefined, direction: Direction, column: string | null): Issue {
  const way = direction === 'descending' ? 'newest first' : 'oldest first';
  const message = `${quote(draft?.when?.text ?? '')} breaks the order of this file, which is ${way}. Check the date and its year.`;
  return warningIssue('out-of-order', message, column);
}

/**
 * Abbreviations as they are written, and the pieces of those that are written with others: “DA/DV”; and the names of people, in capitals,
 * those of the table’s own column of children among them.
 */
function knownForms({ glossary, names }: KnownWords, drafts: readonly Draft[]): ReadonlySet<string> {
  const people = new Set([...names, ...drafts.flatMap(({ children }) => children)]);
  return new Set([
    ...[...glossary.keys()].flatMap((form) => [form, ...form.split(/[\s,/]+/)]),
    ...[...people].flatMap((name) => name.toUpperCase().match(/\p{L}+/gu) ?? []),
  ]);
}

/** Each abbreviation that neither the glossary nor a name explains, told once, at the first row that uses it. */
function tellAbbreviations(
  drafts: readonly Draft[],
  column: string | null,
  words: KnownWords,
): readonly { readonly at: number; readonly issue: Issue }[] {
  const known = knownForms(words, drafts);
  const isKnown = (abbreviation: string) => known.has(abbreviation);
  const uses = new Map<string, { readonly first: number; rows: number }>();
  const surnames = new Set<string>();
  for (const [at, draft] of drafts.entries()) {
    if (draft.note) continue;
    const text = [draft.event, draft.response, draft.outcome].filter(Boolean).join('\n');
    const found = findAbbreviations(text, isKnown);
    if (found.length > 0) for (const name of findSurnames(text)) surnames.add(name);
    for (const abbreviation of found) {
      const use = uses.get(abbreviation);
      if (use === undefined) uses.set(abbreviation, { first: at, rows: 1 });
      else use.rows += 1;
    }
  }
  const unknown = [...uses].filter(([abbreviation]) => !surnames.has(abbreviation));
  return unknown.map(([abbreviation, { first, rows }]) => {
    const often = rows === 1 ? '' : `, and stands in ${counted(rows, 'row')}`;
    const message = `“${abbreviation}” is not in the glossary${often}.`;
    return { at: first, issue: warningIssue('abbreviation-unknown', message, column) };
  });
}
