// Opens or closes what can be opened in the chronology, all at once.
(() => {
  const button = document.querySelector('#open-all');
  if (button === null) return;

  button.addEventListener('click', () => {
    const open = button.getAttribute('aria-pressed') !== 'true';
    for (const details of document.querySelectorAll('#chronology details')) details.open = open;
    button.setAttribute('aria-pressed', String(open));
  });
})();
