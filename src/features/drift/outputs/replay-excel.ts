import {
  dayCell,
  type ExcelCell,
  type ExcelSheet,
  numberCell,
  textCell,
} from '../../../platform/documents/write-excel/excel-sheets.ts';
import { writeExcel } from '../../../platform/documents/write-excel/write-excel.ts';
import type { SignalSpan } from '../domain/signal.ts';
import { type AboutRow, aboutSheet } from './excel/about-sheet.ts';
import { figureCell, stateCell } from './excel/cells.ts';
import { notAskedSheet } from './excel/rest-sheets.ts';
import { lineOfThreshold, replayRows } from './replay-rows.ts';
import { sayReach } from './say-reach.ts';
import { untoldOf } from './say-sight.ts';
import { sayAnswer, stateOfSpan, titlesOf } from './say-span.ts';
import { sayThreshold } from './say-threshold.ts';
import type { ReplayView } from './views/replay-view.ts';
import { sayKnowledge, saySource } from './views/view-drift.ts';
import { titleOfReplay } from './views/view-replay.ts';

/**
 * The past replayed as an Excel workbook: what it is, the months with their chart over the cells, the thresholds
 * side by side, the rules, and the children’s days. The same view gives the same bytes.
 */
export function replayExcel(view: ReplayView): Uint8Array {
  return writeExcel({
    properties: { title: titleOfReplay(view), description: saySource(view.source) },
    sheets: [
      replayAboutSheet(view),
      replaySheet(view),
      thresholdsSheet(view),
      rulesSheet(view),
      ...(view.replays.length === 0 ? [] : [daysSheet(view)]),
      notAskedSheet([...untoldOf(view.sight), ...view.notAsked]),
    ],
  });
}

function replayAboutSheet(view: ReplayView): ExcelSheet {
  return aboutSheet([
    ['Title', titleOfReplay(view)],
    ...(view.shared ?? []).map((line): AboutRow => ['Made to be shared', line]),
    ...view.thresholds.flatMap((threshold) =>
      sayThreshold(threshold, view).map((line): AboutRow => [`${threshold.months} months`, line]),
    ),
    ...sayReach(view).map((line): AboutRow => ['How far it reaches', line]),
    ...untoldOf(view.sight).map(({ why }): AboutRow => ['What it cannot tell', why]),
    ['When it was known', sayKnowledge(view.source.knowledge)],
    ['Extract', saySource(view.source)],
    ['Profile', view.profile.title],
    [
      'Watch',
      `A plan that ended is watched for ${view.watchMonths} months for care, court, a later plan, a referral, an enquiry or an incident.`,
    ],
  ]);
}

/** The months as rows; the chart draws the standing work from them. */
function replaySheet(view: ReplayView): ExcelSheet {
  const { headings, rows } = replayRows(view);
  const thresholds = view.thresholds.length;
  return {
    name: 'Replay',
    columns: [
      { heading: 'Month', width: 11 },
      ...headings.map((heading) => ({ heading, width: 13, centred: true })),
    ],
    count: rows.length,
    rows: rows.map(({ month, figures }) => [textCell(month), ...figures.map(figureCell)]),
    frozenColumns: 1,
    chart: {
      title: 'Plans open past each length, at the end of each month',
      description: view.thresholds.map((threshold) => sayThreshold(threshold, view)[0] ?? '').join(' '),
      unit: 'Plans',
      categories: 0,
      series: view.thresholds.map((_, index) => {
        const { colour, excelDash } = lineOfThreshold(index);
        return { column: 1 + thresholds + index, colour, dash: excelDash };
      }),
      at: { column: headings.length + 2, row: 1, columns: 12, rows: 24 },
    },
  };
}

function thresholdsSheet({ thresholds }: ReplayView): ExcelSheet {
  const rows = thresholds.flatMap((threshold) =>
    threshold.sooner.map((sooner) => [
      numberCell(threshold.months),
      figureCell(threshold.called),
      figureCell(threshold.calledFamilies),
      textCell(
        sooner.than === 'threshold'
          ? `A trigger at ${sooner.months} months`
          : sooner.than === 'end'
            ? 'The plan’s end'
            : 'First challenge on record',
      ),
      figureCell(sooner.plans),
      figureCell(sooner.median),
      figureCell(sooner.lowerQuartile),
      figureCell(sooner.upperQuartile),
      figureCell(sooner.onlyThis),
      figureCell(sooner.endedFirst),
      figureCell(sooner.already),
      figureCell(threshold.outcomes.endedWell),
      figureCell(threshold.outcomes.endedOtherwise),
      figureCell(threshold.outcomes.tooEarly),
      figureCell(threshold.outcomes.stillOpen),
      figureCell(threshold.ofEndedWell.called),
      figureCell(threshold.ofEndedWell.all),
    ]),
  );
  const headings = [
    'Trigger (months)',
    'Plans called',
    'Families called',
    'Held against',
    'Plans where both came',
    'Days sooner (median)',
    'Days sooner (lower quartile)',
    'Days sooner (upper quartile)',
    'Only this trigger saw',
    'Of them, ended first',
    'The other had come before',
    'Ended, no return recorded',
    'Ended otherwise',
    'Ended too recently',
    'Still open',
    'Called that ended well',
    'All that ended well, not called before',
  ];
  return {
    name: 'Thresholds',
    columns: headings.map((heading) => ({ heading, width: heading === 'Held against' ? 26 : 18 })),
    count: rows.length,
    rows,
  };
}

function rulesSheet({ rules }: ReplayView): ExcelSheet {
  return {
    name: 'Rules',
    columns: [
      { heading: 'Rule', width: 34 },
      { heading: 'What it did', width: 13 },
      { heading: 'Times', width: 13 },
      { heading: 'Children', width: 12 },
      { heading: 'Families', width: 12 },
      { heading: 'Answered', width: 12 },
      { heading: 'Ended unanswered', width: 13 },
      { heading: 'Days to answer (median)', width: 13 },
    ],
    count: rules.length,
    rows: rules.map(({ title, kind, times, children, families, answered, unanswered, medianDays }) => [
      textCell(title),
      textCell(kind === 'clock' ? 'turned late' : 'stood out'),
      figureCell(times),
      figureCell(children),
      figureCell(families),
      answered === null ? textCell('needs none') : figureCell(answered),
      unanswered === null ? textCell('needs none') : figureCell(unanswered),
      medianDays === null
        ? textCell(answered === null ? 'needs none' : 'none answered')
        : figureCell(medianDays),
    ]),
  };
}

function daysSheet(view: ReplayView): ExcelSheet {
  const titles = titlesOf(view);
  const rows = view.replays.flatMap((replay) =>
    replay.spans.map((span) => [
      textCell(replay.child, { look: { bold: true } }),
      textCell(replay.family ?? ''),
      textCell(titles(span.rule)),
      spanCell(span, view),
      dayCell(span.from),
      span.to === null ? textCell('still so') : dayCell(span.to),
      dayCell(span.due),
      textCell(sayAnswer(span, replay, view)),
      textCell(span.entries.join(', ')),
    ]),
  );
  return {
    name: 'Days',
    columns: [
      { heading: 'Child', width: 16 },
      { heading: 'Family', width: 14 },
      { heading: 'Rule', width: 28 },
      { heading: 'State', width: 13 },
      { heading: 'From', width: 13 },
      { heading: 'To', width: 13 },
      { heading: 'Due', width: 13 },
      { heading: 'How it ended', width: 56 },
      { heading: 'Rests on', width: 40 },
    ],
    count: rows.length,
    rows,
    frozenColumns: 1,
  };
}

/** The colour of the state, with the word for what stands out and has no day. */
function spanCell(span: SignalSpan, view: ReplayView): ExcelCell {
  const cell = stateCell(span.state);
  return cell?.kind === 'text' ? { ...cell, text: stateOfSpan(span, view) } : cell;
}
