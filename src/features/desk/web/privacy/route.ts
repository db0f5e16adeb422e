import { publicPage } from '../public-page.ts';
import { PrivacyView } from './view.tsx';

export const privacyRoute = publicPage({
  path: '/privacy',
  title: 'Privacy',
  summary: 'Which cookies are set, what is recorded of the people who use Sightline, and for how long.',
  body: () => PrivacyView(),
});
