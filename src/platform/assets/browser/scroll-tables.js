/**
 * A frame that is scrolled sideways must be reached by keyboard; one that is not would be a stop for
 * nothing. Without script every frame is a stop.
 */
export function watchScrolling(frame) {
  const watcher = new ResizeObserver(() => {
    const scrolls = frame.scrollWidth > frame.clientWidth || frame.scrollHeight > frame.clientHeight;
    if (scrolls) frame.tabIndex = 0;
    else frame.removeAttribute('tabindex');
  });
  watcher.observe(frame);
}
