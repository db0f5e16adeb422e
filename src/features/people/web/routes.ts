import type { Route } from '../../../platform/http/route.ts';
import { adminRoutes } from './admin-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';

export const routes: readonly Route[] = [...signInRoutes, ...adminRoutes];
