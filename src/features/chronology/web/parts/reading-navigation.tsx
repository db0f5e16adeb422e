import { moj } from '../../../../platform/view/govuk.ts';

const pages = [
  { key: 'chronology', text: 'Chronology' },
  { key: 'findings', text: 'What stands out' },
  { key: 'who-knew', text: 'Who knew what, when' },
  { key: 'exports', text: 'Documents' },
] as const;

/** From one reading of the family’s chronology to the others. */
export function ReadingNavigation({
  familyId,
  current,
}: {
  readonly familyId: string;
  readonly current: (typeof pages)[number]['key'] | null;
}) {
  return moj('sub-navigation', {
    label: 'Ways to read this chronology',
    items: pages.map(({ key, text }) => ({
      text,
      href: `/families/${familyId}/${key}`,
      active: key === current,
    })),
  });
}
