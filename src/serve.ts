// Pages are .tsx: whoever imports them comes after this.
import './platform/view/load-tsx.ts';
import type { Config } from './platform/config.ts';

/**
 * Starts the web application, says where it is, and returns when it has been told to stop and has stopped.
 *
 * @throws AppError for whatever of the installation is not as it must be.
 */
export async function serve(
  config: Config,
  demonstration: Pick<import('./main.ts').StartOptions, 'prepare' | 'afterwards' | 'tries'> = {},
): Promise<void> {
  const [{ startApplication }, { stopOnSignals }] = await Promise.all([
    import('./main.ts'),
    import('./platform/http/stop-gracefully.ts'),
  ]);
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const running = await startApplication({ config, say, ...demonstration });
  say(`Sightline runs at ${config.publicUrl.origin} (on this machine: ${running.address}).`);
  if (running.firstRunCode !== null) {
    say(
      `There is no partnership yet. Open ${new URL('/first-run', config.publicUrl).href} and give this code: ${running.firstRunCode}`,
    );
  }
  say('Press Ctrl+C to stop it.');
  await new Promise<void>((resolve) => {
    const signals = {
      on: (signal: 'SIGTERM' | 'SIGINT', listener: () => void) => process.on(signal, listener),
      exit: (code: number) => (code === 0 ? resolve() : process.exit(code)),
    };
    stopOnSignals(signals, running.platform.log, running.stop);
  });
}
