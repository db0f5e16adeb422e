import {
  headingInk,
  paragraph,
  textWidth,
  type WordBlock,
  type WordRow,
} from '../../../platform/documents/write-word/word-blocks.ts';
import { writeWord } from '../../../platform/documents/write-word/write-word.ts';
import { actionLine, footOfForm, formRules, riskLine, titleOfForm } from '../domain/plan/form-lines.ts';
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

/** The form of a plan’s actions that an agency fills in before a core group: its actions, the family’s risks, and rows to write in. */
export function planFormWord(facts: FormFacts): Uint8Array {
  const title = titleOfForm(facts.reference);
  return writeWord({
    properties: { title, description: `To be filled in by ${facts.agencyName}` },
    footer: footOfForm(title, facts.code),
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
  for (const rule of formRules) yield paragraph('ListBullet', rule);
  const risks = points.filter(({ kind }) => kind === 'risk');
  if (risks.length > 0) yield paragraph('Heading2', 'Risks that the plan names');
  for (const risk of risks) {
    yield paragraph('Normal', [{ text: `${risk.label} `, bold: true }, { text: riskLine(risk) }]);
  }
  yield paragraph('Heading2', `Actions of ${agencyName}`);
  for (const action of points.filter(({ kind }) => kind === 'action')) {
    yield paragraph('Normal', actionLine(action));
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
