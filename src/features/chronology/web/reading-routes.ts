import type { Route } from '../../../platform/http/route.ts';
import { sendBearsOn, showBearsOn } from './bears-on/route.ts';
import { sendBulkStanding } from './bulk-standing/route.ts';
import { sendBulkThemes } from './bulk-themes/route.ts';
import { readChronologyRoute } from './chronology/route.ts';
import { sendCommentChange, showComment } from './comment/route.ts';
import { sendComment, showComments } from './comments/route.ts';
import { sendConfirmBearings } from './confirm-bearings/route.ts';
import { readEntryRoute } from './entry/route.ts';
import { readExportRoute, takeExportRoute } from './export/route.ts';
import { listExportsRoute } from './exports/route.ts';
import { readFindingRoute, sendFindingRoute } from './finding/route.ts';
import { readFindingsRoute } from './findings/route.ts';
import { sendHandling, showHandling } from './handling/route.ts';
import { sendHeld, showHeld } from './held/route.ts';
import { sendAddPoint, sendChangePoint, showAddPoint, showChangePoint } from './keep-plan/route.ts';
import { askExportRoute, newExportRoute } from './new-export/route.ts';
import { putInPeopleList, sendPeopleList, showPeopleList } from './people-list/route.ts';
import { sendPeopleNamed, showPeopleNamed } from './people-named/route.ts';
import { showPersonNamed } from './person-named/route.ts';
import { readPlanRoute } from './plan/route.ts';
import { makePlanFormRoute, takePlanFormRoute } from './plan-form/route.ts';
import { readPlanPointRoute } from './plan-point/route.ts';
import { sendPurge, showPurge } from './purge/route.ts';
import { sendPurgeComment, showPurgeComment } from './purge-comment/route.ts';
import { sendPurgePoint, showPurgePoint } from './purge-plan-point/route.ts';
import { decideSameEventRoute, readSameEventRoute } from './same-event/route.ts';
import { readSameEventsRoute } from './same-events/route.ts';
import { decideSharingRoute, readSharingRoute } from './sharing/route.ts';
import { readSharingListRoute } from './sharing-list/route.ts';
import { sendStanding, showStanding } from './standing/route.ts';
import { sendThemes, showThemes } from './themes/route.ts';
import { readTimelineRoute } from './timeline/route.ts';
import { readWhoKnewRoute } from './who-knew/route.ts';
import { readWithheldRoute } from './withheld/route.ts';
import { showWordings } from './wordings/route.ts';

/** Where a family’s chronology is read, and taken away as a document. */
export const readingRoutes: readonly Route[] = [
  readChronologyRoute,
  readTimelineRoute,
  readEntryRoute,
  showHandling,
  sendHandling,
  showPurge,
  sendPurge,
  showPeopleNamed,
  sendPeopleNamed,
  showPersonNamed,
  showPeopleList,
  sendPeopleList,
  putInPeopleList,
  readWithheldRoute,
  showHeld,
  sendHeld,
  showThemes,
  sendThemes,
  sendBulkThemes,
  showBearsOn,
  sendBearsOn,
  readPlanRoute,
  showAddPoint,
  sendAddPoint,
  makePlanFormRoute,
  takePlanFormRoute,
  readPlanPointRoute,
  showChangePoint,
  sendChangePoint,
  sendConfirmBearings,
  showPurgePoint,
  sendPurgePoint,
  showComments,
  sendComment,
  showComment,
  sendCommentChange,
  showPurgeComment,
  sendPurgeComment,
  showWordings,
  showStanding,
  sendStanding,
  sendBulkStanding,
  readFindingsRoute,
  readFindingRoute,
  sendFindingRoute,
  readSameEventsRoute,
  readSameEventRoute,
  decideSameEventRoute,
  readWhoKnewRoute,
  readSharingListRoute,
  readSharingRoute,
  decideSharingRoute,
  listExportsRoute,
  newExportRoute,
  askExportRoute,
  readExportRoute,
  takeExportRoute,
];
