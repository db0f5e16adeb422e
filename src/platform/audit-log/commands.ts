import type { Command } from 'commander';
import type { RunCommand } from '../terminal/run-command.ts';
import type { AnchorOptions, VerifyCommandOptions } from './run-audit-log.ts';

const anchorExamples = `
Examples:
  sightline audit-log anchor --out /mnt/elsewhere/anchors.jsonl
      appends the head of each partnership’s chain; keep the file where nobody of this system can write
  sightline audit-log anchor | ssh archive.example.org 'cat >> sightline-anchors.jsonl'

The web application appends anchors each hour to a folder of its own too.`;

const verifyExamples = `
Examples:
  sightline audit-log verify --anchors /mnt/elsewhere/anchors.jsonl
      finds any change of the log at or before the last anchor, whoever made it
  sightline audit-log verify --partnership "Lontown Safeguarding Children Partnership" --json

Rows that were written within the last seconds wait for their seal, and nothing is said of them.
The exit status is 1 when something is wrong.`;

/** `sightline audit-log anchor` and `sightline audit-log verify`. */
export function registerCommands(program: Command, run: RunCommand): void {
  const log = program
    .command('audit-log')
    .summary('take anchors of the audit log, and verify that nobody changed it')
    .description('The audit log holds every change and every reading of what is known of a child.');
  log
    .command('anchor')
    .summary('write down the head of each partnership’s chain of seals')
    .description('Prints one line of JSON for each partnership: its last seal, with the digest.')
    .option('--out <file>', 'append to this file instead')
    .option('--debug', 'print where in the program an error happened')
    .addHelpText('after', anchorExamples)
    .action((options: AnchorOptions) =>
      run(async () => (await import('./run-audit-log.ts')).runAnchor(options)),
    );
  log
    .command('verify')
    .summary('verify that nobody changed the audit log')
    .description(
      'Makes every seal anew from its rows, and holds it against what is stored and against anchors.',
    )
    .option('--anchors <file>', 'a file of anchors, or a folder of them')
    .option('--partnership <name>', 'only this partnership')
    .option('--json', 'print one JSON document')
    .option('--debug', 'print where in the program an error happened')
    .addHelpText('after', verifyExamples)
    .action((options: VerifyCommandOptions) =>
      run(async () => (await import('./run-audit-log.ts')).runVerify(options)),
    );
}
