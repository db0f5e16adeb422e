import type { Day } from '../../../../shared/day.ts';

/** The text of one element of a census file, trimmed, and the line on which the element begins. */
export interface CinValue {
  readonly text: string;
  readonly line: number;
}

/** A value that should be a day: `day` is null where the text is none, or no such day exists. Never read month first. */
export interface CinDate extends CinValue {
  readonly day: Day | null;
  /** It is what a database writes where no date was entered: `day` is null, though it could be read. */
  readonly isPlaceholder?: true;
}

export interface CinHeader {
  readonly collection: CinValue | null;
  readonly year: CinValue | null;
  readonly referenceDate: CinDate | null;
  readonly authority: CinValue | null;
  readonly line: number;
}

export interface CinAssessment {
  readonly line: number;
  readonly start: CinDate | null;
  readonly authorised: CinDate | null;
  readonly factors: readonly CinValue[];
}

export interface CinPlanDates {
  readonly line: number;
  readonly start: CinDate | null;
  readonly end: CinDate | null;
}

export interface CinSection47 {
  readonly line: number;
  readonly start: CinDate | null;
  readonly conferenceTarget: CinDate | null;
  readonly conference: CinDate | null;
  readonly conferenceNotRequired: CinValue | null;
}

/**
 * A `<Reviews>` group: the older shape has one for each review, the newer one for all. A review whose date is left
 * empty is among them, without a text.
 */
export interface CinReviews {
  readonly line: number;
  readonly dates: readonly CinDate[];
}

export interface CinProtectionPlan {
  readonly line: number;
  readonly start: CinDate | null;
  readonly end: CinDate | null;
  readonly initialCategory: CinValue | null;
  readonly latestCategory: CinValue | null;
  readonly previousPlans: CinValue | null;
  readonly reviews: readonly CinReviews[];
}

/** `PreProceedingsandFGDM`, new for 2026 to 2027; its values by the names of their elements. */
export interface CinPreProceedings {
  readonly line: number;
  readonly values: Readonly<Record<string, CinValue>>;
}

/** One `<CINdetails>`: an episode of need. */
export interface CinEpisode {
  readonly line: number;
  readonly referralDate: CinDate | null;
  readonly referralSource: CinValue | null;
  readonly primaryNeed: CinValue | null;
  readonly closureDate: CinDate | null;
  readonly closureReason: CinValue | null;
  /** `DateOfInitialCPC` of the episode itself, for a conference without an enquiry here. */
  readonly conference: CinDate | null;
  readonly noFurtherAction: CinValue | null;
  readonly assessments: readonly CinAssessment[];
  readonly plansOfNeed: readonly CinPlanDates[];
  readonly section47: readonly CinSection47[];
  readonly protectionPlans: readonly CinProtectionPlan[];
  readonly preProceedings: readonly CinPreProceedings[];
}

/** One `<Child>`, whatever the order of its elements. */
export interface CinChild {
  readonly line: number;
  /** Its place among the children of the file, from 1. */
  readonly number: number;
  readonly identifiers: {
    readonly line: number;
    readonly childId: CinValue | null;
    readonly upn: CinValue | null;
    readonly formerUpn: CinValue | null;
    readonly upnUnknown: CinValue | null;
    readonly birthDate: CinDate | null;
    readonly expectedBirthDate: CinDate | null;
    /** `Sex`, or `GenderCurrent` up to 2022 to 2023. */
    readonly sex: CinValue | null;
    readonly sexElement: 'Sex' | 'GenderCurrent' | null;
    readonly deathDate: CinDate | null;
  };
  readonly characteristics: {
    readonly line: number;
    readonly ethnicity: CinValue | null;
    readonly disabilities: readonly CinValue[];
  };
  readonly episodes: readonly CinEpisode[];
}

/** The year that a census collects: 1 April to the reference date, 31 March. */
export interface CensusYear {
  readonly start: Day;
  readonly end: Day;
}
