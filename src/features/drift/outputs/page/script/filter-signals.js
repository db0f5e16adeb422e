// Shows only the signals that somebody chooses, and says how many of how many.
(() => {
  const form = document.querySelector('#filters');
  const shown = document.querySelector('#shown');
  if (form === null || shown === null) return;

  const families = Array.from(document.querySelectorAll('#signals tbody'), (body) => ({
    body,
    name: body.querySelector('.family')?.textContent ?? '',
    rows: Array.from(body.querySelectorAll('tr[data-rule]')),
  }));
  // From the innermost out, so that each is hidden where all that it holds is.
  const holders = ['table', 'details.silent', '.weight'].flatMap((what) =>
    Array.from(document.querySelectorAll(`#signals ${what}`)),
  );
  const folded = holders.filter((one) => one.matches('details'));
  const texts = new Map();
  let total = 0;
  for (const { rows } of families) for (const row of rows) total += Number(row.dataset.count);

  function plain(text) {
    return text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  }

  function textOf(row, name) {
    if (!texts.has(row)) texts.set(row, plain(`${name} ${row.textContent}`));
    return texts.get(row);
  }

  function isTheirs(row, whose) {
    const space = whose.indexOf(' ');
    return whose === '' || row.dataset[whose.slice(0, space)] === whose.slice(space + 1);
  }

  function isWanted(row, name, { states, rule, whose, words }) {
    return (
      (states.length === 0 || states.includes(row.dataset.state)) &&
      (rule === '' || row.dataset.rule === rule) &&
      isTheirs(row, whose) &&
      words.every((word) => textOf(row, name).includes(word))
    );
  }

  function readChoice() {
    const chosen = new FormData(form);
    return {
      states: chosen.getAll('state'),
      rule: String(chosen.get('rule')),
      whose: String(chosen.get('whose') ?? ''),
      words: plain(String(chosen.get('words')))
        .split(' ')
        .filter(Boolean),
    };
  }

  // How many signals of a family are shown.
  function showFamily({ body, name, rows }, choice) {
    let count = 0;
    for (const row of rows) {
      const wanted = isWanted(row, name, choice);
      if (wanted) count += Number(row.dataset.count);
      if (row.hidden === wanted) row.hidden = !wanted;
    }
    if (body.hidden !== (count === 0)) body.hidden = count === 0;
    return count;
  }

  function apply() {
    const choice = readChoice();
    const filtered =
      choice.states.length > 0 || choice.rule !== '' || choice.whose !== '' || choice.words.length > 0;
    const count = families.reduce((sum, family) => sum + showFamily(family, choice), 0);
    for (const one of holders) one.hidden = one.querySelector('tbody:not([hidden])') === null;
    for (const one of folded) one.open = filtered;
    const all = total.toLocaleString('en-GB');
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
