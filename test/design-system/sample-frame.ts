import type { PageProps } from '../../src/platform/view/page-props.ts';

export const attack = '"><img src=x onerror="document.title=1"><script>document.title=2</script>';

/** The frame of every sample, for somebody who is signed in. */
export const frame: Omit<PageProps, 'title' | 'children'> = {
  user: {
    name: 'Ana Marrick',
    role: 'Partnership officer',
    partnership: 'Lontown Safeguarding Children Partnership',
  },
  csrfToken: 'token-of-the-sample',
  demonstration: true,
  navigation: [
    { text: 'Chronologies', href: '/chronologies', current: true },
    { text: 'People', href: '/people' },
    { text: 'Agencies', href: '/agencies' },
    { text: 'Audit log', href: '/audit-log' },
  ],
};
