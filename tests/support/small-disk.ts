import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
	readonly folder: string;
	/** Takes what is left, to the last byte. */
	fill(): void;
	free(): void;
	close(): void;
}

/** A disk of its own in memory, which can be filled; a reason in words where nobody may mount one. */
export function aSmallDisk(mebibytes: number): SmallDisk | string {
	if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root on Linux may mount a disk';
	const folder = mkdtempSync(join(tmpdir(), 'sanjeh-disk-'));
	const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=755`, 'tmpfs', folder]);
	if (mounted.status !== 0) {
		rmSync(folder, { recursive: true });
		return `mounting a disk is not allowed here: ${String(mounted.stderr).trim()}`;
	}
	const ballast = join(folder, 'ballast');
	return {
		folder,
		fill: () => {
			const file = openSync(ballast, 'a');
			for (let size = 1 << 20; size >= 1; size >>= 1) {
				const block = Buffer.alloc(size);
				try {
					while (writeSync(file, block) > 0);
				} catch {
					// Full for this size; perhaps a smaller one fits.
				}
			}
			closeSync(file);
		},
		free: () => rmSync(ballast, { force: true }),
		close: () => {
			spawnSync('umount', ['--lazy', folder]);
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
