import type { Route } from '../../../platform/http/route.ts';
import type { DemonstrationOptions } from '../operations/demonstration-sign-in.ts';
import { adminRoutes } from './admin-routes.ts';
import { makeSignInWebRoutes } from './sign-in-routes.ts';

export function makeRoutes(options: DemonstrationOptions): readonly Route[] {
  return [...makeSignInWebRoutes(options), ...adminRoutes];
}
