import type { Route } from '../../../platform/http/route.ts';
import { sendSend, showSend } from './send-chronology/route.ts';
import { sendColumns, sendRemove, showRemove, showSubmission } from './submission/route.ts';

/** Where agencies’ files are sent, looked at, corrected and taken back. */
export const submissionRoutes: readonly Route[] = [
  showSend,
  sendSend,
  showSubmission,
  sendColumns,
  showRemove,
  sendRemove,
];
