/**
 * What guesses from an address are counted by: an IPv4 address itself; of IPv6 the first 64 bits, since whoever has one such
 * address has all that share these (RFC 4291, section 2.5.1).
 *
 * @param address As the socket or the proxy tells it; an IPv4 address may be mapped into IPv6.
 */
export function networkOf(address: string): string {
  const [plain = ''] = address.toLowerCase().split('%');
  const [, mapped] = /^::ffff:(\d+(?:\.\d+){3})$/.exec(plain) ?? [];
  if (mapped !== undefined) return mapped;
  if (!plain.includes(':')) return plain;
  const [before = [], after = []] = plain
    .split('::')
    .map((part) => part.split(':').filter((one) => one !== ''));
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
