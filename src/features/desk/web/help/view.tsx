import { type Role, roles, roleWords } from '../../../../platform/access/roles.ts';
import { stepsOf } from './help-by-role.tsx';

const words: readonly (readonly [string, string])[] = [
  ['Chronology', 'What happened to a child, in order of time, as agencies recorded it.'],
  ['Entry', 'One dated record in it: a visit, a call, a missed appointment, a meeting.'],
  ['File', 'What an agency sent. It is kept as it came.'],
  [
    'Involved',
    'An agency is involved with a family when a partnership officer has named it so. Only then do its people see the family.',
  ],
  ['Second step', 'The six figures from an app on your phone that you give after your password.'],
  [
    'Confirm who you are',
    'Your code or password once more, before something sensitive. It holds for ten minutes.',
  ],
];

/** The reader’s own role comes first. Pages are linked for whoever may open them: to others they are names. */
export function HelpView({ role: own }: { readonly role: Role | null }) {
  const ordered = roles.toSorted((one, other) => Number(other === own) - Number(one === own));
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Help</h1>
        <p class="govuk-body">
          Sightline puts what agencies know of a child into one chronology. It is a place to read and compare
          records. It is not a way to report a concern.
        </p>
        <div class="govuk-inset-text">
          If a child may be in danger now, call 999. For any other worry about a child, call the council’s
          children’s social care, or follow your agency’s own procedure.
        </div>
        <h2 class="govuk-heading-m">{own === null ? 'Find your role' : 'What each role does'}</h2>
        <ul class="govuk-list">
          {ordered.map((role) => (
            <li>
              <a class="govuk-link" href={`#${role}`}>
                {roleWords[role].name}
              </a>
            </li>
          ))}
        </ul>
        {ordered.map((role) => (
          <section aria-labelledby={role}>
            <h2 class="govuk-heading-m" id={role}>
              {role === own ? `Your role: ${roleWords[role].name}` : roleWords[role].name}
            </h2>
            <p class="govuk-body">{roleWords[role].does}</p>
            <ol class="govuk-list govuk-list--number govuk-list--spaced">
              {stepsOf(role, role === own).map((step) => (
                <li>{step}</li>
              ))}
            </ol>
          </section>
        ))}
        <SigningIn />
        <WhomToAsk />
        <h2 class="govuk-heading-m">Words used here</h2>
        <dl class="govuk-summary-list">
          {words.map(([word, means]) => (
            <div class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">{word}</dt>
              <dd class="govuk-summary-list__value">{means}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}

function SigningIn() {
  return (
    <>
      <h2 class="govuk-heading-m" id="signing-in">
        If you cannot sign in
      </h2>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        <li>
          <strong>You forgot your password:</strong> ask an administrator of your partnership for a link to
          set a new one.
        </li>
        <li>
          <strong>You do not have your phone:</strong> give one of your recovery codes instead of the six
          figures. Each works once. Without any, ask an administrator.
        </li>
        <li>
          <strong>The code is refused:</strong> your phone’s clock may be wrong. Let it set the time by
          itself, and use the next code.
        </li>
        <li>
          <strong>Too many tries:</strong> wait for as long as the page says, and try again.
        </li>
        <li>
          <strong>Your link does not work:</strong> links work once, and for seven days at most. Ask for a new
          one.
        </li>
        <li>
          <strong>You were signed out:</strong> that happens after 30 minutes without use, and after 12 hours
          in any case.
        </li>
      </ul>
    </>
  );
}

function WhomToAsk() {
  return (
    <>
      <h2 class="govuk-heading-m" id="ask">
        Whom to ask
      </h2>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        <li>
          <strong>About your account or your role:</strong> an administrator of your partnership.
        </li>
        <li>
          <strong>About a family, or an agency’s file:</strong> the partnership officer.
        </li>
        <li>
          <strong>When a page says that there is a problem:</strong> tell an administrator the reference that
          stands on it. The reference names nobody, so it is safe to send in an email.
        </li>
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="/permissions">
          Who may do what
        </a>{' '}
        tells each role’s rights, once you are signed in.
      </p>
    </>
  );
}
