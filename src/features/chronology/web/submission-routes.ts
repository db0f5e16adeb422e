import type { Route } from '../../../platform/http/route.ts';

/** Where agencies’ files are sent, looked at, corrected and taken back. */
export const submissionRoutes: readonly Route[] = [];
