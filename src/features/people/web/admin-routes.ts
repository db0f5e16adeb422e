import type { Route } from '../../../platform/http/route.ts';
import { showAccount } from './account/route.ts';
import { sendEndAccess, sendGiveBack, showEndAccess, showGiveBack } from './account-access/route.ts';
import { sendChangeAccount, showChangeAccount } from './account-change/route.ts';
import { sendAccountLink, showAccountLink } from './account-link/route.ts';
import { showAccountLog } from './account-log/route.ts';
import { showAccounts } from './accounts/route.ts';
import { sendAddAgency, showAddAgency, showAgencies } from './agencies/route.ts';
import { saveAgency, showAgency } from './agency/route.ts';
import { sendEndAgency, showEndAgency } from './end-agency/route.ts';
import { sendInvite, showInvite } from './invite/route.ts';
import { sendOfficersSeen, showOfficerLog } from './officer-log/route.ts';
import { savePartnership, showPartnership } from './partnership/route.ts';
import { showPermissions } from './permissions/route.ts';

/** What an administrator of a partnership does: the partnership, its agencies and its accounts; and who may do what. */
export const adminRoutes: readonly Route[] = [
  showPartnership,
  savePartnership,
  showAgencies,
  showAddAgency,
  sendAddAgency,
  showAgency,
  saveAgency,
  showEndAgency,
  sendEndAgency,
  showAccounts,
  showInvite,
  sendInvite,
  showAccount,
  showChangeAccount,
  sendChangeAccount,
  showEndAccess,
  sendEndAccess,
  showGiveBack,
  sendGiveBack,
  showAccountLink,
  sendAccountLink,
  showPermissions,
  showAccountLog,
  showOfficerLog,
  sendOfficersSeen,
];
