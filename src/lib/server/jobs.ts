export type JobName = 'mail' | 'daily';
