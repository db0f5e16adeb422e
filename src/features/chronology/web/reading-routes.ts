import type { Route } from '../../../platform/http/route.ts';
import { readChronologyRoute } from './chronology/route.ts';

/** Where a family’s chronology is read. */
export const readingRoutes: readonly Route[] = [readChronologyRoute];
