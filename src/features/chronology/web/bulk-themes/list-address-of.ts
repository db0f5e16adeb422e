/** The list as it was filtered: an address of this family’s chronology, and of nothing else. */
export function listAddressOf(familyId: string, query: string): string {
  const asked = new URLSearchParams(query).toString();
  return `/families/${familyId}/chronology${asked === '' ? '' : `?${asked}`}`;
}
