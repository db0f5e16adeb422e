// Shows only the entries that somebody chooses, and says how many of how many. The choice stands in the address.
(() => {
  const form = document.querySelector('#filters');
  const shown = document.querySelector('#shown');
  if (form === null || shown === null) return;

  const prefix = '#show?';
  const rows = Array.from(document.querySelectorAll('#chronology tbody tr'));
  const years = Array.from(document.querySelectorAll('#chronology .year'), (year) => ({
    year,
    link: document.querySelector(`a[href="#${year.id}"]`)?.parentElement,
    rows: Array.from(year.querySelectorAll('tbody tr')),
  }));
  const what = rows.some((row) => has(row, 'is', 'note')) ? 'entries and notes' : 'entries';
  const texts = new Map();

  function has(row, name, word) {
    return (row.dataset[name] ?? '').split(' ').includes(word);
  }

  function textOf(row) {
    const known = texts.get(row);
    if (known !== undefined) return known;
    const text = plain(row.textContent);
    texts.set(row, text);
    return text;
  }

  function plain(text) {
    return text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');
  }

  /** What is chosen, as it stands in the address: only what differs from showing all. */
  function chosen() {
    const choice = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      const told = String(value).trim();
      if (told !== '' && name !== 'notes') choice.append(name, told);
    }
    if (!form.elements.notes.checked) choice.set('notes', 'no');
    return choice;
  }

  const tests = {
    agency: (values) => (row) => values.includes(row.dataset.agency),
    theme:
      ([theme]) =>
      (row) =>
        has(row, 'themes', theme),
    child:
      ([child]) =>
      (row) =>
        has(row, 'children', child),
    from:
      ([day]) =>
      (row) =>
        isDated(row) && (row.dataset.to ?? '9999') >= day,
    to:
      ([day]) =>
      (row) =>
        isDated(row) && (row.dataset.from ?? '0000') <= day,
    doubts: () => (row) => has(row, 'is', 'doubt'),
    same: () => (row) => has(row, 'is', 'same'),
    notes: () => (row) => !has(row, 'is', 'note'),
    words: ([words]) => {
      const wanted = plain(words).split(' ').filter(Boolean);
      return (row) => wanted.every((word) => textOf(row).includes(word));
    },
  };

  function isDated(row) {
    return row.dataset.from !== undefined || row.dataset.to !== undefined;
  }

  function testOf(choice) {
    const names = [...new Set(choice.keys())].filter((name) => name in tests);
    const wanted = names.map((name) => tests[name](choice.getAll(name)));
    return (row) => wanted.every((test) => test(row));
  }

  function apply() {
    const choice = chosen();
    const isWanted = testOf(choice);
    let count = 0;
    for (const row of rows) {
      const wanted = isWanted(row);
      if (wanted) count += 1;
      if (row.hidden === wanted) row.hidden = !wanted;
    }
    hideEmptyYears();
    say(count, choice);
    return choice;
  }

  function hideEmptyYears() {
    for (const { year, link, rows: own } of years) {
      const isEmpty = own.every((row) => row.hidden);
      year.hidden = isEmpty;
      if (link) link.hidden = isEmpty;
    }
  }

  function say(count, choice) {
    const filtered = choice.size > 0;
    document.body.classList.toggle('filtered', filtered);
    shown.textContent = filtered
      ? `Filtered: showing ${count} of ${rows.length} ${what}. ${sayChoice(choice)}`
      : `Showing all ${rows.length} ${what}.`;
  }

  const chosenOption = (name) => form.elements[name].selectedOptions[0].textContent;
  const undatedLeftOut = 'Entries without a date are left out';

  /** What each part of a choice says, in words. */
  const sentences = {
    agency: (letters) => `Agency: ${letters.map(labelOf).join(', ')}`,
    theme: () => `Theme: ${chosenOption('theme')}`,
    child: () => `Child: ${chosenOption('child')}`,
    from: ([day]) => `From ${sayDay(day)}. ${undatedLeftOut}`,
    to: ([day]) => `To ${sayDay(day)}. ${undatedLeftOut}`,
    words: ([words]) => `Words: ${words}`,
    doubts: () => 'With a doubt to check',
    same: () => 'Told more than once',
    notes: () => 'Without author’s notes',
  };

  function sayChoice(choice) {
    const names = Object.keys(sentences).filter((name) => choice.has(name));
    return names.map((name) => `${sentences[name](choice.getAll(name))}.`).join(' ');
  }

  function labelOf(letters) {
    const box = Array.from(form.querySelectorAll('[name="agency"]')).find(({ value }) => value === letters);
    return box?.parentElement.lastChild.textContent.trim() ?? letters;
  }

  function sayDay(text) {
    const day = new Date(`${text}T12:00:00Z`);
    if (Number.isNaN(day.getTime())) return text;
    return day.toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
  }

  function keepInAddress(choice) {
    const address = choice.size > 0 ? `${prefix}${choice}` : '#chronology';
    if (choice.size > 0 || location.hash.startsWith(prefix)) history.replaceState(null, '', address);
  }

  /** Puts a choice from the address into the form; what it does not know stays as it is. */
  function readAddress() {
    if (!location.hash.startsWith(prefix)) return;
    form.reset();
    const choice = new URLSearchParams(location.hash.slice(prefix.length));
    for (const field of form.elements) putIn(field, choice);
  }

  function putIn(field, choice) {
    const values = choice.getAll(field.name);
    if (field.name === 'notes') field.checked = !values.includes('no');
    else if (field.type === 'checkbox') field.checked = values.includes(field.value);
    else if (values.length > 0) field.value = values[0];
    if (field.selectedIndex === -1) field.selectedIndex = 0;
  }

  /** A link to an entry that the choice leaves out shows it all the same. */
  function showLinked() {
    const row = location.hash.startsWith('#e-') ? document.getElementById(location.hash.slice(1)) : null;
    if (row === null || !row.hidden) return;
    row.hidden = false;
    hideEmptyYears();
    row.scrollIntoView();
    shown.textContent = `${shown.textContent} Entry ${row.dataset.number} is shown as well, because a link led to it.`;
  }

  let waiting;
  form.addEventListener('input', (event) => {
    clearTimeout(waiting);
    const isTyping = event.target.name === 'words';
    waiting = setTimeout(() => keepInAddress(apply()), isTyping ? 150 : 0);
  });
  form.addEventListener('reset', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => keepInAddress(apply()), 0);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', () => {
    if (location.hash.startsWith(prefix)) {
      readAddress();
      apply();
    } else showLinked();
  });

  form.hidden = false;
  shown.hidden = false;
  readAddress();
  apply();
  showLinked();
})();
