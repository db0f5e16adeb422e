import type { Route } from '../../../platform/http/route.ts';
import { sendPlace, showPlace } from './place-file/route.ts';
import { sendPurgeFile, showPurgeFile } from './purge-file/route.ts';
import { sendSend, showSend } from './send-chronology/route.ts';
import {
  sendApart,
  sendColumns,
  sendPutBack,
  sendRemove,
  sendSubmit,
  showPutBack,
  showRemove,
  showSubmission,
} from './submission/route.ts';

/** Where agencies’ files are sent, looked at, corrected, taken back and put back. */
export const submissionRoutes: readonly Route[] = [
  showSend,
  sendSend,
  showSubmission,
  sendSubmit,
  sendApart,
  sendColumns,
  showRemove,
  sendRemove,
  showPutBack,
  sendPutBack,
  showPlace,
  sendPlace,
  showPurgeFile,
  sendPurgeFile,
];
