const anywhere = 'http://somewhere.invalid';

/** Reads a path of our own, with its query, from outside. Null for what is none (`isLocalPath`), or longer than any page of ours has. */
export function readLocalPath(text: string): string | null {
  return text.length <= 2_000 && isLocalPath(text) ? text : null;
}

/**
 * Whether a text is a path of our own, however long: one that leads on holds another. False for whatever could lead a browser to another
 * site or could not be an address of ours: `//elsewhere`, `/\elsewhere`, a scheme, control characters, dots that climb.
 */
export function isLocalPath(text: string): boolean {
  if (!/^\/(?![/\\])[!-~]*$/.test(text) || text.includes('\\')) return false;
  let url: URL;
  try {
    url = new URL(text, anywhere);
  } catch {
    return false;
  }
  // What the browser would make of it must be what stands there.
  const same = url.origin === anywhere && `${url.pathname}${url.search}${url.hash}` === text;
  return same && !url.pathname.startsWith('//');
}
