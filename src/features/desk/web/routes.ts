import type { Route } from '../../../platform/http/route.ts';
import { accessibilityRoute } from './accessibility/route.ts';
import { helpRoute } from './help/route.ts';
import { jobProgressRoute, jobRoute } from './job/route.ts';
import { privacyRoute } from './privacy/route.ts';
import { takeWhoLookedRoute, whoLookedRoute } from './who-looked/route.ts';

export const routes: readonly Route[] = [
  jobRoute,
  jobProgressRoute,
  whoLookedRoute,
  takeWhoLookedRoute,
  helpRoute,
  accessibilityRoute,
  privacyRoute,
];
