import type { BenchmarkIssue } from '#lib/domain/benchmarks/issue.ts';
import { formatter } from '../../format.ts';

const { num, date } = formatter('en');

/** The words of benchmarks: what scores are compared with. */
export const benchmarks = {
	tab: 'Benchmarks',
	wave: {
		titleNone: 'There is nothing to compare with yet',
		title: (sources: number) =>
			sources === 1
				? 'One benchmark stands beside the scores'
				: `${num(sources)} benchmarks stand beside the scores`,
		lead: 'A benchmark is what other clients reached, no goal and no verdict: they chose themselves, and rated themselves too. Mean and standard deviation are of the clients’ means, each client counting once.',
		ownTitle: 'Your own other clients',
		ownNone: (need: number) =>
			`Not shown: this needs at least ${num(need)} other clients with a closed wave on the same instrument, so that nobody can be recognized. The invented engagement does not count, nor does a wave whose report nobody has opened since it closed.`,
		noIndex: 'This wave has no readiness index that could be compared.',
		industryTitle: 'Industry files',
		industryNone: 'No file that was taken in is about this industry and this version of the instrument.',
		beside: 'Beside other clients',
		manage: 'Keys and industry files',
		source: (publisher: string) => `Source: ${publisher}`,
		period: (from: string, to: string) => `Waves from ${date(from)} to ${date(to)}`,
		clients: 'Clients',
		people: 'People, about',
		score: 'Own score',
		mean: 'Mean of the others',
		sd: 'Standard deviation',
		whole: 'Readiness index',
		rounded: 'Means and standard deviations are rounded to whole points, people to tens.'
	},
	page: {
		title: (files: number) =>
			files === 0 ? 'No industry file has been taken in yet' : `Industry files taken in: ${num(files)}`,
		lead: 'An industry file holds aggregates only: for each industry with five clients or more the number, mean and standard deviation of each factor. It names no client and is signed; you take only files of senders whose key you have accepted.',
		exportTitle: 'Give a file away',
		exportLead:
			'Of your own clients’ closed waves. Send the file together with your public key, the key by another way.',
		export: 'Make the industry file',
		key: 'Your public key',
		copy: 'Copy',
		copied: 'Copied',
		importTitle: 'Take a file in',
		file: 'Industry file (JSON)',
		import: 'Check and take in',
		keysTitle: 'Accepted keys',
		keysLead: 'Ask the sender for the key by another way than the file, and compare it letter by letter.',
		keyName: 'Whose key it is',
		keyText: 'Public key',
		keyHint: '43 letters and digits',
		accept: 'Accept the key',
		withdraw: 'Withdraw',
		withdrawOf: (name: string) => `Withdraw the key of ${name} and its files`,
		noKeys: 'No key has been accepted yet.',
		filesTitle: 'Files',
		from: 'Sender',
		made: 'Made on',
		industries: 'Industries',
		acceptedOn: 'Accepted on',
		remove: 'Delete',
		removeOf: (name: string) => `Delete the file of ${name}`,
		ownersOnly: 'Only owners make and take in files and accept keys.'
	},
	done: {
		imported: 'The signature is right. The file is taken in.',
		accepted: 'The key is accepted.',
		withdrawn: 'The key and its files are gone.',
		removed: 'The file is deleted.'
	},
	issues: {
		'too-large': 'The file is larger than 64 kB: no industry file is.',
		unreadable:
			'This is no industry file, or one of another version: something in it is missing, too much, or cannot be.',
		'unknown-key': 'The file was signed with a key that has not been accepted here.',
		'wrong-signature': 'The signature does not fit the file: it was changed after it was signed.',
		known: 'This very file is here already.',
		full: 'There are 50 files already. Delete some first.',
		'too-few':
			'No industry has five clients with a closed wave yet, so the file would be empty or tell of single clients.',
		empty: 'Please give a name of at most 120 letters.',
		key: 'This is no public key: it has 43 letters and digits.'
	} satisfies Record<BenchmarkIssue, string>
};
export type BenchmarksMessages = typeof benchmarks;
