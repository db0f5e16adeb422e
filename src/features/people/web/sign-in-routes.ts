import type { Route } from '../../../platform/http/route.ts';
import { makeSignInRoutes } from './sign-in/route.ts';
import { sendCode, showCode } from './sign-in-code/route.ts';
import { sendPartnership, showPartnerships } from './sign-in-partnership/route.ts';
import { sendSetUp, showSetUp } from './sign-in-set-up/route.ts';
import { sendSignOut } from './sign-out/route.ts';

/** Signing in, and what people do with their own account. */
export function makeSignInWebRoutes(options: { readonly demonstration: boolean }): readonly Route[] {
  return [...makeSignInRoutes(options), ...signInRoutes];
}

const signInRoutes: readonly Route[] = [
  showCode,
  sendCode,
  showSetUp,
  sendSetUp,
  showPartnerships,
  sendPartnership,
  sendSignOut,
];
