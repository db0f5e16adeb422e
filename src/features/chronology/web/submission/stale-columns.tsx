import type { z } from 'zod';
import type { Answer } from '../../../../platform/http/route.ts';
import { ErrorPage } from '../../../../platform/view/parts/error-page.tsx';
import { wordsOf } from '../../../../platform/view/parts/error-words.ts';
import type { Field } from '../../operations/describe-columns.ts';
import type { SubmissionTold } from '../../operations/read-submission.ts';
import { asJson } from './answer.ts';
import { nameField } from './field-words.ts';
import type { submissionShape } from './form.ts';

/** What somebody chose for the columns, beside what another had stated first. */
export function staleColumns(
  told: SubmissionTold,
  mine: ReadonlyMap<number, Field | null>,
): Answer<z.output<typeof submissionShape>> {
  const columns = new Map(told.tables.flatMap((table) => table.columns.map((one) => [one.heading, one])));
  const fields = [...columns.values()].map(({ heading, field, stated }, at) => {
    const chosen = mine.get(at);
    return {
      label: heading,
      mine: chosen === undefined ? 'As the program reads it' : nameField(chosen),
      saved: stated === undefined ? `As the program reads it: ${nameField(field)}` : nameField(stated),
    };
  });
  const error = {
    kind: 'stale',
    versions: {
      what: 'how the columns of this file are read',
      savedBy: null,
      fields,
      editHref: `/families/${told.family.id}/submissions/${told.id}`,
    },
  } as const;
  return {
    kind: 'page',
    status: 409,
    title: wordsOf(error).title,
    body: () => <ErrorPage error={error} />,
    json: asJson(told),
  };
}
