import { layOutTable } from '../../../platform/terminal/lay-out-table.ts';
import type { TextStyle } from '../../../platform/terminal/text-style.ts';
import { hangText } from '../../../platform/terminal/wrap-text.ts';
import { type Section, writeSections } from '../../../platform/terminal/write-sections.ts';
import { counted } from '../../../shared/counted.ts';
import { sayFigure, sayStates, toldState, toldWords, weights, weightWords } from './drift-words.ts';
import { groupNotAsked } from './group-not-asked.ts';
import type { DriftView, RuleView, SignalView } from './views/drift-view.ts';
import { sayKnowledge, saySource, titleOfDrift } from './views/view-drift.ts';

/** Signals of one rule on the screen; the outputs tell all of them. */
const shown = 5;

/** What has drifted, for a person at a terminal. Ends with a new line. */
export function driftText(view: DriftView, style: TextStyle): string {
  return writeSections(
    [
      aboutSection(view, style),
      sharedSection(view.shared, style),
      rulesSection(view, style),
      ...weights.map((weight) => signalSection(view, weight, style)),
      problemSection(view, style),
      notAskedSection(view.notAsked, style),
      nextSection(view, style),
    ],
    style,
  );
}

function aboutSection(view: DriftView, style: TextStyle): Section {
  const { source, profile } = view;
  const accounts = `${sayFigure(source.records)} records = ${sayFigure(source.entries)} that gave entries + ${sayFigure(source.setAside)} set aside`;
  const facts = [
    ['Extract', saySource(source)],
    ['Accounts', accounts],
    ['Profile', profile.title],
  ];
  return {
    title: titleOfDrift(view),
    lines: [
      ...view.headline.map((sentence) => hangText('', sentence, style.width)),
      '',
      ...layOutTable(facts, style.width),
      '',
      hangText('', sayKnowledge(source.knowledge), style.width),
      ...source.notes.map((note) => hangText('  - ', note, style.width)),
    ],
  };
}

export function sharedSection(shared: readonly string[] | null, style: TextStyle): Section | null {
  if (shared === null) return null;
  return { title: 'Made to be shared', lines: shared.map((line) => hangText('  - ', line, style.width)) };
}

function isSpeaking({ states }: RuleView): boolean {
  return [states.late, states.due, states['not-recorded']].some((figure) => figure !== 0);
}

/** Rules with a day and rules without one, apart: what stands out is not late. */
function rulesSection({ rules }: DriftView, style: TextStyle): Section | null {
  if (rules.length === 0) return null;
  const told = rules.filter(isSpeaking);
  const quiet = rules.length - told.length;
  const tables = (['clock', 'fact'] as const).flatMap((kind) => ruleTable(told, kind, style));
  const rest = [
    ...(told.length === 0 ? [] : ['  Children and families are those for whom it is late or stands out.']),
    ...(quiet === 0 ? [] : [`  ${saidNothing(quiet, told.length)}`]),
  ];
  return { title: 'Rule by rule', lines: [...tables, ...rest] };
}

function ruleTable(rules: readonly RuleView[], kind: RuleView['kind'], style: TextStyle): readonly string[] {
  const rows = rules
    .filter((rule) => rule.kind === kind)
    .map((rule) => [
      `  ${rule.title}`,
      rule.asks,
      sayFigure(rule.states.late),
      sayFigure(rule.states.due),
      sayFigure(rule.states['not-recorded']),
      sayFigure(rule.lateChildren),
      rule.lateFamilies === null ? '' : sayFigure(rule.lateFamilies),
    ]);
  if (rows.length === 0) return [];
  const late = toldWords[toldState({ kind, state: 'late' })];
  const heads = ['  Rule', 'Asks', late, 'Due', 'Not recorded', 'Children', 'Families'];
  return [...layOutTable([heads, ...rows], style.width), ''];
}

function signalSection(view: DriftView, weight: RuleView['weight'], style: TextStyle): Section | null {
  const signals = view.signals.filter((signal) => signal.weight === weight && signal.state !== 'ok');
  if (signals.length === 0) return null;
  const groups = [...Map.groupBy(signals, ({ rule }) => rule).values()];
  return {
    title: `${weightWords[weight]}: ${sayStates(signals)}`,
    lines: [groups.map((group) => sayGroup(group, view.shared !== null, style)).join('\n\n')],
  };
}

function sayGroup(signals: readonly SignalView[], isShared: boolean, style: TextStyle): string {
  const first = signals.slice(0, shown);
  const more = signals.length - first.length;
  const lines = first.map((signal) => hangText('    ', saySignal(signal, isShared), style.width));
  if (more > 0) lines.push(`    and ${more.toLocaleString('en-GB')} more: --out drift.xlsx tells every one`);
  return [`  ${signals[0]?.title ?? ''} (${sayStates(signals)})`, ...lines].join('\n');
}

/** “Child C12, family F3. Late: the first core group …”. A sentence made to be shared names its state itself. */
function saySignal(signal: SignalView, isShared: boolean): string {
  const { child, family, sentence, answered, reason } = signal;
  const who = family === null ? `Child ${child}` : `Child ${child}, family ${family}`;
  const answer = answered === null ? '' : ` Answered: ${answered}`;
  const why = reason === null ? '' : ` Reason for lateness: ${reason}`;
  const said = isShared ? sentence : `${toldWords[toldState(signal)]}: ${sentence}`;
  return `${who}. ${said}${answer}${why}`;
}

function problemSection({ problems }: DriftView, style: TextStyle): Section | null {
  if (problems.length === 0) return null;
  const rows = problems.map(({ rule, severity, reports, children }) => [
    `  ${rule}`,
    severity,
    sayFigure(reports),
    sayFigure(children),
  ]);
  return {
    title: 'What is wrong with the extract: no figure above is better than it',
    lines: layOutTable([['  Rule', 'Weight', 'Reports', 'Children'], ...rows], style.width),
  };
}

function saidNothing(quiet: number, told: number): string {
  if (told > 0) return `${quiet} more were asked, and have nothing to say.`;
  return `${quiet} rules were asked, and none has anything to say.`;
}

/** Silence is no comfort where nobody could ask. */
export function notAskedSection(notAsked: DriftView['notAsked'], style: TextStyle): Section | null {
  if (notAsked.length === 0) return null;
  const rows = groupNotAsked(notAsked).map(({ why, titles }) => [`  ${titles.join('; ')}`, why]);
  return {
    title: `Not asked: ${counted(notAsked.length, 'rule', 'rules')}. Their silence says nothing`,
    lines: layOutTable([['  Rule', 'Why'], ...rows], style.width),
  };
}

function nextSection({ problems, shared, signals }: DriftView, style: TextStyle): Section | null {
  if (shared !== null) return null;
  const isAnybodys = signals.some(({ people }) => Object.values(people).some((one) => one !== null));
  const steps = [
    'Begin with what is late under “To act on now”: ring the worker, and see whether it was done and not recorded.',
    ...(isAnybodys
      ? ['Tell a chair, a team or a social worker theirs alone, named as in the extract: --for NAME']
      : []),
    'Keep all of it, with the rows behind each signal: --out drift.xlsx, or --out drift.html to read and print.',
    ...(problems.length > 0
      ? ['See where the extract is wrong, on which child and line: sightline exchange check PATH']
      : []),
  ];
  return {
    title: 'What to do next',
    lines: steps.map((step, index) => hangText(`  ${index + 1}. `, step, style.width)),
  };
}
