import {
  type AccountState,
  type AccountStep,
  accountStates,
  accountStateWords,
} from '../domain/account-steps.ts';

/** The states of accounts and what can be done with them, for pages and commands, which call no domain themselves. */
export { type AccountState, type AccountStep, accountStates, accountStateWords };
