/**
 * - `invited`: has a link, and has not joined.
 * - `active`: has joined, and may sign in.
 * - `disabled`: may not sign in, whatever they hold.
 */
export const accountStates = ['invited', 'active', 'disabled'] as const;
export type AccountState = (typeof accountStates)[number];

export const accountStateWords: Readonly<Record<AccountState, string>> = {
  invited: 'Invited',
  active: 'Active',
  disabled: 'Access ended',
};

/** What an administrator can do with an account as a whole, its role and agency apart. */
export const accountSteps = [
  'end-access',
  'give-back',
  'link-join',
  'link-reset-password',
  'link-reset-second-step',
] as const;
export type AccountStep = (typeof accountSteps)[number];

export interface AccountStanding {
  readonly state: AccountState;
  /** Whether they ever joined: somebody who did has a way of signing in to come back to. */
  readonly hasJoined: boolean;
}

interface Transition {
  readonly from: readonly AccountState[];
  readonly to: (standing: AccountStanding) => AccountState;
}

const stays = ({ state }: AccountStanding) => state;

const transitions: Readonly<Record<AccountStep, Transition>> = {
  'end-access': { from: ['invited', 'active'], to: () => 'disabled' },
  'give-back': { from: ['disabled'], to: ({ hasJoined }) => (hasJoined ? 'active' : 'invited') },
  'link-join': { from: ['invited'], to: stays },
  'link-reset-password': { from: ['active'], to: stays },
  'link-reset-second-step': { from: ['active'], to: stays },
};

/** The state after a step, or null where an account that stands so cannot take it. */
export function findNextState(standing: AccountStanding, step: AccountStep): AccountState | null {
  const { from, to } = transitions[step];
  return from.includes(standing.state) ? to(standing) : null;
}

/** The steps that an account can take as it stands, in the order in which a page offers them. */
export function findSteps(standing: AccountStanding): readonly AccountStep[] {
  return accountSteps.filter((step) => findNextState(standing, step) !== null);
}
