/** What an action can lack: each is told of by itself. */
export const smartProblems = ['no-owner', 'no-date', 'not-measurable', 'vague', 'compound'] as const;

export type SmartProblem = (typeof smartProblems)[number];

/** An action as a plan, a review or a report states it; a column that is not there is null or left out. */
export interface Action {
  readonly text: string;
  readonly owner?: string | null | undefined;
  readonly due?: string | null | undefined;
  /** How a third person would see that it is done. */
  readonly measure?: string | null | undefined;
}

export interface Finding {
  readonly problem: SmartProblem;
  /** As written in the action; none where something is simply not there. */
  readonly words: readonly string[];
  /** A plain sentence. */
  readonly why: string;
}
