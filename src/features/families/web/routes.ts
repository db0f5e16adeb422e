import type { Route } from '../../../platform/http/route.ts';
import { sendChangeFamily, showChangeFamily } from './change-family/route.ts';
import { sendAddChild, showAddChild } from './child/add-route.ts';
import { sendChangeChild, showChangeChild } from './child/change-route.ts';
import { sendEndInvolvement, showEndInvolvement } from './end-involvement/route.ts';
import { showFamilies } from './families/route.ts';
import { showFamily } from './family/route.ts';
import { sendMistake, sendPutBack, showMistake, showPutBack } from './mistaken-child/route.ts';
import { sendNewFamily, showNewFamily } from './new-family/route.ts';
import { sendNewInvolvement, showNewInvolvement } from './new-involvement/route.ts';

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
  showMistake,
  sendMistake,
  showPutBack,
  sendPutBack,
  showNewInvolvement,
  sendNewInvolvement,
  showEndInvolvement,
  sendEndInvolvement,
];
