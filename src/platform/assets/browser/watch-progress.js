// Asks for a job's progress, draws it, and says it to those who hear the page: at most once in some seconds.
const askEvery = 1000;
const sayEvery = 5000;
const longestWait = 30_000;

/**
 * `place` has the address to ask in `data-watch-progress`. The answer is JSON:
 * `{ state: 'waiting' | 'running' | 'done' | 'failed', sentence: string, share: number | null }`.
 * Once the job has ended the page is fetched anew: it then shows what came of it.
 */
export function watchProgress(place) {
  const bar = place.querySelector('progress');
  const words = place.querySelector('[data-progress-words]');
  const said = place.querySelector('[data-progress-said]');
  const address = place.getAttribute('data-watch-progress');
  let lastSaid = Number.NEGATIVE_INFINITY;
  let wait = askEvery;

  function draw({ sentence, share }) {
    words.textContent = sentence;
    if (share === null) bar.removeAttribute('value');
    else bar.value = share;
    const now = performance.now();
    if (now - lastSaid < sayEvery || said.textContent === sentence) return;
    lastSaid = now;
    said.textContent = sentence;
  }

  async function ask() {
    try {
      const answer = await fetch(address, { headers: { accept: 'application/json' }, cache: 'no-store' });
      if (!answer.ok) throw new Error(String(answer.status));
      const progress = await answer.json();
      draw(progress);
      wait = askEvery;
      if (progress.state === 'done' || progress.state === 'failed') {
        window.location.reload();
        return;
      }
    } catch {
      // The server may be away for a while: ask again, less and less often.
      wait = Math.min(wait * 2, longestWait);
    }
    setTimeout(ask, wait);
  }

  setTimeout(ask, askEvery);
}
