/**
 * `npm start`: the main job, done on the demonstration's files, and told in plain words: what was read,
 * where the results are, and how to try one's own. It may be run again at any time.
 */
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type MergedFamily, mergeDemonstration } from '../../demo/merge-demonstration.ts';
import type { CheckedFile } from '../../src/features/chronology/domain/checked-file.ts';
import { closeReaders } from '../../src/platform/documents/read-document.ts';
import { makeRunCommand } from '../../src/platform/terminal/run-command.ts';
import { makeTextStyle, type TextStyle } from '../../src/platform/terminal/text-style.ts';
import { findWidth, wrapText } from '../../src/platform/terminal/wrap-text.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));
const results = resolve(home, 'results');

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function sayFamily({ title, merged, analysis, outputs }: MergedFamily, style: TextStyle): string[] {
  const doubtful = merged.entries.filter((entry) => entry.issues.length > 0).length;
  const entries = merged.entries.filter((entry) => !entry.note).length;
  const summary =
    `In one order: ${count(entries, 'entry', 'entries')}, of which ${doubtful} ` +
    `${doubtful === 1 ? 'has' : 'have'} something to look at, such as a doubtful date.`;
  const { sameEvents, patterns, gaps } = analysis;
  const findings =
    `Found by rule, for people to confirm: ${count(sameEvents.length, 'event', 'events')} told more than once, ` +
    `${count(patterns.length, 'pattern', 'patterns')} and ${count(gaps.length, 'gap', 'gaps')}.`;
  return [
    '',
    style.heading(title),
    ...merged.files.flatMap((file) => wrapText(`- ${sayFile(file)}`, style.width)),
    ...wrapText(summary, style.width),
    ...wrapText(findings, style.width),
    `See ${relative(home, outputs[0] ?? '')}`,
  ];
}

function sayFile({ agency, file, accounts: { rows, entries, notes, setAside } }: CheckedFile): string {
  const parts = [
    count(entries, 'entry', 'entries'),
    ...(notes > 0 ? [count(notes, 'author’s note', 'author’s notes')] : []),
    ...(setAside > 0 ? [`${setAside} set aside`] : []),
  ];
  return `${agency} (${file}): ${count(rows, 'row', 'rows')} = ${parts.join(' + ')}`;
}

function sayWhatNext(families: readonly MergedFamily[], style: TextStyle): string[] {
  const files = families.flatMap(({ merged }) => merged.files);
  const rows = files.reduce((sum, { accounts }) => sum + accounts.rows, 0);
  const setAside = files.reduce((sum, { accounts }) => sum + accounts.setAside, 0);
  const [largest] = families.toSorted((a, b) => b.merged.entries.length - a.merged.entries.length);
  const happened =
    `${files.length} files were read, ${count(rows, 'row', 'rows')} in all. Every row is accounted for: it is an entry, ` +
    `an author’s note, or one of the ${setAside} rows set aside, such as one dated 31 September. Each page says what is ` +
    'wrong with them and what would mend it. Nothing was guessed.';
  const beside =
    'Beside each page stands the same chronology as .docx, for a panel, as .xlsx, to sort and filter, and as .csv and .json, for programs. ' +
    'What the agencies sent is in demo/files; demo/README.md says who everybody is.';
  return [
    '',
    style.heading('What happened'),
    ...wrapText(happened, style.width),
    '',
    style.heading('See it'),
    'Open this page in a web browser:',
    `  ${pathToFileURL(largest?.outputs[0] ?? results).href}`,
    ...wrapText(beside, style.width),
    '',
    style.heading('Try your own files: Word (.docx), Excel (.xlsx) or .csv'),
    'What one file says, and what is doubtful in it:',
    '  ./bin/sightline check FILE',
    'Several agencies’ files in one order:',
    '  ./bin/sightline merge FILE FILE --out merged.docx --out merged.html',
    'The same without names:',
    '  ./bin/sightline merge FILE FILE --anonymise --out learning.docx',
    'How a date is understood:',
    '  echo "early May 2010" | ./bin/sightline when',
    'Nothing leaves this machine, and your files are never changed.',
    '',
  ];
}

const run = makeRunCommand({ debug: () => process.argv.includes('--debug'), json: () => false });

await run(async () => {
  const style = makeTextStyle(findWidth(process.stdout.columns));
  console.log(style.heading('Sightline: the demonstration'));
  const introduction =
    'The agencies of Wexmoor, an invented place, have each sent what they recorded of six invented families, ' +
    'in their own ways. Sightline reads the files, checks every row, and weaves each family’s records into one chronology.';
  for (const line of wrapText(introduction, style.width)) console.log(line);
  try {
    const families = await mergeDemonstration(results);
    for (const family of families) console.log(sayFamily(family, style).join('\n'));
    console.log(sayWhatNext(families, style).join('\n'));
    return 0;
  } finally {
    await closeReaders();
  }
});
