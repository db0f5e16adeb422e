import type { Command } from 'commander';
import type { Authentication } from '../../platform/http/authentication.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Platform } from '../../platform/platform.ts';
import type { RunCommand } from '../../platform/terminal/run-command.ts';
import type { WebFeature } from '../../platform/web-feature.ts';
import { addAccountsCommand } from './commands/accounts.ts';
import { addPartnershipsCommand } from './commands/partnerships.ts';
import type { DemonstrationOptions } from './operations/demonstration-sign-in.ts';
import type { MadeSignIn, makeSignInFor as makeSignInForType } from './operations/make-sign-in.ts';

/** The feature's commands, with their options and help. What they do is loaded when they run. */
export function registerCommands(program: Command, run: RunCommand): void {
  addPartnershipsCommand(program, run);
  addAccountsCommand(program, run);
}

/** The feature's pages, loaded only by the server. In a demonstration the page for signing in shows its people. */
export async function loadWeb({
  demonstration = false,
  tries = new Map(),
}: Partial<DemonstrationOptions> = {}): Promise<WebFeature> {
  const { makeRoutes } = await import('./web/routes.ts');
  const { peopleHomeLinks } = await import('./web/home/home-links.ts');
  const { makeHome } = await import('./web/home/route.ts');
  return { routes: makeRoutes({ demonstration, tries }), homeLinks: peopleHomeLinks, makeHome };
}

/** Signing in without a password, as somebody made up: only where the server answers this computer alone. */
export async function loadDemonstrationRoutes(): Promise<readonly Route[]> {
  const { demonstrationRoutes } = await import('./web/demonstration/route.ts');
  return demonstrationRoutes;
}

/** How the server learns who somebody is. */
export async function loadAuthentication(platform: Platform): Promise<Authentication> {
  const { makeAuthentication } = await import('./operations/authenticate.ts');
  return makeAuthentication(platform);
}

/** The one-time code for the first administrator; null once there is a partnership. */
export async function loadFirstRunCode(platform: Platform): Promise<string | null> {
  const { makeFirstRunCode } = await import('./operations/first-administrator.ts');
  return makeFirstRunCode(platform);
}

/** Gives an account of a demonstration a password and a second step; see `operations/make-sign-in.ts`. */
export async function makeSignIn(
  platform: Platform,
  input: Parameters<typeof makeSignInForType>[1],
): Promise<MadeSignIn> {
  const { makeSignInFor } = await import('./operations/make-sign-in.ts');
  return makeSignInFor(platform, input);
}
