import type { Route } from '../../../platform/http/route.ts';
import { showFamilies } from './families/route.ts';
import { sendEndInvolvement, showEndInvolvement, showFamily } from './family/route.ts';
import { sendNewFamily, showNewFamily } from './new-family/route.ts';
import { sendNewInvolvement, showNewInvolvement } from './new-involvement/route.ts';

export const routes: readonly Route[] = [
  showFamilies,
  showNewFamily,
  sendNewFamily,
  showFamily,
  showNewInvolvement,
  sendNewInvolvement,
  showEndInvolvement,
  sendEndInvolvement,
];
