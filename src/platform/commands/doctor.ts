import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import type { DoctorFinding } from '../doctor/finding.ts';
import type { RunCommand } from '../terminal/run-command.ts';
import { usualFolder } from '../usual-folder.ts';

const marks = { ok: 'ok     ', warning: 'look at', wrong: 'WRONG  ' } as const;

/** `sightline doctor`: is this installation well? Exit status 1 where something is wrong. */
export function addDoctorCommand(program: Command, run: RunCommand): void {
  program
    .command('doctor')
    .summary('say whether this installation is well')
    .description(
      'Looks at the database, its roles and policies, the disk, the key and the address, and says what to do.',
    )
    .option('--json', 'print one JSON document')
    .action(({ json = false }: { json?: boolean }) =>
      run(async () => {
        const { runDoctor } = await import('../doctor/run-doctor.ts');
        const { printOut } = await import('../terminal/standard-output.ts');
        const config = readConfig(process.env, usualFolder);
        const findings = await runDoctor(
          config,
          () => new Date(),
          (line) => process.stderr.write(`${line}\n`),
        );
        await printOut(
          json ? `${JSON.stringify({ findings }, null, 2)}\n` : findings.map(sayFinding).join(''),
        );
        return findings.some(({ state }) => state === 'wrong') ? 1 : 0;
      }),
    );
}

function sayFinding({ check, state, says, todo }: DoctorFinding): string {
  return `${marks[state]}  ${check}: ${says}\n${todo === null ? '' : `         What to do: ${todo}\n`}`;
}
