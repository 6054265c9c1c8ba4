import type { Locale } from '#lib/domain/text.ts';
import type { App as SanjehApp } from '#lib/server/app.ts';

declare global {
	namespace App {
		interface Locals {
			ctx: SanjehApp;
			locale: Locale;
			requestId: string;
		}
		interface Error {
			message: string;
			errorId?: string;
		}
	}
}
