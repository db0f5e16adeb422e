import type { Command } from 'commander';
import manifest from '../../../package.json' with { type: 'json' };
import { counted } from '../../shared/counted.ts';
import type { BackupEnd } from '../backup/frames.ts';
import { readConfig } from '../config.ts';
import { sayInstant } from '../say-instant.ts';
import type { RunCommand } from '../terminal/run-command.ts';
import { usualFolder } from '../usual-folder.ts';
import { withOwner } from './with-owner.ts';

const examples = `
Examples:
  sightline backup --out sightline-2026-11-24.backup
      everything that the database holds, as it stood at one instant, while people go on working
  sightline backup --out monday.backup --recipient age1…
      encrypted to a public key of age (age-encryption.org): only its secret key opens it
  sightline backup verify monday.backup --identity key.txt
      reads it to its end and checks every table; touches no database
  DATABASE_OWNER_URL=… DATABASE_URL=… sightline restore monday.backup --identity key.txt
      into an empty database, compared table by table and file by file

The installation’s key (installation.key, or SIGHTLINE_KEY) is not in the backup: keep it apart, where passwords are kept.
Without it everybody sets up the second step of signing in anew.`;

/** `sightline backup`, `sightline backup verify FILE` and `sightline restore FILE`. */
export function addBackupCommands(program: Command, run: RunCommand): void {
  const backup = program
    .command('backup')
    .summary('write everything into one file, or check such a file')
    .description('Writes a backup of a running system into one file.')
    .option('--out <file>', 'the file to write; it must not be there yet')
    .option('--recipient <key>', 'encrypt it to this public key of age')
    .option('--json', 'print one JSON document')
    .addHelpText('after', examples)
    .action((options: BackupOptions) => run(() => runBackup(options)));
  backup
    .command('verify')
    .summary('check a backup')
    .description('Reads a backup to its end, and says what is in it.')
    .argument('<file>')
    .option('--identity <file>', 'the file with the secret key, where it is encrypted')
    .option('--json', 'print one JSON document')
    .action((path: string, _options: unknown, command: Command) =>
      run(() => runVerify(path, command.optsWithGlobals<OpenOptions>())),
    );
  program
    .command('restore')
    .summary('put a backup into an empty database')
    .description(
      'Checks a backup whole, puts it into an empty database, and compares what is there with what it says.',
    )
    .argument('<file>')
    .option('--identity <file>', 'the file with the secret key, where it is encrypted')
    .option('--json', 'print one JSON document')
    .action((path: string, options: OpenOptions) => run(() => runRestore(path, options)));
}

interface BackupOptions {
  readonly out?: string;
  readonly recipient?: string;
  readonly json?: boolean;
}

interface OpenOptions {
  readonly identity?: string;
  readonly json?: boolean;
}

async function runBackup({ out, recipient, json = false }: BackupOptions): Promise<0> {
  const [{ writeBackup }, { AppError }, { printOut }] = await Promise.all([
    import('../backup/write-backup.ts'),
    import('../../shared/app-error.ts'),
    import('../terminal/standard-output.ts'),
  ]);
  if (out === undefined) {
    throw new AppError('usage', {
      what: 'It is not said where the backup shall be written.',
      todo: 'Add --out and a file name: sightline backup --out monday.backup',
    });
  }
  const summary = await withOwner(readConfig(process.env, usualFolder), (ownerUrl) =>
    writeBackup({
      ownerUrl,
      path: out,
      recipient: recipient ?? null,
      programVersion: manifest.version,
      now: new Date(),
    }),
  );
  const rest = summary.encrypted
    ? 'It is encrypted.'
    : 'It is not encrypted: keep it where nobody else can read it.';
  const { partnerships, unlisted } = summary;
  const missing =
    unlisted.length === 0
      ? ''
      : `LOOK AT THIS: somebody took ${counted(unlisted.length, 'partnership')} off the list of partnerships (${unlisted.join(', ')}). All is in the backup; run “sightline audit-log verify”.\n`;
  await printOut(
    json
      ? asJson(summary)
      : `Written: ${out}\n${counted(partnerships, 'partnership')}. ${sayTables(summary.tables)}${missing}${rest}\n`,
  );
  return 0;
}

async function runVerify(path: string, { identity, json = false }: OpenOptions): Promise<0> {
  const [{ verifyBackup }, { printOut }] = await Promise.all([
    import('../backup/verify-backup.ts'),
    import('../terminal/standard-output.ts'),
  ]);
  const verified = await verifyBackup({ path, identity: identity ?? null });
  const { madeAt, programVersion } = verified.header;
  await printOut(
    json
      ? asJson(verified)
      : `The backup is whole. It was made on ${sayInstant(new Date(madeAt))} by version ${programVersion}.\n${sayTables(verified.tables)}`,
  );
  return 0;
}

async function runRestore(path: string, { identity, json = false }: OpenOptions): Promise<0> {
  const [{ restoreBackup }, { sayNotMeasured }, { printOut }] = await Promise.all([
    import('../backup/restore-backup.ts'),
    import('../backup/not-measured.ts'),
    import('../terminal/standard-output.ts'),
  ]);
  const summary = await withOwner(
    readConfig(process.env, usualFolder),
    (ownerUrl) => restoreBackup({ path, identity: identity ?? null, ownerUrl, now: new Date() }),
    { maySetUp: true },
  );
  const files = `${summary.files} stored files were compared with their digests.`;
  const slow = summary.notMeasured === null ? '' : `\n${sayNotMeasured(summary.notMeasured)}`;
  await printOut(
    json
      ? asJson(summary)
      : `Restored, and compared table by table.\n${sayTables(summary.tables)}${files}${slow}\nNow put the installation’s key where it belongs (installation.key in the folder, or SIGHTLINE_KEY), and run “sightline doctor” and “sightline audit-log verify”.\n`,
  );
  return 0;
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function sayTables(tables: BackupEnd['tables']): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${rows} rows in ${tables.length} tables.\n`;
}
