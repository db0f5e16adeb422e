import { publicPage } from '../public-page.ts';
import { AccessibilityView } from './view.tsx';

export const accessibilityRoute = publicPage({
  path: '/accessibility',
  title: 'Accessibility statement',
  summary: 'How accessible Sightline is, how it was tested, and what was not.',
  body: () => AccessibilityView(),
});
