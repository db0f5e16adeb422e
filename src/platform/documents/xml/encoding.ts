/** What the byte order mark or the declaration says; UTF-8 where neither does. */
export function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const declaration = new TextDecoder('latin1').decode(start.subarray(0, 200));
  const label = /^(?:ï»¿)?<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(declaration)?.[1] ?? 'utf-8';
  return /^(iso-8859-1|windows-1252|us-ascii)$/i.test(label) ? label : 'utf-8';
}
