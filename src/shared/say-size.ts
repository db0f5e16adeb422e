const megabyte = 1024 * 1024;
const gigabyte = 1024 * megabyte;

/** A size as people say it, to one figure behind the point: `0 MB`, `0.1 MB`, `25 MB`, `8.2 GB`. What is there is never said to be nothing. */
export function saySize(bytes: number): string {
  const [unit, name] = bytes < gigabyte ? [megabyte, 'MB'] : [gigabyte, 'GB'];
  const rounded = Math.round((bytes / unit) * 10) / 10;
  return `${bytes > 0 ? Math.max(rounded, 0.1) : 0} ${name}`;
}
