/** What a partnership has, as far as beginning to work in it goes. */
export interface SetUp {
  /** Agencies that have not ended. */
  readonly agencies: number;
  /** Of these, the names of those without a lead who is invited or active. */
  readonly agenciesWithoutLead: readonly string[];
  /** Active or invited. */
  readonly officers: number;
  /** Active or invited. */
  readonly administrators: number;
  /** Invited, and not yet joined. */
  readonly waiting: number;
}

export const setUpSteps = [
  'add-agencies',
  'invite-officer',
  'invite-leads',
  'second-administrator',
  'wait',
] as const;
export type SetUpStep = (typeof setUpSteps)[number];

/** What is still to do before people can work, in the order in which it is best done. */
export function findSetUpSteps(setUp: SetUp): readonly SetUpStep[] {
  const open: Readonly<Record<SetUpStep, boolean>> = {
    'add-agencies': setUp.agencies === 0,
    'invite-officer': setUp.officers === 0,
    'invite-leads': setUp.agenciesWithoutLead.length > 0,
    'second-administrator': setUp.administrators < 2,
    wait: setUp.waiting > 0,
  };
  return setUpSteps.filter((step) => open[step]);
}
