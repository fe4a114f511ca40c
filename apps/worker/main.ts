import 'reflect-metadata';
import { startWorker } from '#platform/jobs/start-worker';
import { WorkerModule } from './worker.module.ts';

await startWorker(WorkerModule);
