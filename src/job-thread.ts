import { loadJobs as loadChronologyJobs } from './features/chronology/feature.ts';
import { loadJobs as loadReviewJobs } from './features/reviews/feature.ts';
import { runInThread } from './platform/jobs/run-in-thread.ts';

/** What the thread runs that `main.ts` starts for jobs: every feature's, and no page. */
await runInThread([...(await loadChronologyJobs()), ...(await loadReviewJobs())]);
