import { govuk } from '../../../../platform/view/govuk.ts';
import { ProgressView } from '../../../../platform/view/parts/progress-view.tsx';
import { asHtml } from '../../../../platform/view/safe-html.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { WatchedJob } from '../../operations/watch-job.ts';

interface JobViewProps {
  readonly job: WatchedJob;
}

export function JobView({ job }: JobViewProps) {
  return (
    <>
      {job.family === null ? null : <FamilyCaption family={job.family} />}
      <h1 class="govuk-heading-l">{job.label}</h1>
      {job.file === null ? null : <p class="govuk-body">File: {job.file}</p>}
      {job.state === 'failed' ? (
        <Failed job={job} />
      ) : job.warning !== null ? (
        <Warning text={job.warning} />
      ) : (
        <ProgressView
          progress={job}
          label={job.label}
          labelHidden
          address={`/jobs/${job.id}/progress`}
          pageAddress={`/jobs/${job.id}`}
        />
      )}
      <Onward job={job} />
    </>
  );
}

function Failed({ job: { sentence, todo, reference } }: JobViewProps) {
  return govuk('inset-text', {
    html: asHtml(
      <div role="status">
        <p class="govuk-body">
          <strong>It was not done.</strong> {sentence}
        </p>
        {todo === null ? null : <p class="govuk-body">{todo}</p>}
        {reference === null ? null : <p class="govuk-body">Reference: {reference}</p>}
      </div>,
    ),
  });
}

/** The job did its work, and the work came to nothing: that is what matters to whoever waits. */
function Warning({ text }: { readonly text: string }) {
  return <div role="status">{govuk('warning-text', { text, iconFallbackText: 'Warning' })}</div>;
}

function Onward({ job: { state, onward } }: JobViewProps) {
  if (onward === null) return null;
  if (state === 'done') return govuk('button', { text: onward.text, href: onward.href });
  if (state === 'failed') {
    return (
      <p class="govuk-body">
        <a class="govuk-link" href={onward.href}>
          {onward.text}
        </a>
      </p>
    );
  }
  return <p class="govuk-body">You may leave this page and come back: it goes on without you.</p>;
}
