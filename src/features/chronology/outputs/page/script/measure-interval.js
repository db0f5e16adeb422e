// Says how long lies between two entries, in days and in years and months; uncertain dates give the least and the most.
(() => {
  const measuring = document.querySelector('#interval');
  const form = document.querySelector('#interval form');
  const answer = document.querySelector('#interval-answer');
  if (measuring === null || form === null || answer === null) return;

  const dayLength = 86_400_000;

  function rowOf(field) {
    const number = Number(field.value);
    if (!Number.isInteger(number) || number < 1) return null;
    return document.querySelector(`#chronology tr[data-number="${number}"]`);
  }

  function dayOf(text) {
    return text === undefined ? null : Date.parse(`${text}T00:00:00Z`);
  }

  function measure() {
    if (form.elements.first.value === '' || form.elements.second.value === '') return '';
    const rows = [rowOf(form.elements.first), rowOf(form.elements.second)];
    if (rows.includes(null)) return 'There is no entry of that number.';
    const spans = rows.map((row) => ({ from: dayOf(row.dataset.from), to: dayOf(row.dataset.to), row }));
    const [one, other] = spans.toSorted(
      (first, second) => (first.from ?? first.to) - (second.from ?? second.to),
    );
    const names = `Between entry ${one.row.dataset.number} and entry ${other.row.dataset.number}`;
    if ([one, other].some(({ from, to }) => from === null || to === null)) {
      return `${names}: not known, because the dates are not.`;
    }
    const least = Math.max(0, other.from - one.to) / dayLength;
    const most = Math.max(other.to - one.from, one.to - other.from) / dayLength;
    if (least === most) return `${names}: ${sayDays(most)}${sayLong(one.from, other.from)}.`;
    return `${names}: from ${sayDays(least)} to ${sayDays(most)}${sayLong(one.from, other.to)} at the most.`;
  }

  function sayDays(days) {
    return days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`;
  }

  /** “, which is 2 years and 3 months”; empty for less than a month. */
  function sayLong(from, to) {
    const start = new Date(from);
    const end = new Date(to);
    const ofYears = (end.getUTCFullYear() - start.getUTCFullYear()) * 12;
    const begun = ofYears + end.getUTCMonth() - start.getUTCMonth();
    const months = end.getUTCDate() < start.getUTCDate() ? begun - 1 : begun;
    if (months < 1) return '';
    const parts = [saySome(Math.floor(months / 12), 'year'), saySome(months % 12, 'month')];
    return `, which is ${parts.filter(Boolean).join(' and ')} in full`;
  }

  function saySome(count, name) {
    if (count === 0) return '';
    return count === 1 ? `1 ${name}` : `${count} ${name}s`;
  }

  form.addEventListener('input', () => {
    answer.textContent = measure();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  measuring.hidden = false;
})();
