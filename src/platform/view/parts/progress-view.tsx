/** How far a job is, as the page draws it and as its JSON address tells it. */
export interface JobProgress {
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  /** What it is doing, in one sentence: “Reading the file: 33%.” */
  readonly sentence: string;
  /** From 0 to 1; null while it cannot be told. */
  readonly share: number | null;
}

interface ProgressViewProps {
  readonly progress: JobProgress;
  /** What the job does: “Reading health.docx”. */
  readonly label: string;
  /** Where the page’s own heading says the same, so that it is heard with the bar and not seen twice. */
  readonly labelHidden?: boolean;
  /** Answers with a `JobProgress` in JSON. */
  readonly address: string;
  /** This page’s own address, for those whose browser runs no script. */
  readonly pageAddress: string;
}

/** How long a browser without JavaScript waits until it asks for the page anew: for `PageProps.refreshAfter`. */
export const progressRefreshSeconds = 5;

/**
 * A job’s progress. Script asks the JSON address each second and fetches the page anew when the job has
 * ended; without script the page’s `refreshAfter` does it, or the link.
 */
export function ProgressView({
  progress,
  label,
  labelHidden = false,
  address,
  pageAddress,
}: ProgressViewProps) {
  const { state, sentence, share } = progress;
  const isOver = state === 'done' || state === 'failed';
  return (
    <div class="sightline-progress" data-watch-progress={isOver ? undefined : address}>
      <p
        class={labelHidden ? 'govuk-visually-hidden' : 'govuk-body sightline-progress__label'}
        id="progress-label"
      >
        <strong>{label}</strong>
      </p>
      <progress
        class="sightline-progress__bar"
        aria-labelledby="progress-label"
        max={1}
        value={share ?? undefined}
      />
      <p class="govuk-body" data-progress-words>
        {sentence}
      </p>
      <p class="govuk-visually-hidden" role="status" data-progress-said />
      {isOver ? null : (
        <noscript>
          <p class="govuk-body">
            This page is fetched anew every {progressRefreshSeconds} seconds.{' '}
            <a class="govuk-link" href={pageAddress}>
              See how far it is now
            </a>
          </p>
        </noscript>
      )}
    </div>
  );
}
