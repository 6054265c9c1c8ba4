/** What can be wrong with an industry file, with making one, or with a key. */
export type BenchmarkIssue =
	| 'too-large'
	| 'unreadable'
	| 'unknown-key'
	| 'wrong-signature'
	| 'known'
	| 'full'
	| 'too-few'
	| 'empty'
	| 'key';
