import type { Child } from 'hono/jsx';
import { govuk } from '../govuk.ts';
import { asHtml } from '../safe-html.ts';

interface HelpDetailsProps {
  /** The question that it answers: “What counts as an entry?” */
  readonly summary: string;
  readonly children?: Child;
}

/** An explanation of the field that is there for whoever wants it. */
export function HelpDetails({ summary, children }: HelpDetailsProps) {
  return govuk('details', {
    summaryText: summary,
    html: asHtml(<div class="sightline-help">{children}</div>),
  });
}
