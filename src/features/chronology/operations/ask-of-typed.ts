import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type {
  MaySayAsItIs,
  SavedAsItIs,
  WordsWritten,
} from '../../families/operations/ask-of-family-words.ts';
import type { Entry } from '../domain/entry.ts';
import { textsOfDetail } from '../domain/entry-detail.ts';
import type { Handling } from '../domain/handling.ts';
import type { TypedWords } from '../domain/typed/typed-entry.ts';
import type { EntryId } from '../store/submission.ts';
import { askOfWords } from './ask-of-words.ts';

interface TypedToShow extends Required<MaySayAsItIs> {
  readonly familyId: FamilyId;
  readonly words: TypedWords;
  /** Who may read it, once it is saved. */
  readonly handling: Handling;
  /** Whether it is kept for its own agency by what it is now. */
  readonly isKept?: boolean;
  /** Which it is, or will be once it is saved: it may be saved for its own agency then, and the log tells of neither. */
  readonly entryId: EntryId;
  /** Of one that is changed: what it said. */
  readonly before?: Entry;
}

/**
 * Asks of what is typed into a chronology for everybody who sees the family. What is kept from others by its handling tells them nothing.
 *
 * @throws AppError `words-may-tell`, unless the words are to be saved as they are.
 */
export async function askOfTyped(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, words, handling, isKept = false, entryId, before, asItIs }: TypedToShow,
  now: Date,
): Promise<SavedAsItIs> {
  if (isKept || handling !== 'core-group') return {};
  const said = before === undefined ? [] : wordsOf(before).map(({ text }) => text);
  const written = wordsOf(words).filter(({ text }, at) => text !== said[at]);
  const everybody = 'everybody who sees the family';
  const shownTo = before === undefined ? `${everybody}, unless you keep it for your own agency` : everybody;
  const entries = [entryId];
  return askOfWords(tx, actor, { familyId, words: written, shownTo, entries, asItIs }, now);
}

type Told = Pick<Entry, 'when' | 'event' | 'response' | 'outcome' | 'source' | 'detail'>;

function wordsOf(told: Told | TypedWords): readonly WordsWritten[] {
  const { when, event, response, outcome, source, detail } = told;
  return [
    { called: 'when it happened', text: when.text },
    { called: 'what happened', text: event },
    { called: 'what was done', text: response },
    { called: 'what came of it', text: outcome },
    { called: 'where it is taken from', text: source },
    { called: 'what it says of its kind', text: textsOfDetail(detail ?? undefined).join('\n') },
  ];
}
