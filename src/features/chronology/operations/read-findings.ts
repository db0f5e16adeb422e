import type { PersonActor } from '../../../platform/access/actor.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { askAnalyst, requireAnalyst } from './ask-analyst.ts';
import { type FamilyWords, readWhole, wordsOf } from './read-whole.ts';
import type { Findings } from './tell-findings.ts';

export interface FindingsAnswer {
  readonly family: FamilyWords;
  readonly count: number;
  /** Null where there are too many entries for a page. */
  readonly findings: Findings | null;
  /** The address of each entry that is named, by the id that the engine gave it. */
  readonly entryIds: Readonly<Record<string, string>>;
}

/**
 * What the rules find in a family’s chronology, as far as the person may see it: nothing that is kept from them is counted,
 * or hinted at. Suggestions, for people to confirm.
 *
 * @throws AppError `not-allowed`, `not-found`; `too-many-requests` while much else is being read; `reading-took-too-long`.
 */
export async function readFindings(
  platform: Platform,
  actor: PersonActor,
  familyId: FamilyId,
): Promise<FindingsAnswer> {
  requireAnalyst(actor.accountId);
  const { family, files, entryIds, decided, count } = await readWhole(platform, actor, familyId, 'findings');
  const base = { family: wordsOf(family), count };
  if (files === null) return { ...base, findings: null, entryIds: {} };
  const { findings } = await askAnalyst<'findings'>({ kind: 'findings', files, decided }, actor.accountId);
  return { ...base, findings, entryIds: pick(entryIds, Object.keys(findings.entries)) };
}

/** Of the ids those that a page names. */
export function pick(
  ids: ReadonlyMap<string, string>,
  wanted: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    wanted.flatMap((name) => {
      const id = ids.get(name);
      return id === undefined ? [] : [[name, id] as const];
    }),
  );
}
