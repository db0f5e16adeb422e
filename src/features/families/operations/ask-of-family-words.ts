import type { PersonActor } from '../../../platform/access/actor.ts';
import { NotedRefusal } from '../../../platform/access/perform.ts';
import type { AuditNote } from '../../../platform/audit-log/audit-note.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { sayWordsTelling } from '../domain/say-words-telling.ts';
import { listChildIds } from '../store/child-ids.ts';
import { findTellingAddress } from './find-telling-address.ts';

/** Something that is written anew, by what a sentence calls it; null where nothing is. */
export interface WordsWritten {
  readonly called: string;
  readonly text: string | null;
}

/** What a form may say of the words in it: whether they are saved as they are, though they may tell what is kept from others. */
export interface MaySayAsItIs {
  /** No, where it is left out. */
  readonly asItIs?: boolean;
}

export interface WordsToShow extends MaySayAsItIs {
  readonly familyId: FamilyId;
  readonly words: readonly WordsWritten[];
  /** Who reads them, as the end of a sentence. */
  readonly shownTo: string;
  /** Entries beside which they are written: whoever may not read one of those is not told in the log that somebody was asked. */
  readonly entries?: readonly string[];
}

/** For the log: that words were saved though they may tell what is kept from others. */
export type SavedAsItIs = { readonly asItIs?: true };

/** Which of these texts name somebody whose identity is sealed, by their places, as far as the actor is told it. */
export type FindNamingSealed = (texts: readonly string[]) => Promise<ReadonlySet<number>>;

/**
 * Asks once before words are saved that others will read and that may tell an address of the family that is protected: nobody reads through
 * what they wrote for that. Only who knows of it is asked (`findTellingAddress`). It is the last thing that an operation does: an answer tells
 * that the address is one of those in the text, so it is had for words alone that would be saved but for it; and it stands in the log, also
 * where nothing is saved. Three statements; four where somebody is asked.
 *
 * @param findNamingSealed what finds names, where names are looked for.
 * @throws AppError `words-may-tell`, unless the words are to be saved as they are.
 */
export async function askOfFamilyWords(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, words, shownTo, entries = [], asItIs = false }: WordsToShow,
  now: Date,
  findNamingSealed: FindNamingSealed = async () => new Set(),
): Promise<SavedAsItIs> {
  const written = words.flatMap(({ called, text }) =>
    text === null || text === '' ? [] : [{ called, text }],
  );
  if (written.length === 0) return {};
  const texts = written.map(({ text }) => text);
  const telling = await findTellingAddress(tx, actor, { familyId, texts }, now);
  const naming = await findNamingSealed(texts);
  const what = sayWordsTelling(
    written.map(({ called }, at) => ({
      called,
      tellsAddress: telling.has(at),
      tellsSealed: naming.has(at),
    })),
  );
  if (what === '') return {};
  if (asItIs) return { asItIs };
  const asked = new AppError('words-may-tell', {
    what: `${what} What you write here is shown to ${shownTo}.`,
    todo: 'Write it another way, or tick “Save it as it is” if they are to know.',
  });
  const note: AuditNote = {
    event: 'words-asked',
    object: { kind: 'family', id: familyId },
    children: await listChildIds(tx, familyId),
    detail: {
      address: telling.size > 0,
      identity: naming.size > 0,
      ...(entries.length === 0 ? {} : { entries: entries.join(' ') }),
    },
  };
  throw new NotedRefusal(asked, note);
}
