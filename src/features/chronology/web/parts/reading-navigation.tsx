import { moj } from '../../../../platform/view/govuk.ts';

const pages = [
  { key: 'chronology', text: 'Chronology' },
  { key: 'timeline', text: 'Timeline' },
  { key: 'plan', text: 'Plan' },
  { key: 'findings', text: 'What stands out' },
  { key: 'same-events', text: 'Told more than once' },
  { key: 'who-knew', text: 'Who knew what, when' },
  { key: 'withheld', text: 'What we keep back' },
  { key: 'exports', text: 'Documents' },
] as const;

export type ReadingPage = (typeof pages)[number]['key'];

interface ReadingNavigationProps {
  readonly familyId: string;
  readonly current: ReadingPage;
  /** What some alone may open: documents, and what their agency keeps back. */
  readonly without: readonly ReadingPage[];
}

/** From one reading of the family’s chronology to the others. */
export function ReadingNavigation({ familyId, current, without }: ReadingNavigationProps) {
  return moj('sub-navigation', {
    label: 'Ways to read this chronology',
    items: pages
      .filter(({ key }) => !without.includes(key))
      .map(({ key, text }) => ({
        text,
        href: `/families/${familyId}/${key}`,
        active: key === current,
      })),
  });
}
