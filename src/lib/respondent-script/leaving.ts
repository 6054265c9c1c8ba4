import type { Saver } from './saver.ts';

interface Leaving {
	readonly saver: Saver;
	/** Whether something would be lost by going away. */
	unsaved(): boolean;
	/** Says that the page cannot be changed now. */
	stay(): void;
}

/** A request under way may take so long; then the page goes on without it. */
const patience = 3000;

/** What has to happen when a page is left: by its own buttons, by hiding it, or by closing it. */
export function leaveCarefully(form: HTMLFormElement, { saver, unsaved, stay }: Leaving): void {
	let leaving = false;
	form.addEventListener('submit', (event) => {
		if (!leaving && !navigator.onLine) {
			event.preventDefault();
			stay();
			return;
		}
		const underWay = leaving ? undefined : saver.hold();
		leaving = true;
		// Should the browser give the page up, it is still here after a while.
		setTimeout(() => {
			leaving = false;
			saver.soon(0);
		}, 5 * patience);
		if (!underWay) return;
		// An older answer that is still under way must not arrive after the page that holds the newer one.
		event.preventDefault();
		const { submitter } = event;
		const late = new Promise<void>((resolve) => setTimeout(resolve, patience));
		void Promise.race([underWay, late]).then(() => form.requestSubmit(submitter));
	});
	addEventListener('pageshow', () => (leaving = false));
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'hidden' && !leaving) void saver.now(true);
	});
	addEventListener('beforeunload', (event) => {
		if (!leaving && unsaved()) event.preventDefault();
	});
}
