import { syncBuiltinESMExports } from 'node:module';
import threads from 'node:worker_threads';

/** `node --import` of this: whatever runs then writes the file of each thread it starts to its error output. */
const { Worker } = threads;
threads.Worker = class extends Worker {
	constructor(...[file, options]: ConstructorParameters<typeof Worker>) {
		super(file, options);
		process.stderr.write(`a thread of <${file.toString()}>\n`);
	}
};
syncBuiltinESMExports();
