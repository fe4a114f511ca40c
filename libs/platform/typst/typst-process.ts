import { serveHelper } from '../helper/serve-helper.ts';
import { nativeEngine } from './native-engine.ts';
import type { TypstJob } from './typst-job.ts';

const engine = nativeEngine() ?? (await (await import('./wasm-engine.ts')).wasmEngine());

serveHelper((job: TypstJob) => engine.pdf(job));
