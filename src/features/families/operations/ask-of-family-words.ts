import { createHash } from 'node:crypto';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { NotedRefusal } from '../../../platform/access/perform.ts';
import type { AuditNote } from '../../../platform/audit-log/audit-note.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FindNamingSealed } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { ChildId, FamilyId, PersonId } from '../../../shared/ids.ts';
import type { SaidAsItIs } from '../../../shared/said-as-it-is.ts';
import { sayWordsTelling, type WordsTelling } from '../domain/say-words-telling.ts';
import { listChildIds } from '../store/child-ids.ts';
import { findTellingAddress } from './find-telling-address.ts';

/** Something that is written anew, by what a sentence calls it, which stands in the log too; null where nothing is. */
export interface WordsWritten {
  readonly called: string;
  readonly text: string | null;
  /** Whose names in the record of the family it is: relatives share names, so that of others whole names alone are asked about. */
  readonly namesOf?: readonly PersonId[];
}

/** What a form may say of the words in it: whether they are saved as they are, though they may tell what is kept from others. */
export interface MaySayAsItIs {
  /** No, where it is left out. */
  readonly asItIs?: SaidAsItIs;
}

export interface WordsToShow extends MaySayAsItIs {
  readonly familyId: FamilyId;
  readonly words: readonly WordsWritten[];
  /** Who reads them, as the end of a sentence. */
  readonly shownTo: string;
  /** Entries beside which they are written: whoever may not read one of those is not told in the log that somebody was asked. */
  readonly entries?: readonly string[];
  /** Children who are written down with them, and are not there where the words are not saved. */
  readonly born?: readonly ChildId[];
}

/** For the log: that words were saved though they may tell what is kept from others. */
export type SavedAsItIs = { readonly asItIs?: true };

/**
 * Asks once before words are saved that others will read and that may tell a protected address of the family, or a sealed identity: nobody
 * reads through what they wrote for that. Only who knows of it is asked (`findTellingAddress`). It is the last thing that an operation does: an
 * answer tells that the address is one of those in the text, so it is had for words alone that would be saved but for it; and it stands in the
 * log, also where nothing is saved. Five statements; six where somebody is asked.
 *
 * @param findNamingSealed what finds names, where names are looked for (`Platform`).
 * @throws AppError `words-may-tell`, unless these very words are to be saved as they are.
 */
export async function askOfFamilyWords(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, words, shownTo, entries = [], born = [], asItIs = false }: WordsToShow,
  now: Date,
  findNamingSealed: FindNamingSealed = async () => new Set(),
): Promise<SavedAsItIs> {
  const written = words.flatMap(({ text, ...one }) =>
    text === null || text === '' ? [] : [{ ...one, text }],
  );
  if (written.length === 0) return {};
  const texts = written.map(({ text }) => text);
  const addresses = await findTellingAddress(tx, actor, { familyId, texts }, now);
  const namesOf = new Map(
    written.flatMap(({ namesOf: whose }, at) => (whose === undefined ? [] : [[at, whose]])),
  );
  const identities = await findNamingSealed(tx, actor, { familyId, texts, namesOf });
  const telling = written.flatMap(({ called, text }, at) => {
    const tells = { tellsAddress: addresses.has(at), tellsSealed: identities.has(at) };
    return tells.tellsAddress || tells.tellsSealed ? [{ called, text, ...tells }] : [];
  });
  if (telling.length === 0) return {};
  const marks = telling.map(markOf);
  if (isSaid(asItIs, marks)) return { asItIs: true };
  const note: AuditNote = {
    event: 'words-asked',
    object: { kind: 'family', id: familyId },
    children: (await listChildIds(tx, familyId)).filter((id) => !born.includes(id)),
    detail: {
      address: addresses.size > 0,
      identity: identities.size > 0,
      words: telling.map(({ called }) => called).join('; '),
      ...(entries.length === 0 ? {} : { entries: entries.join(' ') }),
    },
  };
  throw new NotedRefusal(
    new AppError('words-may-tell', {
      what: `${sayTo(actor, telling)} What you write here is shown to ${shownTo}.`,
      todo: 'Write it another way, or tick “Save it as it is” if they are to know.',
      of: marks.join(' '),
    }),
    note,
  );
}

/** A program that guesses is not told which of its words are right, nor what they are: nothing can be released to it. */
function sayTo({ kind }: PersonActor, telling: readonly WordsTelling[]): string {
  return kind === 'token' ? 'What was sent may tell what is kept from others.' : sayWordsTelling(telling);
}

/** Whether somebody has said so of each of these texts. */
function isSaid(asItIs: SaidAsItIs, marks: readonly string[]): boolean {
  if (typeof asItIs === 'boolean') return asItIs;
  const said = asItIs.split(' ');
  return marks.every((one) => said.includes(one));
}

/** What words are known by on the page that asks about them: the tick is for these, in this place, and for no others. */
function markOf({ called, text }: { readonly called: string; readonly text: string }): string {
  return createHash('sha256').update(`${called}\n${text}`).digest('hex').slice(0, 16);
}
