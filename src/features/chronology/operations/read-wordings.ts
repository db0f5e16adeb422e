import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type ComparedCell, compareCells } from '../domain/compare/compare-cells.ts';
import type { Entry } from '../domain/entry.ts';
import { labelOf } from '../domain/plan/plan-point.ts';
import { themes } from '../domain/themes/theme.ts';
import { nameCells } from '../domain/told-cells.ts';
import { typedFileName } from '../domain/typed/typed-file.ts';
import { isTypedKey } from '../domain/typed/typed-key.ts';
import { findEntry } from '../store/find-entry.ts';
import { type FamilyHead, findFamilyHead } from '../store/find-family.ts';
import {
  type LapsedDecision,
  listFormerWordings,
  listLapsedDecisions,
  type SaidOnce,
} from '../store/former-wordings.ts';
import { hidesFilesOf, listHidingAgencies } from '../store/hides-entries.ts';
import { readMarksOfFamily } from './agency-words.ts';
import type { EntryOfFamily } from './decide-themes.ts';
import { sealFormer } from './label-sealed.ts';
import { type EntryRow, nameTheme, sayEntryRow } from './say-entry-row.ts';

export { typedFileName };

/** One former wording beside what took its place. */
export interface WordingTold {
  readonly until: Date;
  /** The file in which it stood, and the one that worded it otherwise. */
  readonly file: string;
  readonly replacedBy: string;
  readonly cells: readonly ComparedCell[];
}

export interface LapsedTold extends Pick<LapsedDecision, 'by' | 'at'> {
  readonly sentence: string;
  /** The other entry, where it was decided of two. */
  readonly otherEntry: string | null;
}

export interface WordingsAnswer {
  readonly family: Pick<FamilyHead, 'id' | 'reference' | 'name'>;
  readonly entry: EntryRow;
  /** The newest first. */
  readonly wordings: readonly WordingTold[];
  /** What people decided of a former wording, and counts no longer. */
  readonly lapsed: readonly LapsedTold[];
}

/**
 * What an entry said before, cell by cell, as far as the person may read it, and what was decided of it then.
 *
 * @throws AppError `not-allowed`, `not-found`.
 */
export function readWordings(
  platform: Platform,
  actor: PersonActor,
  { familyId, entryId }: EntryOfFamily,
): Promise<WordingsAnswer> {
  return perform(platform, actor, 'read-chronology', async (tx, now) => {
    const family = await findFamilyHead(tx, actor, familyId, now);
    const hiding = await listHidingAgencies(tx, actor, familyId, now);
    const which = { familyId, id: entryId };
    const found = await findEntry(tx, actor, which, now);
    if (found === null) throw notFound('entry');
    const said = await listFormerWordings(tx, actor, { familyId, entryId }, now);
    const seal = isTypedKey(found.rowKey)
      ? await sealFormer(tx, actor, familyId)
      : ({ entry }: SaidOnce) => entry;
    const former = said.map((one) => ({ ...one, entry: seal(one) }));
    const lapsed = await listLapsedDecisions(tx, actor, { familyId, entryId }, now);
    const marks = await readMarksOfFamily(tx, actor, { familyId }, now);
    const then = [found.entry, ...former.map(({ entry }) => entry)];
    // The headings of a file of which rows are kept from the reader may hold words of one; those of what was typed are the program's own.
    const hides = hidesFilesOf(actor, found.agencyId, hiding);
    const cellsOf =
      hides && !isTypedKey(found.rowKey) ? nameCells(then) : (entry: Entry) => entry.origin.cells;
    return {
      value: {
        family: { id: family.id, reference: family.reference, name: family.name },
        entry: sayEntryRow(found, marks),
        wordings: former.map(({ entry, until }, at) => {
          const next = then[at] ?? found.entry;
          return {
            until,
            file: entry.origin.file,
            replacedBy: next.origin.file,
            cells: compareCells(cellsOf(entry), cellsOf(next)),
          };
        }),
        lapsed: lapsed.map(tellLapsed),
      },
      audit: {
        event: 'entry-read',
        object: { kind: 'entry', id: entryId },
        children: family.children.map(({ id }) => id),
        detail: { reading: 'wordings', wordings: former.length },
      },
    };
  });
}

function tellLapsed({ kind, about, verdict, by, at }: LapsedDecision): LapsedTold {
  const otherEntry = kind === 'same-event' ? about : null;
  return { sentence: sayLapsed({ kind, about, verdict }), by, at, otherEntry };
}

function sayPoint(about: string): string {
  const [kind, number] = about.split(' ');
  return labelOf({ kind: kind === 'risk' ? 'risk' : 'action', number: Number(number) });
}

function sayLapsed({ kind, about, verdict }: Pick<LapsedDecision, 'kind' | 'about' | 'verdict'>): string {
  switch (kind) {
    case 'theme': {
      const known = themes.find((one) => one === about);
      const name = known === undefined ? about : nameTheme(known);
      return `The theme “${name}” was ${verdict}`;
    }
    case 'standing':
      return verdict === 'historical'
        ? 'It was said to retell the past'
        : 'It was said to tell of its own day';
    case 'sharing':
      return verdict === 'rejected'
        ? `It was said that it was not shared with ${about}`
        : `It was said to have been shared with ${about}`;
    case 'same-event':
      return verdict === 'same'
        ? 'It was confirmed as telling of the same event as another entry'
        : 'It was said to tell of another event than another entry';
    case 'bears-on':
      return `It was said to bear on ${sayPoint(about)} of the plan`;
  }
}
