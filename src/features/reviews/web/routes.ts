import type { Route } from '../../../platform/http/route.ts';
import { sendAnswerFiles, sendAnswerNothing, showAnswer } from './answer/route.ts';
import { sendAskAgencies, showAskAgencies } from './ask-agencies/route.ts';
import { sendCloseReview, showCloseReview } from './close-review/route.ts';
import { sendNewReview, showNewReview } from './new-review/route.ts';
import { sendFiles, sendNothing, showRequest } from './request/route.ts';
import { showReview } from './review/route.ts';
import { showFamilyReviews, showReviews } from './reviews/route.ts';
import { showGuide, takeTemplate } from './template/route.ts';
import { sendEndLink, sendLink, showLink } from './upload-link/route.ts';

export const routes: readonly Route[] = [
  showReviews,
  showFamilyReviews,
  showNewReview,
  sendNewReview,
  showReview,
  showAskAgencies,
  sendAskAgencies,
  showCloseReview,
  sendCloseReview,
  showRequest,
  sendFiles,
  sendNothing,
  showGuide,
  takeTemplate,
  showLink,
  sendLink,
  sendEndLink,
  showAnswer,
  sendAnswerFiles,
  sendAnswerNothing,
];
