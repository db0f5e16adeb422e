import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notFound } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { requireFamily, requireTied } from '../../families/operations/require-family.ts';
import { listDetails } from '../store/find-entry.ts';
import {
  decidePairs,
  listSameEventDecisions,
  type SameEventDecision,
  undecidePairs,
} from '../store/same-event-decisions.ts';
import type { EntryId } from '../store/submission.ts';
import { performHeld } from './perform-held.ts';
import { versionOf } from './read-same-event.ts';
import { requireWording, type WordingRead } from './require-wording.ts';

export interface SameEventToDecide extends WordingRead {
  readonly familyId: FamilyId;
  /** The entry beside which the others were shown. */
  readonly entryId: EntryId;
  /** All that were shown side by side. */
  readonly entries: readonly EntryId[];
  /**
   * `same`: those of `same` tell of one event, and the others that were shown of another one. `different`: no two of them tell of one event,
   * but for those of which that is decided already. `undo`: nothing is decided of any two of them.
   */
  readonly verdict: 'same' | 'different' | 'undo';
  readonly same: readonly EntryId[];
  /** Of the decisions that were shown with them (`versionOf`). */
  readonly version: string;
}

/**
 * Decides whether entries tell of one event. Nothing is merged: each account stays as it is.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile` where somebody has decided of any two of them since,
 * `worded-otherwise` where any of them says something else by now.
 */
export function decideSameEvent(
  platform: Platform,
  actor: PersonActor,
  { familyId, entryId, entries, verdict, same, version, wording }: SameEventToDecide,
): Promise<void> {
  return performHeld(platform, actor, 'work-on-chronology', familyId, async (tx, now) => {
    const family = await requireFamily(tx, actor, familyId, now);
    await requireTied(tx, actor, familyId, now);
    const shown = [...new Set(entries)];
    const details = await listDetails(tx, actor, { familyId, of: shown }, now);
    const isWhole = shown.length > 1 && shown.includes(entryId) && shown.every((id) => details.has(id));
    if (!isWhole) throw notFound('entry');
    await requireWording(tx, actor, { familyId, entries: details, wording }, now);
    const all = await listSameEventDecisions(tx, actor, familyId, now);
    const among = all.filter(({ first, second }) => shown.includes(first) && shown.includes(second));
    if (versionOf(among) !== version) throw changedMeanwhile('decision');
    const pairs = verdict === 'undo' ? [] : pairsToDecide(shown, { verdict, same }, among);
    if (verdict === 'undo') await undecidePairs(tx, familyId, shown);
    await decidePairs(tx, familyId, pairs, { by: actor.accountId, at: now });
    return {
      value: undefined,
      audit: {
        event: 'same-event-decided',
        object: { kind: 'entry', id: shown[0] ?? '' },
        children: family.children,
        detail: { verdict, pairs: pairs.length, entries: shown.join(' ') },
      },
    };
  });
}

type Pair = Pick<SameEventDecision, 'first' | 'second' | 'verdict'>;

function pairsToDecide(
  shown: readonly EntryId[],
  { verdict, same }: Pick<SameEventToDecide, 'same'> & Pick<SameEventDecision, 'verdict'>,
  decided: readonly SameEventDecision[],
): readonly Pair[] {
  const inOrder = shown.toSorted();
  const isSame = (first: EntryId, second: EntryId) =>
    decided.some((one) => one.first === first && one.second === second && one.verdict === 'same');
  return inOrder.flatMap((first, at) =>
    inOrder.slice(at + 1).flatMap((second): readonly Pair[] => {
      if (verdict === 'different') return isSame(first, second) ? [] : [{ first, second, verdict }];
      const ticked = [first, second].filter((id) => same.includes(id)).length;
      if (ticked === 2) return [{ first, second, verdict: 'same' }];
      return ticked === 1 ? [{ first, second, verdict: 'different' }] : [];
    }),
  );
}
