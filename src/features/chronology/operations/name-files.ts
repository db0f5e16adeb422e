import { normalize } from 'node:path';

/**
 * What each file is called wherever it is shown: its own name, and where several are called alike as much of
 * the path as was typed before it as tells them apart. It depends on no order and on nothing but the paths.
 */
export function nameFiles(paths: readonly string[]): readonly string[] {
  const steps = paths.map((path) => normalize(path).split(/[\\/]/));
  return steps.map((own, index) => {
    const others = steps.filter((_, at) => at !== index);
    const longest = Math.max(own.length, ...others.map((other) => other.length));
    for (let length = 1; length < longest; length += 1) {
      const name = lastOf(own, length);
      if (others.every((other) => lastOf(other, length) !== name)) return name;
    }
    return own.join('/');
  });
}

function lastOf(steps: readonly string[], count: number): string {
  return steps.slice(-count).join('/');
}
