import type { Locale } from '#lib/domain/text.ts';
import type { App as SanjehApp } from '#lib/server/app.ts';
import type { Actor } from '#lib/server/guard.ts';
import type { ProblemCode } from '#lib/server/problem.ts';

declare global {
	namespace App {
		interface Locals {
			ctx: SanjehApp;
			locale: Locale;
			requestId: string;
			/** Who is signed in, read at most once a request by `actorOf`. */
			actor?: Promise<Actor | null>;
			/** For the log line. */
			accountId?: string;
		}
		interface Error {
			/** In the visitor's language. */
			message: string;
			code?: ProblemCode;
			locale?: Locale;
			errorId?: string;
			/** How much of something that is being made is done, where the page will be there once it is. */
			percent?: number;
		}
	}
}
