/** Why a backup cannot be made, read or restored; the command line has words for each. */
export type BackupProblem =
	| 'not-a-backup'
	| 'format-newer'
	| 'wrong-passphrase'
	/** The file, or what the server sent, ends before its end: aborted, or cut off. */
	| 'incomplete'
	| 'damaged'
	| 'file-exists'
	| 'no-database'
	/** Made by a newer version of the product than this one. */
	| 'product-newer'
	/** The target has a newer schema than the backup, and migrations only go forward. */
	| 'schema-newer'
	| 'not-empty'
	/** The running server, which holds the database, stopped before it had told everything. */
	| 'server-ended'
	/** What was loaded is not what the backup holds. */
	| 'mismatch';

export class BackupFailure extends Error {
	override readonly name = 'BackupFailure';
	readonly problem: BackupProblem;
	constructor(problem: BackupProblem, options?: ErrorOptions) {
		super(problem, options);
		this.problem = problem;
	}
}
