// Everything here only adds to pages that work without it.

import { giveFootOfPaper } from './foot-of-paper.js';
import { initAll } from './govuk-frontend.js';
import { leaveForBack } from './leave-for-back.js';
import { watchScrolling } from './scroll-tables.js';
import { watchTimelineKeys } from './timeline-keys.js';
import { watchProgress } from './watch-progress.js';

initAll();
for (const frame of document.querySelectorAll('[data-scrolls-sideways]')) watchScrolling(frame);
for (const place of document.querySelectorAll('[data-watch-progress]')) watchProgress(place);
for (const place of document.querySelectorAll('[data-foot-of-paper]')) giveFootOfPaper(place);
for (const form of document.querySelectorAll('form[data-back]')) leaveForBack(form);
for (const region of document.querySelectorAll('[data-timeline-keys]')) watchTimelineKeys(region);
