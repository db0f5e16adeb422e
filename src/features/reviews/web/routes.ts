import type { Route } from '../../../platform/http/route.ts';
import {
  sendAnswerFiles,
  sendAnswerNothing,
  showAnswer,
  showLinkGuide,
  takeLinkTemplate,
} from './answer/route.ts';
import { sendOwnQuestion, showOwnQuestion } from './answer-question/route.ts';
import { sendAskAgencies, showAskAgencies } from './ask-agencies/route.ts';
import { sendAnswerByRecord, sendChangeRequest, showChangeRequest } from './change-request/route.ts';
import { sendChooseEntries, showChooseEntries } from './choose-entries/route.ts';
import { sendCloseReview, showCloseReview } from './close-review/route.ts';
import { sendCorrectReview, showCorrectReview } from './correct-review/route.ts';
import { sendEntryUse, showEntryUse } from './entry-papers/route.ts';
import { sendNewQuestion, showNewQuestion } from './new-question/route.ts';
import { sendNewReview, showNewReview } from './new-review/route.ts';
import { sendOutline, showOutline } from './outline/route.ts';
import { sendPutPaperBack, sendRemovePaper, showPaper } from './paper/route.ts';
import { sendChangePaper, sendNewPaper, showChangePaper, showNewPaper } from './paper-form/route.ts';
import { showPapers } from './papers/route.ts';
import { sendPurgeAnswers, showPurgeAnswers } from './purge-answers/route.ts';
import { sendPurgePaper, showPurgePaper } from './purge-paper/route.ts';
import { sendPurgeQuestion, showPurgeQuestion } from './purge-question/route.ts';
import { sendWithdrawQuestion, showQuestion } from './question/route.ts';
import { showQuestions } from './questions/route.ts';
import { sendReopenReview, showReopenReview } from './reopen-review/route.ts';
import { sendFiles, sendNothing, showRequest } from './request/route.ts';
import { showReview } from './review/route.ts';
import { showFamilyReviews, showReviews } from './reviews/route.ts';
import { showGuide, takeTemplate } from './template/route.ts';
import { sendEndLink, sendLink, showLink } from './upload-link/route.ts';
import { showWorkspace } from './workspace/route.ts';

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
  showCorrectReview,
  sendCorrectReview,
  showReopenReview,
  sendReopenReview,
  showRequest,
  sendFiles,
  sendNothing,
  showChangeRequest,
  sendChangeRequest,
  sendAnswerByRecord,
  showGuide,
  takeTemplate,
  showLink,
  sendLink,
  sendEndLink,
  showAnswer,
  showLinkGuide,
  takeLinkTemplate,
  sendAnswerFiles,
  sendAnswerNothing,
  showWorkspace,
  showPapers,
  showNewPaper,
  sendNewPaper,
  showPaper,
  showChangePaper,
  sendChangePaper,
  sendRemovePaper,
  sendPutPaperBack,
  showPurgePaper,
  sendPurgePaper,
  showChooseEntries,
  sendChooseEntries,
  showQuestions,
  showNewQuestion,
  sendNewQuestion,
  showQuestion,
  sendWithdrawQuestion,
  showOwnQuestion,
  sendOwnQuestion,
  showPurgeQuestion,
  sendPurgeQuestion,
  showPurgeAnswers,
  sendPurgeAnswers,
  showEntryUse,
  sendEntryUse,
  showOutline,
  sendOutline,
];
