import { moj } from '../../../../platform/view/govuk.ts';

const pages = [
  { key: 'chronology', text: 'Chronology' },
  { key: 'findings', text: 'What stands out' },
  { key: 'who-knew', text: 'Who knew what, when' },
  { key: 'exports', text: 'Documents' },
] as const;

export type ReadingPage = (typeof pages)[number]['key'];

interface ReadingNavigationProps {
  readonly familyId: string;
  readonly current: ReadingPage;
  /** Documents are for those alone who may take one away. */
  readonly withDocuments: boolean;
}

/** From one reading of the family’s chronology to the others. */
export function ReadingNavigation({ familyId, current, withDocuments }: ReadingNavigationProps) {
  return moj('sub-navigation', {
    label: 'Ways to read this chronology',
    items: pages
      .filter(({ key }) => withDocuments || key !== 'exports')
      .map(({ key, text }) => ({
        text,
        href: `/families/${familyId}/${key}`,
        active: key === current,
      })),
  });
}
