import type { PersonActor } from '../../../platform/access/actor.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { countWhere } from '../domain/count-where.ts';
import type { FindingId } from '../domain/findings/finding.ts';
import {
  type Acknowledgement,
  type SettledFindings,
  settleAcknowledgements,
} from '../domain/findings/settle-acknowledgements.ts';
import { sayFindingKind } from '../outputs/say-finding-kind.ts';
import { mayWorkOn } from '../store/find-family.ts';
import { findFindings, type StateOf } from './find-findings.ts';
import { type FamilyWords, wordsOf } from './read-whole.ts';
import {
  type Finding,
  type FindingGroup,
  type Findings,
  mostEntries,
  mostFindings,
} from './tell-findings.ts';

/** Which findings are asked for: those that nobody has acknowledged as they stand, or those that somebody has. */
export type FindingsShown = 'open' | 'acknowledged';

/** What was acknowledged of a finding: as it says it now, or as it said it then. */
export interface AcknowledgedTold {
  readonly id: FindingId;
  readonly title: string;
  readonly sentence: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/** A finding as a list shows it: with the first of its entries, by the engine’s ids. */
export interface ListedFinding extends Pick<Finding, 'kind' | 'sentence' | 'entries'> {
  readonly id: FindingId;
  /** How many entries there are, where not all are listed. */
  readonly of: number;
  /** Of each person who did. */
  readonly acknowledged: readonly AcknowledgedTold[];
  readonly earlier: readonly AcknowledgedTold[];
}

export interface ListedFindings extends Pick<Findings, 'sameEvents' | 'entries'> {
  /** Advice to begin a chronology first, then patterns kind by kind, gaps, and texts that stand twice. */
  readonly groups: readonly FindingGroup<ListedFinding>[];
}

export interface FindingsAnswer {
  readonly family: FamilyWords;
  readonly count: number;
  /** Whether this person may acknowledge them. */
  readonly mayWork: boolean;
  readonly shown: FindingsShown;
  /** How many there are of each. */
  readonly counts: Readonly<Record<FindingsShown, number>>;
  /** How many of those that nobody has acknowledged as they stand somebody did while they said something else. */
  readonly acknowledgedBefore: number;
  /** Null where there are too many entries for a page. */
  readonly findings: ListedFindings | null;
  /** Acknowledged once, and found no longer: told among those that are acknowledged. */
  readonly gone: readonly AcknowledgedTold[];
  /** The address of each entry that is named, by the id that the engine gave it. */
  readonly entryIds: Readonly<Record<string, string>>;
}

/**
 * What the rules find in a family’s chronology, as far as the person may see it: nothing that is kept from them is counted,
 * or hinted at. Suggestions, of which people may acknowledge each.
 *
 * @throws AppError `not-allowed`, `not-found`; `too-many-requests` while much else is being read; `reading-took-too-long`.
 */
export async function readFindings(
  platform: Platform,
  actor: PersonActor,
  { familyId, shown }: { readonly familyId: FamilyId; readonly shown: FindingsShown },
): Promise<FindingsAnswer> {
  const found = await findFindings(platform, actor, familyId);
  const { family, count } = found.whole;
  const base = { family: wordsOf(family), count, mayWork: mayWorkOn(actor, family), shown };
  if (found.findings === null) {
    const none = { counts: { open: 0, acknowledged: 0 }, acknowledgedBefore: 0 };
    return { ...base, ...none, findings: null, gone: [], entryIds: {} };
  }
  const { findings, states, stateOf, acknowledged, whole } = found;
  const settled = settleAcknowledgements(states, acknowledged);
  const isAcknowledged = (id: FindingId) => (settled.of.get(id)?.acknowledged ?? []).length > 0;
  const listed = listFindings(
    findings,
    stateOf,
    settled,
    (id) => isAcknowledged(id) === (shown === 'acknowledged'),
  );
  const acknowledgedNow = states.filter(({ id }) => isAcknowledged(id)).length;
  return {
    ...base,
    counts: {
      open: states.length - acknowledgedNow,
      acknowledged: acknowledgedNow + new Set(settled.gone.map(({ id }) => id)).size,
    },
    acknowledgedBefore: countWhere(
      states,
      ({ id }) => !isAcknowledged(id) && (settled.of.get(id)?.earlier ?? []).length > 0,
    ),
    findings: shown === 'open' ? listed : { ...listed, sameEvents: [] },
    gone: shown === 'acknowledged' ? settled.gone.map(tellAcknowledged) : [],
    entryIds: pick(whole.entryIds, Object.keys(listed.entries)),
  };
}

function listFindings(
  { advice, patterns, gaps, pasted, sameEvents, entries }: Findings,
  stateOf: StateOf,
  settled: SettledFindings,
  isShown: (id: FindingId) => boolean,
): ListedFindings {
  const first = { title: sayFindingKind('begin-advice'), findings: advice };
  const groups = [first, ...patterns, gaps, pasted].map(({ title, findings }) => {
    const chosen = findings
      .flatMap((one) => listOne(one, stateOf, settled) ?? [])
      .filter(({ id }) => isShown(id));
    return { title, findings: chosen.slice(0, mostFindings), of: chosen.length };
  });
  const named = new Set(
    [...groups, ...sameEvents].flatMap((one) => one.findings.flatMap((each) => each.entries)),
  );
  return {
    groups: groups.filter(({ of }) => of > 0),
    sameEvents,
    entries: Object.fromEntries(Object.entries(entries).filter(([id]) => named.has(id))),
  };
}

function listOne(finding: Finding, stateOf: StateOf, settled: SettledFindings): ListedFinding | null {
  const state = stateOf(finding);
  if (state === null) return null;
  const { acknowledged, earlier } = settled.of.get(state.id) ?? { acknowledged: [], earlier: [] };
  return {
    id: state.id,
    kind: finding.kind,
    sentence: finding.sentence,
    entries: finding.entries.slice(0, mostEntries),
    of: finding.entries.length,
    acknowledged: acknowledged.map(tellAcknowledged),
    earlier: earlier.map(tellAcknowledged),
  };
}

export function tellAcknowledged({ id, kind, sentence, reason, by, at }: Acknowledgement): AcknowledgedTold {
  return { id, title: sayFindingKind(kind), sentence, reason, by, at };
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
