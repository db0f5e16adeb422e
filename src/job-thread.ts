import { loadJobs } from './features/chronology/feature.ts';
import { runInThread } from './platform/jobs/run-in-thread.ts';

/** What the thread runs that `main.ts` starts for jobs: every feature's, and no page. */
await runInThread(await loadJobs());
