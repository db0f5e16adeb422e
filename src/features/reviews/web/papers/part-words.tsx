import { type PaperKind, paperWords } from '../../operations/paper-words.ts';
import type { Paper } from '../../operations/read-papers.ts';

interface PartWordsProps extends Pick<Paper, 'parts'> {
  readonly kind: PaperKind;
}

/** What is written under the headings of a paper, in short: a heading under which nothing stands is left out. */
export function PartWords({ kind, parts }: PartWordsProps) {
  const words = paperWords[kind];
  return (
    <>
      {words.parts.map(({ name, says }) =>
        (parts[name] ?? '') === '' ? null : (
          <p class="govuk-body sightline-written">
            {words.title === null ? '' : `${says}: `}
            {parts[name]}
          </p>
        ),
      )}
    </>
  );
}
