import { oneThread } from '../threads/one-thread.ts';
import type { LogoOutcome } from './read-logo.ts';

const thread = oneThread<Uint8Array, LogoOutcome>({
	file: 'src/lib/server/images/logo-worker.ts',
	name: 'the reader of logos',
	megabytes: 128,
	patience: 30_000,
	endsWhenIdle: true
});

/** As `readLogo`, in a thread of its own: a large picture takes a second, and nobody else waits for it. */
export const readLogoInWorker = (file: Uint8Array): Promise<LogoOutcome> => thread.run(file);
