import { answerJobs } from '../threads/answer-jobs.ts';
import { readLogo } from './read-logo.ts';

answerJobs(readLogo);
