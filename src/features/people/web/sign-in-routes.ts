import type { Route } from '../../../platform/http/route.ts';
import type { DemonstrationOptions } from '../operations/demonstration-sign-in.ts';
import { sendFirstRun, showFirstRun } from './first-run/route.ts';
import { sendJoin, showJoin } from './join/route.ts';
import { sendEndOtherSessions, sendEndSession, showOwnAccount } from './own-account/route.ts';
import { sendOwnPassword, showOwnPassword } from './own-password/route.ts';
import { sendOwnSecondStep, showOwnSecondStep } from './own-second-step/route.ts';
import { sendEndToken, sendToken, showTokens } from './own-tokens/route.ts';
import { sendRecoveryCodes, showRecoveryCodes } from './recovery-codes/route.ts';
import { sendPasswordReset, showPasswordReset } from './reset-password/route.ts';
import { sendSecondStepReset, showSecondStepReset } from './reset-second-step/route.ts';
import { makeSignInRoutes } from './sign-in/route.ts';
import { sendCode, showCode } from './sign-in-code/route.ts';
import { sendPartnership, showPartnerships } from './sign-in-partnership/route.ts';
import { sendSetUp, showSetUp } from './sign-in-set-up/route.ts';
import { sendSignOut } from './sign-out/route.ts';
import { makeShowStepUp, sendStepUp } from './step-up/route.ts';

/** Signing in, and what people do with their own account. */
export function makeSignInWebRoutes(options: DemonstrationOptions): readonly Route[] {
  return [...makeSignInRoutes(options), makeShowStepUp(options), ...signInRoutes];
}

const signInRoutes: readonly Route[] = [
  showCode,
  sendCode,
  showSetUp,
  sendSetUp,
  showPartnerships,
  sendPartnership,
  sendSignOut,
  showFirstRun,
  sendFirstRun,
  showJoin,
  sendJoin,
  showPasswordReset,
  sendPasswordReset,
  showSecondStepReset,
  sendSecondStepReset,
  sendStepUp,
  showOwnAccount,
  sendEndSession,
  sendEndOtherSessions,
  showOwnPassword,
  sendOwnPassword,
  showOwnSecondStep,
  sendOwnSecondStep,
  showRecoveryCodes,
  sendRecoveryCodes,
  showTokens,
  sendToken,
  sendEndToken,
];
