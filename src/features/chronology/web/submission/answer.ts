import type { z } from 'zod';
import { tellInstant } from '../../../../platform/told-instant.ts';
import type { ProposedOutcome, Refusal, SubmissionTold } from '../../operations/read-submission.ts';
import type { submissionShape } from './form.ts';

/** The page as JSON. */
export function asJson(told: SubmissionTold): z.output<typeof submissionShape> {
  const { id, family, agency, number, state, version, fileName, jobId, counts, notes, before, after } = told;
  const { refused, removed, proposed, sentAt, heldBack, heldAside, gone, tombstones } = told;
  const isNamed = fileName !== null;
  return {
    id,
    family,
    agency,
    number,
    state,
    version,
    fileName,
    sentAt: tellInstant(sentAt, isNamed),
    jobId,
    refused: refused === null ? null : asRefusal(refused),
    removed: removed === null ? null : { ...removed, at: tellInstant(removed.at, isNamed) },
    proposed: proposed === null ? null : asOutcome(proposed.outcome),
    counts,
    notes,
    columns: told.tables.flatMap(({ columns }) =>
      columns.map(({ heading, field, samples }) => ({ heading, field, samples })),
    ),
    rows: told.rows.map(({ issues, ...row }) => ({
      ...row,
      issues: issues.map(({ code, severity, message }) => ({ code, severity, message })),
    })),
    before,
    after,
    gone,
    tombstones: tombstones.map((one) => ({ ...one, at: one.at.toISOString() })),
    heldBack,
    heldAside,
  };
}

function asRefusal({ code, what, todo }: Refusal) {
  return { code, what, todo };
}

function asOutcome(outcome: ProposedOutcome) {
  return outcome.kind === 'refused'
    ? { entries: null, setAside: null, refused: asRefusal(outcome.refused) }
    : { entries: outcome.entries, setAside: outcome.setAside, refused: null };
}
