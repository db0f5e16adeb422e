import type { Child } from 'hono/jsx';
import type { Role } from '../../../../platform/access/roles.ts';

const to = (href: string, text: string) => (
  <a class="govuk-link" href={href}>
    {text}
  </a>
);

/** What somebody with a role does first, step by step. */
export const stepsByRole: Readonly<Record<Role, readonly Child[]>> = {
  administrator: [
    <>Add the agencies of the partnership: {to('/agencies', 'Agencies')}.</>,
    <>
      Invite a partnership officer, then a lead for each agency: {to('/accounts', 'Accounts')}. Sightline
      makes a link for each of them that works once. Send it to them yourself, by a way that you trust.
    </>,
    <>Invite a second administrator, so that somebody can help when you are away.</>,
    <>
      When somebody leaves, end their access on the same day: open them under {to('/accounts', 'Accounts')}.
      Their next click is refused.
    </>,
    <>You see nothing about any family. That is meant so.</>,
  ],
  officer: [
    <>
      Begin the record of a family, with its children: {to('/families', 'Families')}, “Begin the record of a
      family”.
    </>,
    <>
      On the family’s page, name the agencies that are involved. Their people see the family from then on, and
      nobody else’s do.
    </>,
    <>Ask each agency’s lead for their chronology, or send a file for them yourself.</>,
    <>
      Read the chronology. “What stands out” shows patterns and gaps as questions to ask, never as judgements;
      “Who knew what” shows the record as one agency had it on one day.
    </>,
    <>Take it away as a Word, Excel or CSV document. You confirm who you are first, and it is recorded.</>,
    <>“Who looked at this child”, on the family’s page, lists everybody who opened the record.</>,
    <>
      When a child is born, a name was wrong or somebody was left out, change the record on the family’s page.
    </>,
  ],
  'agency-lead': [
    <>
      Open the family: {to('/families', 'Families')}. If it is not there, ask the partnership officer to name
      your agency as involved.
    </>,
    <>
      Choose “Send a chronology”. Send the file as you have it: a Word table, an Excel sheet or a CSV file, of
      25 MB at most. Dates may be written as you write them.
    </>,
    <>
      Wait while it is read; you may leave the page. Then look at what was understood. Where a column was
      taken for the wrong thing, say what it holds, and the file is read again.
    </>,
    <>
      Rows with something doubtful say so beside the row. Correct them in your own file and send it again: it
      replaces the first. What you wrote is never changed.
    </>,
  ],
  practitioner: [
    <>Open a family in which your agency is involved: {to('/families', 'Families')}.</>,
    <>
      Read the chronology. Filters narrow it by agency, child, period or words; each entry opens on its own
      page.
    </>,
    <>If something of your agency’s is wrong, tell your agency’s lead, who can send it again.</>,
  ],
  chair: [
    <>Open a family whose conferences you chair: {to('/families', 'Families')}.</>,
    <>Before a conference, read “What stands out” and, for a day that matters, “Who knew what”.</>,
    <>If a family is missing, ask the partnership officer to name you as its chair.</>,
  ],
  reviewer: [
    <>Open the family that you review: {to('/families', 'Families')}. You see it until the review ends.</>,
    <>Every entry shows what its agency wrote, word for word, beside what Sightline understood.</>,
    <>You may take the chronology away as a document. You confirm who you are first, and it is recorded.</>,
  ],
  'board-member': [
    <>
      Figures and reports for boards are still to come in Sightline. Until then the partnership officer sends
      them to you. You never see an identified child here.
    </>,
  ],
  analyst: [
    <>
      Your work is on the command line: <code>sightline --help</code> lists what it does, and each command has
      its own help.
    </>,
    <>
      Work with national data in the browser is still to come, and with it what a program can read with a
      token of yours ({to('/account', 'Your account')}). You never see a family here.
    </>,
  ],
};
