import type { Route } from '../../../platform/http/route.ts';
import { readingRoutes } from './reading-routes.ts';
import { submissionRoutes } from './submission-routes.ts';
import { typingRoutes } from './typing-routes.ts';

export const routes: readonly Route[] = [...submissionRoutes, ...typingRoutes, ...readingRoutes];
