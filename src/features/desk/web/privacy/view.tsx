import { DataTable } from '../../../../platform/view/lists/data-table.tsx';

interface Kept {
  readonly what: string;
  readonly why: string;
  readonly howLong: string;
}

const cookies: readonly Kept[] = [
  {
    what: 'sightline',
    why: 'Keeps you signed in.',
    howLong:
      'Until you sign out or close the browser; after 30 minutes without use, and after 12 hours in any case, it counts for nothing.',
  },
  {
    what: 'sightline-ended',
    why: 'Tells, after you have signed out, whose a form in another tab was: what you typed there is kept for you alone. It signs nobody in.',
    howLong: 'Until you close the browser.',
  },
  {
    what: 'sightline-visit',
    why: 'Protects the forms of pages that are read before signing in.',
    howLong: 'Until you close the browser.',
  },
  {
    what: 'sightline-notice',
    why: 'Carries one sentence, such as “The agency was added”, to the next page.',
    howLong: 'Until that page has been shown.',
  },
];

const records: readonly Kept[] = [
  {
    what: 'Your name, email address, role and agency',
    why: 'So that you can sign in, and others see who did what.',
    howLong: 'For as long as the partnership keeps its record of who did what.',
  },
  {
    what: 'Your password and recovery codes',
    why: 'To know that it is you. They are kept only in a form from which they cannot be read back.',
    howLong: 'Until they are replaced.',
  },
  {
    what: 'What you did: each record that you opened, changed or took away, with the time',
    why: 'So that it can be told who looked at what is known of a child.',
    howLong: 'It is never changed, and not deleted by the program.',
  },
  {
    what: 'Where you are signed in: the address of your network, and the kind of browser',
    why: 'So that you can see your own sessions, and end one that is not yours.',
    howLong: '30 days after the session was last used.',
  },
  {
    what: 'Wrong passwords and codes: how many, and when',
    why: 'So that nobody can guess on and on. Neither your email nor your address can be read from it.',
    howLong: '7 days.',
  },
  {
    what: 'Documents that you asked for',
    why: 'So that you can download them.',
    howLong: '7 days.',
  },
];

function columnsFor(first: string) {
  return [
    { key: 'what', heading: first, namesRow: true, draw: ({ what }: Kept) => what },
    { key: 'why', heading: 'What for', draw: ({ why }: Kept) => why },
    { key: 'howLong', heading: 'How long', draw: ({ howLong }: Kept) => howLong },
  ];
}

export function PrivacyView() {
  return (
    <>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Privacy</h1>
          <p class="govuk-body">
            This page tells what Sightline, the software, keeps about the people who use it, and how what is
            known of children is looked after. The partnership that runs it decides about the data, and has a
            privacy notice of its own for families: ask the partnership officer for it.
          </p>
          <h2 class="govuk-heading-m">Who looked</h2>
          <p class="govuk-body">
            Each time that somebody opens, changes or takes away what is known of a child, it is recorded in
            the same moment: who, when, which child and what they did. A partnership officer can read that
            list for every family, and reading it is recorded too. The list holds no words from the record
            itself.
          </p>
          <p class="govuk-body">
            If you are a parent, carer or young person and want to know what is held about you or who has
            looked at it, ask the partnership, or any agency that works with you. You have a right to ask.
          </p>
          <h2 class="govuk-heading-m">Cookies</h2>
          <p class="govuk-body">
            Sightline sets four cookies. It cannot work without them, so you are not asked to accept them.
            None of them is for advertising or for counting visits. Where the address begins with https, their
            names begin with <code>__Host-</code>.
          </p>
        </div>
      </div>
      <DataTable
        id="cookies"
        caption="Cookies"
        captionHidden
        columns={columnsFor('Cookie')}
        rows={cookies}
        empty=""
      />
      <h2 class="govuk-heading-m">What is kept about you, if you have an account</h2>
      <DataTable
        id="records"
        caption="What is kept about people with an account"
        captionHidden
        columns={columnsFor('What')}
        rows={records}
        empty=""
      />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <p class="govuk-body">Backups hold the same, for as long as whoever runs the system keeps them.</p>
          <h2 class="govuk-heading-m">What is not kept, and who is not told</h2>
          <ul class="govuk-list govuk-list--bullet">
            <li>The technical log names nobody: no person, no family, no address and no word of a record.</li>
            <li>Pages bring nothing from other websites, and tell other websites nothing.</li>
            <li>Nothing is sent to those who wrote Sightline.</li>
            <li>No decision about anybody is made by the program, and it scores nobody.</li>
          </ul>
          <h2 class="govuk-heading-m">Questions and complaints</h2>
          <p class="govuk-body">
            Ask your partnership officer first. You may complain to the{' '}
            <a class="govuk-link" href="https://ico.org.uk/make-a-complaint/" rel="noreferrer">
              Information Commissioner’s Office
            </a>{' '}
            at any time.
          </p>
        </div>
      </div>
    </>
  );
}
