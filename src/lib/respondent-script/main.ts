import { answerHere } from './answer-here.ts';
import { placeOf } from './place.ts';
import { openStore } from './store.ts';

/*
 * What a browser with scripts gets beyond the pages that work without: answers are saved as they are given, survive a
 * broken connection, can be undone, and are quicker to give. The pages stay what they are; this file only adds to them.
 */
const here = placeOf(location.pathname);
if (here) {
	const store = openStore(here.token);
	const form = document.querySelector<HTMLFormElement>('form[method=post]');
	const progress = document.querySelector<HTMLElement>('.progress');
	if (form && progress) answerHere(here, store, form, progress);
	// Sent, closed or unknown: no reason to keep anything of it in this browser.
	else store.write({});
}
