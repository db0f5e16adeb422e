import { govuk } from '../../../../platform/view/govuk.ts';
import type { SafeContactTold } from '../../operations/tell-safe-contact.ts';
import { sayTextDay } from './say-dates.ts';

/** What never to do, in one line beside a name: for whoever is about to ring, write or knock. */
export function SafeContactLine({ rule }: { readonly rule: SafeContactTold }) {
  return (
    <p class="govuk-body govuk-!-margin-bottom-0 govuk-!-margin-top-2">
      <strong>Safe contact:</strong> {sayRule(rule)}
    </p>
  );
}

/** All of it, on the page of the person. */
export function SafeContactWhole({
  rule,
  changeHref,
}: {
  readonly rule: SafeContactTold;
  /** Null for those who may not change it. */
  readonly changeHref: string | null;
}) {
  const row = (key: string, text: string) => ({ key: { text: key }, value: { text } });
  const review = sayTextDay(rule.reviewOn);
  return govuk('summary-list', {
    rows: [
      row('How', rule.how),
      row('By whom', rule.byWhom),
      row('Never', rule.never),
      row('Decided by', `${rule.decidedBy}, ${sayTextDay(rule.decidedOn)}`),
      {
        key: { text: 'Looked at again' },
        value: { text: rule.due ? `${review}: that day is past` : review },
      },
    ],
    card: {
      title: { text: 'Safe contact' },
      actions:
        changeHref === null
          ? undefined
          : {
              items: [{ href: changeHref, text: 'Change', visuallyHiddenText: 'how they may be contacted' }],
            },
    },
  });
}

function sayRule({ how, byWhom, never, due }: SafeContactTold): string {
  const parts = [how, `By whom: ${byWhom}`, `Never: ${never}`];
  const late = due ? ['The day of its review is past: ask before you rely on it'] : [];
  return [...parts, ...late].map((part) => (/[.!?]$/.test(part) ? part : `${part}.`)).join(' ');
}
