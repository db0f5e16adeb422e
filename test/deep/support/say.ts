/** Says a figure beside the results of the tests, where whoever runs them reads it. */
export function say(line: string): void {
  process.stderr.write(`  ${line}\n`);
}
