const anywhere = 'http://somewhere.invalid';

/**
 * Reads a path of our own, with its query, from outside. Null for whatever could lead a browser to another site or
 * could not be an address of ours: `//elsewhere`, `/\elsewhere`, a scheme, control characters, dots that climb.
 */
export function readLocalPath(text: string): string | null {
  if (text.length > 2_000 || !/^\/(?![/\\])[!-~]*$/.test(text) || text.includes('\\')) return null;
  let url: URL;
  try {
    url = new URL(text, anywhere);
  } catch {
    return null;
  }
  // What the browser would make of it must be what stands there.
  const same = url.origin === anywhere && `${url.pathname}${url.search}${url.hash}` === text;
  return same && !url.pathname.startsWith('//') ? text : null;
}
