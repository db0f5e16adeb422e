/** First and last millisecond of an EDTF text, in UTC. */
interface EdtfBounds {
  readonly min: number;
  readonly max: number;
}

/** The package brings no types; its name is kept from the compiler, which would ask for them. */
const packageName: string = 'edtf';
const library: { readonly default: (text: string) => EdtfBounds } = await import(packageName);

/** Parses with the edtf package. Throws when the text is no EDTF. */
export function parseByLibrary(text: string): EdtfBounds {
  return library.default(text);
}
