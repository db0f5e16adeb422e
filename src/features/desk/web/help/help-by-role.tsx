import type { Child } from 'hono/jsx';
import type { Role } from '../../../../platform/access/roles.ts';

/** What leads to a page, or only names it. */
type To = (href: string, text: string) => Child;

const link: To = (href, text) => (
  <a class="govuk-link" href={href}>
    {text}
  </a>
);

const name: To = (_href, text) => <strong>{text}</strong>;

/** What somebody with a role does first, step by step. Pages are linked where it is the reader’s own role, since others may not open them. */
export function stepsOf(role: Role, isOwn: boolean): readonly Child[] {
  return stepsByRole[role](isOwn ? link : name);
}

const stepsByRole: Readonly<Record<Role, (to: To) => readonly Child[]>> = {
  administrator: (to) => [
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
  officer: (to) => [
    <>
      Begin the record of a family, with its children: {to('/families', 'Families')}, “Begin the record of a
      family”.
    </>,
    <>
      On the family’s page, name the agencies that are involved. Their people see the family from then on, and
      nobody else’s do. Add the adults, and where the family lives.
    </>,
    <>
      Begin a review: say why, on what basis in law, which days, and which agencies are asked by when. Each
      lead finds the request on their first page. For somebody without an account, make a link that works
      once.
    </>,
    <>{to('/', 'My work')} says who has answered, what is late and what waits for you.</>,
    <>
      Read the chronology. “What stands out” shows patterns and gaps as questions to ask, never as judgements;
      “Who knew what, when” shows the record as one agency had it on one day.
    </>,
    <>
      Take it away as a Word, Excel or CSV document. Names are replaced unless you ask for them. You confirm
      who you are first, and it is recorded.
    </>,
    <>“Who looked at this child”, on the family’s page, lists everybody who opened the record.</>,
  ],
  'agency-lead': (to) => [
    <>
      {to('/', 'My work')} says what your agency is asked for, and by when. Open the request and send your
      file from there.
    </>,
    <>
      Send the file as you have it: a Word table, an Excel sheet or a CSV file, of 25 MB at most. Dates may be
      written as you write them. The request’s page has a column guide and an empty template.
    </>,
    <>
      Wait while it is read; you may leave the page. Then look at what was understood. Where a column was
      taken for the wrong thing, say what it holds, and the file is read again.
    </>,
    <>
      Rows with something doubtful say so beside the row. Correct them in your own file and send it again: it
      replaces the first. What you wrote is never changed.
    </>,
    <>
      Look at “Kept for your agency alone”, then press “Put it into the chronology”. Until then nobody else
      reads a row of it.
    </>,
  ],
  practitioner: (to) => [
    <>Open a family in which your agency is involved: {to('/families', 'Families')}.</>,
    <>
      Read the chronology. Filters narrow it by agency, child, period or words; each entry opens on its own
      page.
    </>,
    <>
      Choose “Add an entry” when you have seen or done something: say when, as you would write it, and what
      happened. That is enough; the rest can follow.
    </>,
    <>
      Change or withdraw what you wrote on the entry’s page. If something in your agency’s files is wrong,
      tell your agency’s lead, who can send it again.
    </>,
  ],
  chair: (to) => [
    <>Open a family whose conferences you chair: {to('/families', 'Families')}.</>,
    <>Before a conference, read “What stands out” and, for a day that matters, “Who knew what, when”.</>,
    <>Keep the points of the plan on the family’s page, so that entries can be held against them.</>,
    <>If a family is missing, ask the partnership officer to name you as its chair.</>,
  ],
  reviewer: (to) => [
    <>Open the family that you review: {to('/families', 'Families')}. You see it until the review ends.</>,
    <>Every entry shows what its agency wrote, word for word, beside what Sightline understood.</>,
    <>
      The page of the review leads to your workspace: key episodes, questions to agencies, learning events,
      and an outline in Word to write on.
    </>,
    <>You may take the chronology away as a document. You confirm who you are first, and it is recorded.</>,
  ],
  'board-member': () => [
    <>
      Figures and reports for boards are still to come in Sightline. Until then the partnership officer sends
      them to you. You never see an identified child here.
    </>,
  ],
  analyst: (to) => [
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
