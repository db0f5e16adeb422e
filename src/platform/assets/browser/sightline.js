// Everything here only adds to pages that work without it.
import { initAll } from './govuk-frontend.js';
import { watchProgress } from './watch-progress.js';

initAll();
for (const place of document.querySelectorAll('[data-watch-progress]')) watchProgress(place);
