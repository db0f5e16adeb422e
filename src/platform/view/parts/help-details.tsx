import type { Child } from 'hono/jsx';
import { govuk } from '../govuk.ts';
import { asHtml } from '../safe-html.ts';

interface HelpDetailsProps {
  /** The question that it answers: “What counts as an entry?” */
  readonly summary: string;
  /** Whether it is there before anybody asks. */
  readonly open?: boolean;
  readonly children?: Child;
}

/** An explanation of the field that is there for whoever wants it. */
export function HelpDetails({ summary, open = false, children }: HelpDetailsProps) {
  return govuk('details', {
    summaryText: summary,
    open,
    html: asHtml(<div class="sightline-help">{children}</div>),
  });
}
