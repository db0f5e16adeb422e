import type { Day } from '../../../../shared/day.ts';
import type { ExtractFormat, RuleReport } from '../../../exchange/domain/extract.ts';
import type { NotAsked } from '../../domain/drift-report.ts';
import type { PresentPeople } from '../../domain/people/present-people.ts';
import type { Unit } from '../../domain/profile.ts';
import type { RuleKind, SignalState } from '../../domain/rule.ts';
import type { RuleId } from '../../domain/rule-ids.ts';
import type { Figure } from '../../domain/sharing/figure.ts';

/** Where what is told comes from. */
export interface SourceView {
  readonly format: ExtractFormat;
  readonly title: string;
  /** Null where it is shared. */
  readonly name: string | null;
  readonly referenceDay: Day | null;
  readonly knowledge: 'assumed' | 'recorded';
  readonly records: Figure;
  readonly entries: Figure;
  readonly setAside: Figure;
  readonly notes: readonly string[];
}

export interface RuleView {
  readonly rule: RuleId;
  readonly kind: RuleKind;
  readonly title: string;
  readonly statement: string;
  readonly asks: string;
  readonly source: string;
  readonly confirmed: boolean;
  readonly weight: 'act' | 'look' | 'know';
  readonly states: Readonly<Record<SignalState, Figure>>;
  readonly lateChildren: Figure;
  readonly lateFamilies: Figure;
}

/** One signal as it is told. Days are `YYYY-MM-DD`, or `YYYY-MM` where it is shared. */
export interface SignalView {
  readonly child: string;
  readonly family: string | null;
  /** Whose the child is; nobody’s where it is shared. */
  readonly people: PresentPeople;
  readonly rule: RuleId;
  readonly kind: RuleKind;
  readonly title: string;
  readonly about: string | null;
  readonly state: SignalState;
  readonly since: string | null;
  readonly due: string | null;
  /** Calendar days past the due day where it is late. */
  readonly days: number | null;
  /** How far past its limit, in `unit`. */
  readonly over: number | null;
  readonly unit: Unit | null;
  readonly weight: 'act' | 'look' | 'know';
  readonly sentence: string;
  readonly answered: string | null;
  /** Why it is late, and for which agency’s part, where that is recorded. */
  readonly reason: string | null;
  readonly entries: readonly string[];
}

export interface EntryView {
  readonly id: string;
  readonly child: string;
  /** `YYYY-MM-DD`, or `YYYY-MM` where it is shared. */
  readonly on: string;
  readonly what: string;
  readonly sentence: string;
  readonly part: string | null;
  readonly line: number | null;
}

/** What is wrong with the extract, by rule. */
export interface ProblemView {
  readonly rule: string;
  readonly severity: RuleReport['severity'];
  readonly reports: Figure;
  readonly children: Figure;
}

/** All that a document about drift may say: whole for those who have the extract, or as it may be shared. */
export interface DriftView {
  readonly asOf: Day;
  readonly profile: {
    readonly id: string;
    readonly title: string;
    readonly made: readonly { readonly title: string; readonly source: string }[];
  };
  readonly source: SourceView;
  /** What leaves and what does not, a sentence each; null for what is not made to be shared. */
  readonly shared: readonly string[] | null;
  readonly childrenRead: Figure;
  readonly openPlans: Figure;
  /** What the figures come to, a sentence each. */
  readonly headline: readonly string[];
  readonly rules: readonly RuleView[];
  readonly notAsked: readonly NotAsked[];
  /** By rule, the weightiest rules first; within each the latest first. Never by how many a child has. */
  readonly signals: readonly SignalView[];
  readonly entries: readonly EntryView[];
  readonly problems: readonly ProblemView[];
  /** Every problem; none where it is shared. */
  readonly reports: readonly RuleReport[];
}
