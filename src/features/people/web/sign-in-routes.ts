import type { Route } from '../../../platform/http/route.ts';

/** Signing in, and what people do with their own account. */
export const signInRoutes: readonly Route[] = [];
