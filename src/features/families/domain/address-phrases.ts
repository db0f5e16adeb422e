interface Written {
  /** One below the other as on an envelope, or one after another with commas between. */
  readonly lines: string;
  readonly postcode: string | null;
}

/**
 * By which words a text tells an address: each part that names a house or a street in two words or more, without numbers, and the postcode, with a
 * space and without. “Flat 2” is any flat, and “Lontown” any house of a town. Of three parts and more the last is a town or a county, which
 * texts name for other reasons; what is called “The Green” alone is many things. Empty where nothing is left.
 */
export function addressPhrases({ lines, postcode }: Written): readonly string[] {
  const parts = lines
    .split(/[,\r\n]+/)
    .map((part) => part.replaceAll(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
  const named = parts
    .filter((_, at) => at === 0 || at < Math.max(2, parts.length - 1))
    .map((part) => part.replace(/^.*\d\w*\s*/, ''))
    .filter((part, at) => (at === 0 || !/^the /i.test(part)) && isNamed(part));
  const code = postcode?.replaceAll(/\s+/g, '') ?? '';
  const codes = code.length < 5 ? [] : [`${code.slice(0, -3)} ${code.slice(-3)}`, code];
  return [...named, ...codes];
}

function isNamed(part: string): boolean {
  return (part.match(/\p{L}{2,}/gu) ?? []).length >= 2;
}
