import { z } from 'zod';
import { account, acknowledgement, latenessReason } from './answer.ts';
import { concernRaised, concernResolved, concernStage, panel, stopAndReview } from './concern.ts';
import {
  attendance,
  childInfluence,
  coreGroup,
  initialConference,
  interpreter,
  paperSent,
  reviewConference,
  reviewPlanned,
} from './conference.ts';
import {
  enquiryEnd,
  enquiryOutcome,
  enquiryStart,
  incident,
  incidentResponse,
  strategyDiscussion,
} from './enquiry.ts';
import {
  assessmentEnd,
  assessmentStart,
  caseClosed,
  contact,
  referral,
  referralDecision,
  referrerTold,
} from './front-door.ts';
import { birth, birthExpected, death } from './identity.ts';
import { careEnd, careStart, legalStep, legalStepPlanned } from './legal.ts';
import { allocation, allocationEnd, handover, parent, parentEngaged, supervision } from './people.ts';
import {
  actionDone,
  parentsHistory,
  planAction,
  planCategory,
  planEnd,
  planStart,
  planWritten,
  riskScale,
  riskView,
  toolScore,
  transferIn,
} from './plan.ts';
import { childSeen, visit, visitInterval } from './visit.ts';

/** Every kind of entry about a child’s protection, told apart by `kind`. */
export const entrySchema = z.discriminatedUnion('kind', [
  birth,
  birthExpected,
  death,
  contact,
  referral,
  referralDecision,
  referrerTold,
  assessmentStart,
  assessmentEnd,
  caseClosed,
  incident,
  incidentResponse,
  strategyDiscussion,
  enquiryStart,
  enquiryOutcome,
  enquiryEnd,
  initialConference,
  reviewConference,
  reviewPlanned,
  paperSent,
  attendance,
  interpreter,
  childInfluence,
  coreGroup,
  planStart,
  planCategory,
  planEnd,
  transferIn,
  planWritten,
  planAction,
  actionDone,
  riskScale,
  riskView,
  toolScore,
  parentsHistory,
  visit,
  visitInterval,
  childSeen,
  allocation,
  allocationEnd,
  handover,
  supervision,
  parent,
  parentEngaged,
  concernRaised,
  concernStage,
  concernResolved,
  stopAndReview,
  panel,
  legalStep,
  legalStepPlanned,
  careStart,
  careEnd,
  latenessReason,
  acknowledgement,
  account,
]);

/** One fact about one child, with the day it happened and the day from which it was known. */
export type Entry = Readonly<z.infer<typeof entrySchema>>;
export type EntryKind = Entry['kind'];
export type EntryOf<Kind extends EntryKind> = Extract<Entry, { kind: Kind }>;

/** The kinds, in the order in which a child meets them. */
export const entryKinds: readonly EntryKind[] = entrySchema.options.map((option) => option.shape.kind.value);
