interface Written {
  /** One below the other, as on an envelope. */
  readonly lines: string;
  readonly postcode: string | null;
}

/**
 * By which words a text tells an address: its first line that names a house or a street in two words or more (“Flat 2” is any flat, “Lontown”
 * any house of a town), and its postcode, with a space and without. Empty where it has neither.
 */
export function addressPhrases({ lines, postcode }: Written): readonly string[] {
  const named = lines
    .split('\n')
    .map((line) => line.replaceAll(/[\s,]+/g, ' ').trim())
    .find((line) => (line.match(/\p{L}{2,}/gu) ?? []).length >= 2);
  const code = postcode?.replaceAll(/\s+/g, '') ?? '';
  const codes = code.length < 5 ? [] : [`${code.slice(0, -3)} ${code.slice(-3)}`, code];
  return [...(named === undefined ? [] : [named]), ...codes];
}
