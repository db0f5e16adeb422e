import type { Day } from '../../../shared/day.ts';
import type { ExtractSummary, RuleReport } from '../../exchange/domain/extract.ts';
import type { Entry } from '../../protection/domain/entries/entry.ts';
import type { Profile } from './profile.ts';
import type { RuleKind, SignalState } from './rule.ts';
import type { RuleId } from './rule-ids.ts';
import type { ChildSignals } from './signal.ts';

/** A rule that was not asked, and why: the source cannot carry what it needs, or the profile leaves it out. */
export interface NotAsked {
  readonly rule: RuleId;
  readonly title: string;
  readonly why: string;
}

/** How many signals of a rule stood in each state, with their children and families counted beside. */
export interface RuleCount {
  readonly rule: RuleId;
  /** Whether its `late` counts what is past a due day, or what stands out. */
  readonly kind: RuleKind;
  readonly title: string;
  readonly statement: string;
  /** What the rule asks in this profile, with its figure and unit: “within 15 working days”. */
  readonly asks: string;
  readonly source: string;
  readonly confirmed: boolean;
  readonly states: Readonly<Record<SignalState, number>>;
  readonly lateChildren: number;
  /** Null where the source names no families. */
  readonly lateFamilies: number | null;
}

/** What the entries named by signals were, so that a reader can find each in the extract. */
export interface CitedEntry {
  readonly entry: Entry;
  /** In words: “Visit, 3 May 2025: the child was seen, not alone”. */
  readonly sentence: string;
}

/** The drift of every child in an extract on one day. */
export interface DriftReport {
  readonly asOf: Day;
  readonly profile: Profile;
  readonly source: ExtractSummary;
  /** The chair, team or worker whose children alone it tells of and counts; absent for all. */
  readonly forWhom?: string;
  /** Children with an open plan or a running clock, by the source’s order; all others are counted only. */
  readonly children: readonly ChildSignals[];
  readonly childrenRead: number;
  readonly openPlans: number;
  /** Open plans that belong to another authority: no figure counts them, and no rule asks of them. */
  readonly openPlansOfOthers: number;
  readonly rules: readonly RuleCount[];
  readonly notAsked: readonly NotAsked[];
  /** The entries that signals other than `ok` name, by `citedKey`. */
  readonly cited: ReadonlyMap<string, CitedEntry>;
  /** The first and the last day on which there was a referral, a meeting, a visit or the like; absent where there was none. */
  readonly happened?: { readonly first: Day; readonly last: Day };
  /** What was wrong with the extract, so that no figure stands without it. */
  readonly problems: readonly RuleReport[];
}
