/** A column of the template that agencies are given, and what belongs in it. */
export interface GuideColumn {
  readonly heading: string;
  readonly needed: boolean;
  /** What to write, in words for whoever fills it in. */
  readonly says: string;
  readonly example: string;
  /** Of ten thousand of a page’s width. */
  readonly share: number;
}

/** The columns that the reader of files knows for certain by these headings; a test holds both together. */
export const columnGuide: readonly GuideColumn[] = [
  {
    heading: 'Date',
    needed: true,
    says: 'The day on which it happened, as exactly as the record has it. A month, a period or “about” is welcome: never make a day up.',
    example: '12/03/2024',
    share: 1000,
  },
  {
    heading: 'Time',
    needed: false,
    says: 'Only if the record has it.',
    example: '14:30',
    share: 600,
  },
  {
    heading: 'Source',
    needed: true,
    says: 'The record that it was taken from, so that it can be found again.',
    example: 'Health visitor’s notes',
    share: 1200,
  },
  {
    heading: 'Recorded by',
    needed: false,
    says: 'The job of whoever wrote the record. No name is needed.',
    example: 'Health visitor',
    share: 1000,
  },
  {
    heading: 'Child',
    needed: false,
    says: 'Which child it is about. Write “All” where it is about all of them: an empty cell says that nobody stated it.',
    example: 'A.B.',
    share: 700,
  },
  {
    heading: 'Kind',
    needed: false,
    says: 'What it was, in a word or two. “Police intelligence”, “Legal advice” and “Health of somebody else” are kept for your agency alone until its lead decides otherwise: write them wherever they are true.',
    example: 'Home visit',
    share: 900,
  },
  {
    heading: 'Event',
    needed: true,
    says: 'What happened: brief, factual, plain. Strengths as well as worries. Families may read it.',
    example: 'Home visit. The kitchen was warm and there was food in the house.',
    share: 2300,
  },
  {
    heading: 'Action taken',
    needed: false,
    says: 'What your agency did about it. If nothing was done, say so: an empty cell says that nobody knows.',
    example: 'Told the social worker by telephone',
    share: 1300,
  },
  {
    heading: 'Outcome',
    needed: false,
    says: 'What came of it, as far as it is known.',
    example: 'The appointment was kept on 20 March',
    share: 1000,
  },
];

/** Who answers: with an account they check the file themselves, by a link they are shown nothing afterwards. */
export type AnsweredBy = 'account' | 'link';

const oneRow = 'One row is one event. Leave the headings as they are.';
const notes =
  'A note of yours that is no event begins with # in the column “Source”. It is kept, and not counted.';
const kept =
  'What only your agency may share is kept for it by the column “Kind”, or by a source that says it, such as “Police intelligence report”.';
const copied = 'Copy what the record says. Where it is not sure of a day, write “?” before it.';

/** What holds for the file as a whole. Nobody is promised what only the other of the two is shown. */
export const guideRules: Readonly<Record<AnsweredBy, readonly string[]>> = {
  account: [
    oneRow,
    notes,
    `${kept} Before the file goes in, you see which rows that is.`,
    copied,
    'Send the file as it is: you see afterwards how each row was read, and nothing goes into the chronology before you say so.',
  ],
  link: [
    oneRow,
    notes,
    `${kept} You are not shown which rows that is, so write the kind beside each of them: a row that is not marked can be read by everybody who reads the family’s chronology.`,
    copied,
    'Read the file through before you send it: the link works once, and you are shown nothing afterwards. Somebody of the partnership or of your agency checks how each row was read, and puts the file into the chronology.',
  ],
};
