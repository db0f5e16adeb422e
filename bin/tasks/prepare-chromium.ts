import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '../../test/browser/chromium.ts';

/**
 * Makes sure that a Chromium is there for the tests that look at pages: on Debian as root it is
 * installed with apt, elsewhere the person is told. Answers whether there is one.
 */
export function prepareChromium(): boolean {
  if (findChromium() !== null) return true;
  const canInstall = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (!canInstall) {
    console.log('The tests of pages need Chromium, and it was not found. Install it, then run this again:');
    console.log('  on Debian or Ubuntu: sudo apt-get install chromium fonts-liberation');
    console.log('  elsewhere: install Chrome or Chromium, and name its program in the variable CHROMIUM');
    return false;
  }
  console.log('Setting up: installing Chromium with apt (once; a minute or two) ...');
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const installed =
    apt('update', '-qq') &&
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation');
  if (!installed) console.log('apt could not install Chromium. Install it yourself, then run this again.');
  return installed && findChromium() !== null;
}
