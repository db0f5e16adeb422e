import type { z } from 'zod';
import type { SubmissionTold } from '../../operations/read-submission.ts';
import type { submissionShape } from './form.ts';

/** The page as JSON. */
export function asJson(told: SubmissionTold): z.output<typeof submissionShape> {
  const { id, family, agency, number, state, version, fileName, jobId, counts, notes, before, after } = told;
  const { refused, sentAt, heldBack } = told;
  return {
    id,
    family,
    agency,
    number,
    state,
    version,
    fileName,
    sentAt: sentAt.toISOString(),
    jobId,
    refused: refused === null ? null : { code: refused.code, what: refused.what, todo: refused.todo },
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
    heldBack,
  };
}
