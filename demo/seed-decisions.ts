import { z } from 'zod';
import { themes } from '../src/features/chronology/domain/themes/theme.ts';
import { decideSameEvent } from '../src/features/chronology/operations/decide-same-event.ts';
import { decideSharing } from '../src/features/chronology/operations/decide-sharing.ts';
import { decideEntryThemes } from '../src/features/chronology/operations/decide-themes.ts';
import { readChronology } from '../src/features/chronology/operations/read-chronology.ts';
import { readSameEvent } from '../src/features/chronology/operations/read-same-event.ts';
import { readSameEvents } from '../src/features/chronology/operations/read-same-events.ts';
import { readSharing } from '../src/features/chronology/operations/read-sharing.ts';
import { readSharingList } from '../src/features/chronology/operations/read-sharing-list.ts';
import { noFilters } from '../src/features/chronology/store/entry-filters.ts';
import { dayOfInstant } from '../src/platform/clock.ts';
import type { FamilyId } from '../src/shared/ids.ts';
import { readId } from '../src/shared/ids.ts';
import type { Scene } from './scene.ts';

/** How much of each people have decided: some, so that there is something to see, and to do. */
export const decisionsSchema = z.object({
  same: z.int(),
  different: z.int(),
  /** Of entries that seem to be about it the first are confirmed, and the last is rejected. */
  theme: z.enum(themes),
  themes: z.int(),
  sharing: z.int(),
});
export type DecisionsToSeed = z.output<typeof decisionsSchema>;

/** Decides of suggestions about a family's chronology, the surest first, as whoever works on a review does. */
export async function seedDecisions(
  scene: Scene,
  familyId: FamilyId,
  wanted: DecisionsToSeed,
): Promise<void> {
  await decideEvents(scene, familyId, wanted);
  await decideThemes(scene, familyId, wanted);
  await decideWhoWasTold(scene, familyId, wanted);
}

async function decideEvents({ platform, officer }: Scene, familyId: FamilyId, wanted: DecisionsToSeed) {
  const { open } = await readSameEvents(platform, officer, familyId);
  const chosen = open.events.slice(0, wanted.same + wanted.different);
  for (const [at, { entryId }] of chosen.entries()) {
    const { state, accounts, version, wording } = await readSameEvent(platform, officer, {
      familyId,
      entryId,
    });
    if (state !== 'open') continue;
    const entries = accounts.map(({ id }) => id);
    const verdict = at < wanted.same ? ('same' as const) : ('different' as const);
    const same = verdict === 'same' ? entries : [];
    const read = { entries, version, wording };
    await decideSameEvent(platform, officer, { familyId, entryId, verdict, same, ...read });
  }
}

async function decideThemes({ platform, officer }: Scene, familyId: FamilyId, wanted: DecisionsToSeed) {
  const { theme } = wanted;
  const { rows, decided } = await readChronology(platform, officer, {
    familyId,
    filters: { ...noFilters, theme },
    sort: { by: 'date', direction: 'ascending' },
    from: null,
    forPaper: false,
  });
  const entries = rows.slice(0, wanted.themes).map(({ id }) => id);
  if (entries.length < 2) return;
  const last = entries.at(-1);
  const verdicts = entries.map((entryId) => ({
    entryId,
    theme,
    verdict: entryId === last ? ('rejected' as const) : ('confirmed' as const),
  }));
  const shown = { entries: rows.map(({ id }) => id), theme } as const;
  const { version, wording } = decided;
  await decideEntryThemes(platform, officer, { familyId, verdicts, shown, version, wording });
}

async function decideWhoWasTold({ platform, officer }: Scene, familyId: FamilyId, wanted: DecisionsToSeed) {
  const { open } = await readSharingList(platform, officer, familyId);
  const today = dayOfInstant(platform.now());
  for (const { entryId: text } of open.lines.slice(0, wanted.sharing)) {
    const entryId = readId<'entry'>(text);
    if (entryId === null) continue;
    const { suggested, wording } = await readSharing(platform, officer, { familyId, entryId });
    const [one] = suggested;
    if (one === undefined || one.on === null || one.on > today) continue;
    const told = { earliest: one.on, latest: one.on, certainty: 'exact', how: 'call' } as const;
    const key = { familyId, entryId, agencyId: one.agencyId, version: 'none', wording };
    await decideSharing(platform, officer, { ...key, verdict: 'confirmed', told });
  }
}
