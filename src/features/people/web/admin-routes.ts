import type { Route } from '../../../platform/http/route.ts';

/** What an administrator of a partnership does: the partnership, its agencies and its accounts. */
export const adminRoutes: readonly Route[] = [];
