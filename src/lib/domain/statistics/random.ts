import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Pseudo-random numbers that the same seed always gives again; never for secrets. */
export interface Random {
	/** Uniform in [0, 1). */
	next(): number;
	/** Uniform whole number in 0 … n − 1. */
	int(n: number): number;
}

// Neighbouring seeds start in neighbouring states; some dozens of steps take them apart.
const warmUp = 64;

/** A generator (xoroshiro128+, 32 bits a step) started by `seed`, which is kept with what was drawn. */
export function seededRandom(seed: number): Random {
	const generator = xoroshiro128plus(seed);
	for (let i = 0; i < warmUp; i++) generator.next();
	return {
		next: () => (generator.next() >>> 0) / 0x1_0000_0000,
		int: (n) => Math.floor(((generator.next() >>> 0) / 0x1_0000_0000) * n)
	};
}
