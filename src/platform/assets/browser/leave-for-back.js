/**
 * A page that is itself the answer to a form cannot be opened again by Back: the browser asks whether to send that form once more, or
 * shows nothing. Once its own form is sent, another page stands in its place. Not before: to load it again must not lose what it holds. Where the
 * sending fails on its way, the browser’s own page of that sends it again when it is loaded again; Back leads to the other page.
 */
export function leaveForBack(form) {
  form.addEventListener('submit', () => history.replaceState(null, '', form.dataset.back));
}
