import { hash } from 'node:crypto';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notFound, perform } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { refuseGuest, requireFamily, requireTied } from '../../families/operations/require-family.ts';
import { applyThemes } from '../domain/decisions.ts';
import { readEntry } from '../domain/read-entry.ts';
import { type Theme, themes } from '../domain/themes/theme.ts';
import { wordingOf } from '../domain/wording-of.ts';
import { type FoundEntry, findEntry, listDetails } from '../store/find-entry.ts';
import { type FamilyHead, findFamilyHead } from '../store/find-family.ts';
import type { EntryId } from '../store/submission.ts';
import {
  decideThemes,
  listThemeDecisions,
  setThemes,
  type ThemeDecision,
  type ThemeVerdict,
} from '../store/theme-decisions.ts';
import { readMarksOfFamily } from './agency-words.ts';
import { performHeld } from './perform-held.ts';
import { requireWording, type WordingRead } from './require-wording.ts';
import { type EntryRow, nameTheme, sayEntryRow } from './say-entry-row.ts';

/** A theme of an entry, as the words suggest it or somebody decided of it. */
export interface ThemeTold {
  readonly theme: Theme;
  readonly name: string;
  /** The words that suggest it; none where a person alone says so. */
  readonly words: readonly string[];
  readonly decided: Pick<ThemeDecision, 'verdict' | 'by' | 'at'> | null;
}

export interface ThemesOffered {
  readonly family: Pick<FamilyHead, 'id' | 'reference' | 'name'>;
  readonly entry: EntryRow;
  readonly themes: readonly ThemeTold[];
  /** What else it could be about. */
  readonly others: readonly { readonly theme: Theme; readonly name: string }[];
  /** Of what is decided of its themes. */
  readonly version: string;
  /** Of the words that are shown (`wordingOf`). */
  readonly wording: string;
}

export interface EntryOfFamily {
  readonly familyId: FamilyId;
  readonly entryId: EntryId;
}

/** The themes of an entry, and what is decided of them. @throws AppError `not-found`, `not-allowed`. */
export function offerThemes(
  platform: Platform,
  actor: PersonActor,
  { familyId, entryId }: EntryOfFamily,
): Promise<ThemesOffered> {
  return perform(platform, actor, 'work-on-chronology', async (tx, now) => {
    const family = await findFamilyHead(tx, actor, familyId, now);
    refuseGuest(family);
    const entry = await findEntry(tx, actor, { familyId, id: entryId }, now);
    if (entry === null) throw notFound('entry');
    const decisions = await listThemeDecisions(tx, actor, { familyId, of: [entryId] }, now);
    const told = tellThemes(entry, decisions);
    const shown = new Set(told.map(({ theme }) => theme));
    const marks = await readMarksOfFamily(tx, actor, { familyId }, now);
    return {
      value: {
        family: { id: family.id, reference: family.reference, name: family.name },
        entry: sayEntryRow(entry, marks),
        themes: told,
        others: themes
          .filter((theme) => !shown.has(theme))
          .map((theme) => ({ theme, name: nameTheme(theme) })),
        version: versionOfThemes(decisions),
        wording: wordingOf([[entryId, entry.entry]]),
      },
      audit: {
        event: 'entry-read',
        object: { kind: 'entry', id: entryId },
        children: family.children.map(({ id }) => id),
        detail: { reading: 'themes' },
      },
    };
  });
}

/** Every theme that is suggested or decided, in the order of the list of themes. */
export function tellThemes(
  { entry, themes: stored }: Pick<FoundEntry, 'entry' | 'themes'>,
  decisions: readonly ThemeDecision[],
): readonly ThemeTold[] {
  const suggested = readEntry(entry).themes;
  return themes.flatMap((theme): readonly ThemeTold[] => {
    const words = suggested.find((one) => one.theme === theme)?.words ?? [];
    const found = decisions.find((one) => one.theme === theme);
    if (found === undefined && !stored.includes(theme)) return [];
    const decided = found === undefined ? null : { verdict: found.verdict, by: found.by, at: found.at };
    return [{ theme, name: nameTheme(theme), words, decided }];
  });
}

/** The same for the same decisions; `none` for none. */
export function versionOfThemes(decisions: readonly ThemeDecision[]): string {
  if (decisions.length === 0) return 'none';
  const said = decisions.map(({ entryId, theme, verdict, at }) =>
    [entryId, theme, verdict, at.getTime()].join(' '),
  );
  return hash('sha256', said.toSorted().join('\n'), 'hex').slice(0, 16);
}

export interface ThemesToDecide extends WordingRead {
  readonly familyId: FamilyId;
  readonly verdicts: readonly ThemeVerdict[];
  /** The entries and themes whose decisions were shown, and their version then. */
  readonly shown: { readonly entries: readonly EntryId[]; readonly theme: Theme | null };
  readonly version: string;
}

/**
 * Decides of themes of entries: all of what is asked, or nothing.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile` where somebody has decided of what was shown since, `worded-otherwise`
 * where it says something else by now.
 */
export function decideEntryThemes(
  platform: Platform,
  actor: PersonActor,
  { familyId, verdicts, shown, version, wording }: ThemesToDecide,
): Promise<void> {
  return performHeld(platform, actor, 'work-on-chronology', familyId, async (tx, now) => {
    const family = await requireFamily(tx, actor, familyId, now);
    await requireTied(tx, actor, familyId, now);
    const ids = [...new Set(verdicts.map(({ entryId }) => entryId))];
    const of = [...new Set(shown.entries)];
    const details = await listDetails(tx, actor, { familyId, of }, now);
    const isWhole = of.length > 0 && of.every((id) => details.has(id)) && ids.every((id) => of.includes(id));
    if (!isWhole) throw notFound('entry');
    await requireWording(tx, actor, { familyId, entries: details, wording }, now);
    const decisions = await listThemeDecisions(tx, actor, { familyId, of }, now);
    const before = decisions.filter(({ theme }) => shown.theme === null || theme === shown.theme);
    if (versionOfThemes(before) !== version) throw changedMeanwhile('decision');
    await decideThemes(tx, familyId, verdicts, { by: actor.accountId, at: now });
    await settle(tx, actor, { familyId, ids, details }, now);
    const concerned = ids.length === 0 ? of : ids;
    return {
      value: undefined,
      audit: {
        event: 'themes-decided',
        object: { kind: 'entry', id: concerned[0] ?? '' },
        children: family.children,
        detail: { decided: verdicts.length, entries: concerned.join(' ') },
      },
    };
  });
}

interface ToSettle {
  readonly familyId: FamilyId;
  readonly ids: readonly EntryId[];
  readonly details: Awaited<ReturnType<typeof listDetails>>;
}

async function settle(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, ids, details }: ToSettle,
  now: Date,
): Promise<void> {
  const decided = Map.groupBy(
    await listThemeDecisions(tx, actor, { familyId, of: ids }, now),
    ({ entryId }) => entryId,
  );
  for (const entryId of ids) {
    const entry = details.get(entryId);
    if (entry === undefined) continue;
    const suggested = readEntry(entry).themes.map(({ theme }) => theme);
    await setThemes(tx, { familyId, entryId }, applyThemes(suggested, decided.get(entryId) ?? []));
  }
}
