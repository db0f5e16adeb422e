import type { Route } from '../../../platform/http/route.ts';
import { sendAddEntry, showAddEntry } from './add-entry/route.ts';
import { sendChangeEntry, showChangeEntry } from './change-entry/route.ts';
import { sendWithdrawEntry, showWithdrawEntry } from './withdraw-entry/route.ts';
import { sendPutEntryBack, showWithdrawn } from './withdrawn/route.ts';

/** Where people add to a family’s chronology day by day, and change or withdraw what they typed. */
export const typingRoutes: readonly Route[] = [
  showAddEntry,
  sendAddEntry,
  showChangeEntry,
  sendChangeEntry,
  showWithdrawEntry,
  sendWithdrawEntry,
  showWithdrawn,
  sendPutEntryBack,
];
