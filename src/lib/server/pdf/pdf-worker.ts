import { answerJobs } from '../threads/answer-jobs.ts';
import { buildPdf, type PdfJob } from './build.ts';

answerJobs<PdfJob, Uint8Array>(buildPdf, (bytes) => [bytes.buffer as ArrayBuffer]);
