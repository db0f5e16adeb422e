/** In the order that the government's model statement has. */
export function AccessibilityView() {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Accessibility statement</h1>
        <p class="govuk-body">
          This statement is about Sightline, the software. The partnership that runs it answers for the
          service as a whole, and may publish a statement of its own.
        </p>
        <p class="govuk-body">
          We want as many people as possible to be able to use it. You should be able to:
        </p>
        <ul class="govuk-list govuk-list--bullet">
          <li>zoom in up to 400% without reading sideways, except within wide tables and charts</li>
          <li>do everything with a keyboard alone</li>
          <li>do everything without JavaScript</li>
          <li>read every chart as a sentence and as a table</li>
          <li>change colours and fonts with the settings of your browser or device</li>
        </ul>
        <p class="govuk-body">
          <a class="govuk-link" href="https://mcmw.abilitynet.org.uk/" rel="noreferrer">
            AbilityNet
          </a>{' '}
          has advice on making your device easier to use if you have a disability.
        </p>
        <HowAccessible />
        <h2 class="govuk-heading-m">Telling us of a problem, or asking for another format</h2>
        <p class="govuk-body">
          Tell an administrator or the partnership officer of your partnership. They can give you what you
          need in another way, and they can report the problem to whoever looks after the software.
        </p>
        <h2 class="govuk-heading-m">Enforcement</h2>
        <p class="govuk-body">
          The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile
          Applications) (No. 2) Accessibility Regulations 2018. If you are not happy with the answer of the
          partnership, contact the{' '}
          <a class="govuk-link" href="https://www.equalityadvisoryservice.com/" rel="noreferrer">
            Equality Advisory and Support Service
          </a>
          .
        </p>
        <Technical />
      </div>
    </div>
  );
}

function HowAccessible() {
  return (
    <>
      <h2 class="govuk-heading-m">What may not work well</h2>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        <li>
          On a narrow screen, or when you zoom in, the rows of a table stand one below the other. Between the
          two, tables of many columns scroll sideways within themselves, by the arrow keys too; shadows at
          their edges show that there is more.
        </li>
        <li>
          What agencies wrote is shown as they wrote it: with their abbreviations, their capitals and
          sometimes long words.
        </li>
        <li>
          Word and Excel documents have headings, header rows and a language set. They have not been tested
          with a screen reader.
        </li>
      </ul>
    </>
  );
}

function Technical() {
  return (
    <>
      <h2 class="govuk-heading-m">How far it complies</h2>
      <p class="govuk-body">
        Sightline is built to meet the{' '}
        <a class="govuk-link" href="https://www.w3.org/TR/WCAG22/" rel="noreferrer">
          Web Content Accessibility Guidelines version 2.2
        </a>
        , level AA. We say that it is <strong>partially compliant</strong>. We know of nothing in it that
        fails, but what is listed below was not tested, and so we do not claim more.
      </p>
      <h2 class="govuk-heading-m">How it was tested</h2>
      <p class="govuk-body">
        The people who build Sightline tested it themselves. These tests run again whenever it is changed:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>pages are checked by axe, an automatic tool, in Chromium, at 1280 and at 320 points wide</li>
        <li>signing in, sending a file, reading and taking away are done with the keyboard alone</li>
        <li>the same is done without JavaScript</li>
      </ul>
      <p class="govuk-body">Pages were also looked at by eye, at desktop and phone width and at 400% zoom.</p>
      <p class="govuk-body">What has not been tested:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          with screen readers (JAWS, NVDA, VoiceOver, TalkBack), screen magnifiers or speech recognition
        </li>
        <li>by disabled people</li>
        <li>by an independent auditor</li>
        <li>in browsers other than Chromium</li>
      </ul>
      <p class="govuk-body">
        Automatic tools find only some of the barriers that people meet. This statement was prepared on 21
        November 2026, and is to be reviewed with each release.
      </p>
    </>
  );
}
