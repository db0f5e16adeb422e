import type { Route } from '../../../platform/http/route.ts';
import { adminRoutes } from './admin-routes.ts';
import { makeSignInWebRoutes } from './sign-in-routes.ts';

export function makeRoutes(options: { readonly demonstration: boolean }): readonly Route[] {
  return [...makeSignInWebRoutes(options), ...adminRoutes];
}
