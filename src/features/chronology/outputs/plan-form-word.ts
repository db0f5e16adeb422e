import {
  headingInk,
  paragraph,
  textWidth,
  type WordBlock,
  type WordRow,
} from '../../../platform/documents/write-word/word-blocks.ts';
import { writeWord } from '../../../platform/documents/write-word/write-word.ts';
import { parseDay } from '../../../shared/day.ts';
import { sayDay } from '../../../shared/when/say-day.ts';
import { type FormPoint, type FormPointTold, formHeadings, type PlanForm } from '../domain/plan/plan-form.ts';

export interface FormFacts extends Pick<PlanForm, 'code'> {
  readonly points: readonly FormPointTold[];
  readonly reference: string;
  readonly agencyName: string;
  /** “21 November 2026” */
  readonly made: string;
}

/** For what bears on a risk, on several points, or more than once on one. */
const emptyRows = 10;
/** Of ten thousand of a page’s width, in the order of the headings. */
const shares = [600, 2500, 1100, 2700, 1900, 1200] as const;
const grey = '#e3e8ee';
const faint = '#f5f7f9';

const rules: readonly string[] = [
  'Write each thing that was done, or happened, in a row of its own: beside its action, or in one of the empty rows at the end. In an empty row write the number first: A1, R1, or both.',
  'The date is the day on which it happened, as exactly as your record has it. Never make a day up.',
  'In the last column write one of these: progress, no progress, worse. Leave it empty where it tells neither.',
  'Leave the number, the headings and the words of the plan as they are: by them the form is known when it comes back. A row of which there is nothing to tell stays empty.',
  'Your agency’s lead sends it like any other chronology. It is checked, and nothing goes into the chronology before they say so.',
];

/** The form of a plan’s actions that an agency fills in before a core group: its actions, the family’s risks, and rows to write in. */
export function planFormWord(facts: FormFacts): Uint8Array {
  const title = `What was done about the plan of ${facts.reference}`;
  return writeWord({
    properties: { title, description: `To be filled in by ${facts.agencyName}` },
    footer: `${title}, ${facts.code}`,
    blocks: blocks(facts, title),
  });
}

function* blocks(
  { code, points, reference, agencyName, made }: FormFacts,
  title: string,
): Generator<WordBlock> {
  yield paragraph('Title', title);
  const told: readonly (readonly [string, string])[] = [
    ['Reference of the family', reference],
    ['To be filled in by', agencyName],
    ['Made on', made],
    ['Number of this form', code],
  ];
  for (const [name, value] of told) {
    yield paragraph('Normal', [{ text: `${name}: `, bold: true }, { text: value }]);
  }
  for (const rule of rules) yield paragraph('ListBullet', rule);
  const risks = points.filter(({ kind }) => kind === 'risk');
  if (risks.length > 0) yield paragraph('Heading2', 'Risks that the plan names');
  for (const risk of risks) {
    yield paragraph('Normal', [
      { text: `${risk.label} `, bold: true },
      { text: risk.children.length === 0 ? risk.words : `${risk.words} (${sayChildren(risk)})` },
    ]);
  }
  yield paragraph('Heading2', `Actions of ${agencyName}`);
  for (const action of points.filter(({ kind }) => kind === 'action')) {
    yield paragraph(
      'Normal',
      `${action.label}: ${[action.who, sayDue(action), sayChildren(action)].filter((one) => one !== null).join(', ')}`,
    );
  }
  yield {
    kind: 'table',
    caption: 'What was done about each action',
    widths: shares.map((share) => Math.floor((textWidth * share) / 10_000)),
    rows: [
      headingRow(),
      ...points.filter(({ kind }) => kind === 'action').map(actionRow),
      ...Array.from({ length: emptyRows }, emptyRow),
    ],
  };
}

function sayChildren({ children }: FormPointTold): string | null {
  return children.length === 0 ? null : `for ${children.join(', ')}`;
}

function sayDue({ due }: FormPoint): string | null {
  const day = due === null ? null : parseDay(due);
  return day === null ? null : `by ${sayDay(day)}`;
}

function headingRow(): WordRow {
  return {
    heading: true,
    cells: Object.values(formHeadings).map((heading) => ({
      ground: headingInk,
      paragraphs: [paragraph('TableHeading', heading)],
    })),
  };
}

/** Two cells that stay as they are, on a ground that says so, and four to write in. */
function actionRow({ label, words }: FormPoint): WordRow {
  const written = [
    { ground: grey, paragraphs: [paragraph('TableText', [{ text: label, bold: true }])] },
    { ground: grey, paragraphs: [paragraph('TableText', words)] },
  ];
  return { whole: true, cells: [...written, ...emptyCells(written.length)] };
}

function emptyRow(): WordRow {
  return { whole: true, cells: emptyCells(0) };
}

/** Every other column on a faint ground, so that somebody who writes sees where one ends. */
function emptyCells(from: number): WordRow['cells'] {
  return shares.slice(from).map((_, at) => {
    const isTinted = (from + at) % 2 === 0;
    return { ...(isTinted ? { ground: faint } : {}), paragraphs: [paragraph('TableText', '')] };
  });
}
