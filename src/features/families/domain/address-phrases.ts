interface Written {
  /** One below the other as on an envelope, or one after another with commas between. */
  readonly lines: string;
  readonly postcode: string | null;
}

/**
 * By which words a text tells an address: each part that names a house or a street in two words or more, without numbers, and the postcode, with a
 * space and without. “Flat 2” is any flat, and “Lontown” any house of a town. The last part is a town or a county, which texts name for other
 * reasons, where a part with a number or two others stand before it; “The Green” is many things where anything else is named. Empty where
 * nothing is left.
 */
export function addressPhrases({ lines, postcode }: Written): readonly string[] {
  const parts = lines
    .split(/[,\r\n]+/)
    .map((part) => part.replaceAll(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .map((part) => ({ words: part.replace(/^.*\d\w*\s*/, ''), hasNumber: /\d/.test(part) }));
  const isSure = parts.some(({ words, hasNumber }) => hasNumber && isNamed(words));
  const all = parts.filter(
    ({ words, hasNumber }, at) =>
      isNamed(words) && (hasNumber || at < parts.length - 1 || (!isSure && parts.length < 3)),
  );
  const special = all.filter(({ words }, at) => at === 0 || !/^the /i.test(words));
  const named = special.map(({ words }) => words);
  const code = postcode?.replaceAll(/\s+/g, '') ?? '';
  const codes = code.length < 5 ? [] : [`${code.slice(0, -3)} ${code.slice(-3)}`, code];
  return [...named, ...codes];
}

function isNamed(part: string): boolean {
  return (part.match(/\p{L}{2,}/gu) ?? []).length >= 2;
}
