import type { Route } from '../../../platform/http/route.ts';
import { readChronologyRoute } from './chronology/route.ts';
import { readExportRoute, takeExportRoute } from './export/route.ts';
import { listExportsRoute } from './exports/route.ts';
import { askExportRoute, newExportRoute } from './new-export/route.ts';

/** Where a family’s chronology is read, and taken away as a document. */
export const readingRoutes: readonly Route[] = [
  readChronologyRoute,
  listExportsRoute,
  newExportRoute,
  askExportRoute,
  readExportRoute,
  takeExportRoute,
];
