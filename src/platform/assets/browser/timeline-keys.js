/**
 * Moves a timeline by keys while it is chosen, and only then: single keys must not surprise those who speak to their machine
 * (WCAG 2.1.4). The arrows scroll first, where the picture is wider than its window.
 */
export function watchTimelineKeys(region) {
  region.addEventListener('keydown', (event) => {
    if (event.target !== region || event.ctrlKey || event.metaKey || event.altKey) return;
    const address = region.dataset[moveOf(event.key, region)];
    if (address === undefined) return;
    event.preventDefault();
    location.assign(address);
  });
  if (location.hash === `#${region.id}`) region.focus();
}

const moves = { '+': 'closer', '=': 'closer', '-': 'wider', '−': 'wider', Home: 'whole' };

function moveOf(key, { scrollLeft, scrollWidth, clientWidth }) {
  if (key === 'ArrowLeft') return scrollLeft > 0 ? '' : 'earlier';
  if (key === 'ArrowRight') return scrollLeft + clientWidth < scrollWidth - 1 ? '' : 'later';
  return moves[key] ?? '';
}
