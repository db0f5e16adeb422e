// Shows only the signals that somebody chooses, and says how many of how many.
(() => {
  const form = document.querySelector('#filters');
  const shown = document.querySelector('#shown');
  if (form === null || shown === null) return;

  const tables = Array.from(document.querySelectorAll('#signals table'), (table) => ({
    table,
    rows: Array.from(table.querySelectorAll('tbody tr')),
  }));
  const parts = Array.from(document.querySelectorAll('#signals .weight'));
  const rows = tables.flatMap((one) => one.rows);
  const texts = new Map();

  function plain(text) {
    return text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  }

  function textOf(row) {
    if (!texts.has(row)) texts.set(row, plain(row.textContent));
    return texts.get(row);
  }

  function isWanted(row, states, rule, words) {
    return (
      (states.length === 0 || states.includes(row.dataset.state)) &&
      (rule === '' || row.dataset.rule === rule) &&
      words.every((word) => textOf(row).includes(word))
    );
  }

  function apply() {
    const chosen = new FormData(form);
    const states = chosen.getAll('state');
    const rule = String(chosen.get('rule'));
    const words = plain(String(chosen.get('words')))
      .split(' ')
      .filter(Boolean);
    let count = 0;
    for (const row of rows) {
      const wanted = isWanted(row, states, rule, words);
      if (wanted) count += 1;
      if (row.hidden === wanted) row.hidden = !wanted;
    }
    for (const { table, rows: own } of tables) table.hidden = own.every((row) => row.hidden);
    for (const part of parts)
      part.hidden = Array.from(part.querySelectorAll('table')).every((table) => table.hidden);
    const all = rows.length.toLocaleString('en-GB');
    const filtered = states.length > 0 || rule !== '' || words.length > 0;
    document.body.classList.toggle('filtered', filtered);
    shown.textContent = filtered
      ? `Filtered: showing ${count.toLocaleString('en-GB')} of ${all} signals.`
      : `Showing all ${all} signals.`;
  }

  let waiting;
  form.addEventListener('input', (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, event.target.name === 'words' ? 150 : 0);
  });
  form.addEventListener('reset', () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 0);
  });
  form.addEventListener('submit', (event) => event.preventDefault());

  form.hidden = false;
  shown.hidden = false;
  apply();
})();
