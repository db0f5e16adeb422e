import { publicPage } from '../public-page.ts';
import { HelpView } from './view.tsx';

export const helpRoute = publicPage({
  path: '/help',
  title: 'Help',
  summary: 'How to begin, by role, and whom to ask.',
  body: (role) => HelpView({ role }),
});
