import { type ExcelSheet, textCell } from '../../../../platform/documents/write-excel/excel-sheets.ts';
import { counted } from '../../../../shared/counted.ts';
import { sayFigure, stateMeanings, toldStates, toldWords } from '../drift-words.ts';
import type { DriftView } from '../views/drift-view.ts';
import { sayKnowledge, saySource, titleOfDrift } from '../views/view-drift.ts';

export type AboutRow = readonly [what: string, words: string];

/** What a workbook is, in two columns. */
export function aboutSheet(rows: readonly AboutRow[]): ExcelSheet {
  return {
    name: 'About',
    columns: [
      { heading: 'About', width: 24 },
      { heading: 'In words', width: 110 },
    ],
    count: rows.length,
    rows: rows.map(([what, words]) => [textCell(what, { look: { bold: true } }), textCell(words)]),
  };
}

/** What the workbook is, what its figures come to, and how to read it. */
export function driftAboutSheet(view: DriftView): ExcelSheet {
  const { source, profile } = view;
  return aboutSheet([
    ['Title', titleOfDrift(view)],
    ...(view.shared ?? []).map((line): AboutRow => ['Made to be shared', line]),
    ...view.headline.map((sentence): AboutRow => ['What it comes to', sentence]),
    ['Extract', saySource(source)],
    [
      'Accounts',
      `${sayFigure(source.records)} records = ${sayFigure(source.entries)} that gave entries + ${sayFigure(source.setAside)} set aside.`,
    ],
    ['When it was known', sayKnowledge(source.knowledge)],
    ...source.notes.map((note): AboutRow => ['About the extract', note]),
    ['Profile', profile.title],
    ...profile.made.map(({ title, source: from }): AboutRow => ['Profile made of', `${title}. ${from}`]),
    ['Not asked', sayNotAsked(view.notAsked.length)],
    ...toldStates.map((state): AboutRow => [toldWords[state], stateMeanings[state]]),
    [
      'How to read',
      'Signals stand by rule, and within a rule the longest overdue first. They are never counted into a mark for a child: read what each says, and look at the record before acting on it.',
    ],
    [
      'How to read',
      'On the sheet “By rule”, children and families are those for whom it is late or stands out.',
    ],
    ['How to read', 'The column “Rests on” says where the entry stands in the extract, and leads to it.'],
  ]);
}

function sayNotAsked(count: number): string {
  if (count === 0) return 'Every rule of the profile was asked.';
  return `${counted(count, 'rule was', 'rules were')} not asked: see the sheet “Not asked” for why.`;
}
