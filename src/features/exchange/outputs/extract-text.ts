import { layOutTable } from '../../../platform/terminal/lay-out-table.ts';
import type { TextStyle } from '../../../platform/terminal/text-style.ts';
import { hangText } from '../../../platform/terminal/wrap-text.ts';
import { type Section, writeSections } from '../../../platform/terminal/write-sections.ts';
import { counted } from '../../../shared/counted.ts';
import { sayDay } from '../../../shared/when/say-day.ts';
import type { ExtractAccounts, ExtractSummary, RuleReport } from '../domain/extract.ts';
import type { ReportGroup } from './gather-reports.ts';

/** What `sightline exchange check` found, for a person at a terminal. Ends with a new line. */
export function extractText(
  summary: ExtractSummary,
  children: number,
  groups: readonly ReportGroup[],
  style: TextStyle,
): string {
  return writeSections(
    [
      aboutSection(summary, children, style),
      accountsSection(summary.accounts, style),
      ...(['error', 'query', 'warning'] as const).map((severity) => reportSection(severity, groups, style)),
      nextSection(groups, style),
    ],
    style,
  );
}

function aboutSection(summary: ExtractSummary, children: number, style: TextStyle): Section {
  const facts = [
    ['Extract', `${summary.name} (${summary.title})`],
    ['Children', counted(children, 'child', 'children')],
    ...(summary.referenceDay === null ? [] : [['Tells up to', sayDay(summary.referenceDay)]]),
    ...(summary.collects === null
      ? []
      : [['Year', `${sayDay(summary.collects.from)} to ${sayDay(summary.collects.to)}`]]),
  ];
  const notes = summary.notes.map((note) => hangText('  - ', note, style.width));
  return {
    title: `Checked: ${summary.name}`,
    lines: [...layOutTable(facts, style.width), ...(notes.length === 0 ? [] : ['', ...notes])],
  };
}

/** What became of every record, part by part, with the reasons why some gave no entry. */
export function accountsSection(accounts: ExtractAccounts, style: TextStyle): Section {
  const rows = accounts.parts.map(({ part, records, entries, setAside }) => [
    `  ${part}`,
    say(records),
    say(entries),
    say(setAside),
  ]);
  const reasons = accounts.parts.flatMap(({ part, reasons: told }) =>
    told.map(({ reason, records }) =>
      hangText('  - ', `${part}, ${counted(records, 'record')} set aside: ${reason}`, style.width),
    ),
  );
  return {
    title: 'Accounts: records = those that gave entries + those set aside',
    lines: [
      ...layOutTable(
        [
          ['  Part', 'Records', 'Gave entries', 'Set aside'],
          ...rows,
          ['  Together', say(accounts.records), say(accounts.entries), say(accounts.setAside)],
        ],
        style.width,
      ),
      '',
      `  ${counted(accounts.facts, 'entry', 'entries')} made: a record with a beginning and an end gives two.`,
      ...reasons,
    ],
  };
}

const titles = {
  error: ['Errors', 'to mend in the system that the extract was made from'],
  query: ['Queries', 'to look at, and to explain where they are right'],
  warning: ['Warnings', 'to know of'],
} as const;

function reportSection(
  severity: RuleReport['severity'],
  groups: readonly ReportGroup[],
  style: TextStyle,
): Section | null {
  const told = groups.filter((group) => group.severity === severity);
  if (told.length === 0) return null;
  const count = told.reduce((sum, { reports }) => sum + reports, 0);
  const [title, todo] = titles[severity];
  return {
    title: `${title}: ${say(count)} ${todo}`,
    lines: [told.map((group) => sayGroup(group, style)).join('\n\n')],
  };
}

function sayGroup({ rule, reports, children, first }: ReportGroup, style: TextStyle): string {
  const of = children === 0 ? '' : `, ${counted(children, 'child', 'children')}`;
  const head = `${rule}: ${counted(reports, 'report')}${of}`;
  const messages = new Set(first.map(({ message }) => message));
  const [only = ''] = messages;
  const lines =
    messages.size === 1
      ? [
          hangText('    ', only, style.width),
          ...first.map((one) => hangText('      ', sayPlace(one), style.width)),
        ]
      : first.map((one) => hangText('    ', `${sayPlace(one)}: ${one.message}`, style.width));
  const more = reports - first.length;
  if (more > 0) lines.push(`    and ${say(more)} more: --all tells every one, and so does --json`);
  return [hangText('  ', head, style.width), ...lines].join('\n');
}

/** “child C12, plan 2024-05-01, ChildProtectionPlans, line 1204”. */
export function sayPlace({ child, plan, part, line }: RuleReport): string {
  return [
    ...(child === null ? [] : [`child ${child}`]),
    ...(plan === null ? [] : [`plan ${plan}`]),
    ...(part === '' ? [] : [part]),
    ...(line === null ? [] : [`line ${line}`]),
  ].join(', ');
}

function nextSection(groups: readonly ReportGroup[], style: TextStyle): Section {
  const hasErrors = groups.some(({ severity }) => severity === 'error');
  const steps = [
    ...(hasErrors
      ? ['Mend the errors in the system of record, make the extract again, and check it again.']
      : []),
    'See which children need something done: sightline drift PATH --as-of DAY',
  ];
  return {
    title: 'What to do next',
    lines: steps.map((step, index) => hangText(`  ${index + 1}. `, step, style.width)),
  };
}

function say(count: number): string {
  return count.toLocaleString('en-GB');
}
