import type { Route } from '../../../platform/http/route.ts';
import { sendAddAddress, showAddAddress } from './address/add-route.ts';
import { sendChangeAddress, showChangeAddress } from './address/change-route.ts';
import { sendEndRelease, sendRelease, showRelease } from './address-release/route.ts';
import { sendAddAdult, showAddAdult } from './adult/add-route.ts';
import { sendChangeAdult, showChangeAdult } from './adult/change-route.ts';
import { sendChangeFamily, showChangeFamily } from './change-family/route.ts';
import { sendAddChild, showAddChild } from './child/add-route.ts';
import { sendChangeChild, showChangeChild } from './child/change-route.ts';
import { sendDuplicate, showDuplicates } from './duplicates/route.ts';
import { sendEndInvolvement, showEndInvolvement } from './end-involvement/route.ts';
import { showFamilies } from './families/route.ts';
import { showFamily } from './family/route.ts';
import { showFindPeople } from './find-people/route.ts';
import { sendMistake, sendPutBack, showMistake, showPutBack } from './mistaken-member/route.ts';
import { sendNewFamily, showNewFamily } from './new-family/route.ts';
import { sendNewInvolvement, showNewInvolvement } from './new-involvement/route.ts';
import { showPerson } from './person/route.ts';
import { sendDetails, showDetails } from './person-details/route.ts';
import { sendAddName, sendRemoveName, showAddName } from './person-name/route.ts';
import { sendRelationship, showRelationship } from './relationship/route.ts';
import { sendResidence, showResidence } from './residence/route.ts';
import { sendSafeContact, showSafeContact } from './safe-contact/route.ts';
import { showSamePerson } from './same-person/route.ts';
import { sendSeal, showSeal } from './seal/route.ts';
import { sendAddWorker, sendChangeWorker, showAddWorker, showChangeWorker } from './worker/route.ts';

export const routes: readonly Route[] = [
  showFamilies,
  showNewFamily,
  sendNewFamily,
  showFamily,
  showChangeFamily,
  sendChangeFamily,
  showAddChild,
  sendAddChild,
  showChangeChild,
  sendChangeChild,
  showAddAdult,
  sendAddAdult,
  showChangeAdult,
  sendChangeAdult,
  showPerson,
  showDetails,
  sendDetails,
  showAddName,
  sendAddName,
  sendRemoveName,
  showRelationship,
  sendRelationship,
  showFindPeople,
  showDuplicates,
  showSamePerson,
  sendDuplicate,
  showSeal,
  sendSeal,
  showSafeContact,
  sendSafeContact,
  showAddAddress,
  sendAddAddress,
  showChangeAddress,
  sendChangeAddress,
  showResidence,
  sendResidence,
  showRelease,
  sendRelease,
  sendEndRelease,
  showAddWorker,
  sendAddWorker,
  showChangeWorker,
  sendChangeWorker,
  showMistake,
  sendMistake,
  showPutBack,
  sendPutBack,
  showNewInvolvement,
  sendNewInvolvement,
  showEndInvolvement,
  sendEndInvolvement,
];
