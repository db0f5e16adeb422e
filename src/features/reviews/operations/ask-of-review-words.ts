import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { askOfWords } from '../../chronology/operations/ask-of-words.ts';
import type {
  MaySayAsItIs,
  SavedAsItIs,
  WordsWritten,
} from '../../families/operations/ask-of-family-words.ts';
import { type PaperKind, paperWords } from '../domain/paper-kinds.ts';
import type { PaperWritten } from '../store/papers.ts';
import type { ReviewHead } from '../store/review.ts';

interface ReviewWords extends MaySayAsItIs {
  readonly familyId: FamilyId;
  /** What the review says, or is to say. */
  readonly head: ReviewHead;
  /** What it says so far: of what stays nothing is asked again. */
  readonly before?: ReviewHead;
  /** What is written beside it. */
  readonly beside?: readonly WordsWritten[];
}

/** Asks of what a review says, which every agency reads that is asked in it. @throws AppError `words-may-tell`. */
export function askOfReviewWords(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, head, before, beside = [], asItIs = false }: ReviewWords,
  now: Date,
): Promise<SavedAsItIs> {
  const said = before === undefined ? [] : wordsOf(before).map(({ text }) => text);
  const written = wordsOf(head).filter(({ text }, at) => text !== said[at]);
  const shownTo = 'each agency that is asked in this review, and to its reviewers';
  return askOfWords(tx, actor, { familyId, words: [...written, ...beside], shownTo, asItIs }, now);
}

/** Asks of words that stay among those who work on the review. @throws AppError `words-may-tell`. */
export function askOfPanelWords(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, words, entries = [], asItIs = false }: PanelWords,
  now: Date,
): Promise<SavedAsItIs> {
  const shownTo = 'the reviewers of this family';
  return askOfWords(tx, actor, { familyId, words, shownTo, entries, asItIs }, now);
}

interface PanelWords extends MaySayAsItIs {
  readonly familyId: FamilyId;
  readonly words: readonly WordsWritten[];
  /** Entries that they quote (`WordsToShow`). */
  readonly entries?: readonly string[];
}

function wordsOf({
  purposeNote,
  lawfulBasisNote,
  terms,
  toldWords,
  toldBy,
}: ReviewHead): readonly WordsWritten[] {
  return [
    { called: 'what you wrote about the purpose', text: purposeNote },
    { called: 'what you wrote about the basis in law', text: lawfulBasisNote },
    { called: 'the terms of reference', text: terms },
    { called: 'what the family was told', text: toldWords },
    { called: 'who told the family', text: toldBy },
  ];
}

/** What is written in a paper, by its headings; of one that is changed, what it did not say before. */
export function wordsOfPaper(
  kind: PaperKind,
  { title, parts }: PaperWritten,
  before?: Pick<PaperWritten, 'title' | 'parts'>,
): readonly WordsWritten[] {
  const written = [
    { called: 'the name', text: title, said: before?.title },
    ...paperWords[kind].parts.map(({ name, says }) => ({
      called: `“${says}”`,
      text: parts[name] ?? null,
      said: before?.parts[name],
    })),
  ];
  return written.flatMap(({ called, text, said }) => (text === said ? [] : [{ called, text }]));
}
