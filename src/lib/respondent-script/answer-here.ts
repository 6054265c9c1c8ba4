import { answeringMessages, smallNumber } from '#lib/i18n/answering.ts';
import { autoAdvance } from './advance.ts';
import { element } from './element.ts';
import {
	focusOn,
	isAnswered,
	itemsIn,
	servedValues,
	setValues,
	valuesOf,
	type ItemFields
} from './fields.ts';
import { listenToKeys } from './keys.ts';
import { leaveCarefully } from './leaving.ts';
import { markOf } from './marks.ts';
import { placeOf, savedBefore, type Place } from './place.ts';
import { countOf, sameValues, withAnswer, withoutPage, type Batch, type Values } from './queue.ts';
import { makeSaver } from './saver.ts';
import { send, type Reply } from './send.ts';
import { standingOn } from './standing.ts';
import type { Store } from './store.ts';

/** What is written goes out this long after its first letter. */
const afterTyping = 2000;

/** Takes over a page of items: saves, marks, undoes, goes on. */
export function answerHere(here: Place, store: Store, form: HTMLFormElement, progress: HTMLElement): void {
	const t = answeringMessages(here.locale);
	const items = itemsIn(form);
	const all = [...items.values()];
	const rated = all.filter((item) => item.number !== '' && item.kind !== 'written');
	const changes: { readonly item: ItemFields; readonly before: Values }[] = [];
	const current = new Map(all.map((item) => [item.code, valuesOf(item)]));
	/** The server has refused the page that was posted, and says so above it: nothing of it is saved. */
	let summary = form.parentElement?.querySelector<HTMLElement>('.summary') ?? null;
	/** What the server has of each item, as far as this page knows. */
	const stored = new Map(all.map((item) => [item.code, summary ? [''] : servedValues(item)]));
	let first = true;
	let troubled = false;
	let closed = false;

	const standing = standingOn(progress, here.locale, t, undo);
	const marks = new Map(
		all.map((item) => [item.code, markOf(item, t, () => void (takeBack(item), focusOn(item)))])
	);
	const saver = makeSaver(
		store,
		(batch, leaving) => send(`/${here.locale}/r/${here.token}`, batch, leaving),
		{
			heard
		}
	);
	const advance = autoAdvance(form, all, t);
	document.documentElement.classList.add('live');

	const before = savedBefore(here, placeOf(referrerPath()), navigationType());
	if (before) store.write(withoutPage(store.read(), before));
	for (const [code, values] of Object.entries(store.read()[here.page] ?? {})) {
		const item = items.get(code);
		if (item) setValues(item, values);
		if (item) current.set(code, valuesOf(item));
	}
	// Chosen before this script was there, put back by the browser, or refused with the rest of its page.
	keepUnsaved();
	hints();
	paint();
	if (!summary) saver.soon(0);

	/** Whether the last change came from an arrow key: passing by, not choosing. */
	let passing = false;
	form.addEventListener('keydown', ({ key }) => (passing = key.startsWith('Arrow')));
	form.addEventListener('pointerdown', () => (passing = false));
	/** Milliseconds in which a second digit may follow. */
	let patience = 0;
	form.addEventListener('change', ({ target }) => {
		const item = itemOf(target);
		if (!item) return;
		changed(item);
		if (!passing) advance(item, patience);
	});
	form.addEventListener('input', ({ target }) => {
		const item = itemOf(target);
		if (item?.kind !== 'written') return;
		keep(item);
		saver.soon(afterTyping);
		paint();
	});
	listenToKeys(items, {
		choose: (item, place, longer) => {
			const field = item.fields[place];
			passing = false;
			patience = longer;
			field?.focus();
			if (item.kind === 'one' && valuesOf(item)[0] === field?.value) advance(item, longer);
			else field?.click();
			patience = 0;
		},
		takeBack,
		undo
	});
	addEventListener('online', () => void saver.now());
	addEventListener('pageshow', ({ persisted }) => {
		if (!persisted) return;
		keepUnsaved();
		saver.soon(0);
	});
	leaveCarefully(form, {
		saver,
		// Unconfirmed answers that lie in the browser and go out by themselves are not lost yet.
		unsaved: () =>
			!closed &&
			all.some((item) => !isStored(item) && (saver.failing() || !store.lasts() || hasTrouble(item))),
		stay: () => standing.say(t.stay)
	});

	function itemOf(target: EventTarget | null): ItemFields | undefined {
		return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
			? items.get(target.name)
			: undefined;
	}

	function isStored(item: ItemFields): boolean {
		return sameValues(stored.get(item.code), valuesOf(item));
	}

	function keepUnsaved(): void {
		for (const item of all) if (!isStored(item)) keep(item);
	}

	function keep(item: ItemFields): void {
		if (!closed) store.write(withAnswer(store.read(), here.page, item.code, valuesOf(item)));
	}

	function changed(item: ItemFields, undoable = true): void {
		const was = current.get(item.code) ?? [''];
		const values = valuesOf(item);
		if (sameValues(was, values)) return;
		if (undoable) changes.push({ item, before: was });
		current.set(item.code, values);
		keep(item);
		saver.soon();
		paint();
	}

	function takeBack(item: ItemFields): void {
		if (!isAnswered(valuesOf(item))) return;
		setValues(item, ['']);
		changed(item);
		standing.say(t.takenBack(item.number));
	}

	function undo(): void {
		const last = changes.pop();
		if (!last) return;
		setValues(last.item, last.before);
		changed(last.item, false);
		last.item.root.scrollIntoView({ block: 'nearest' });
		focusOn(last.item);
		standing.say(t.undone);
		paint();
	}

	function heard(batch: Batch, reply: Reply): void {
		if ('later' in reply) {
			if (!troubled) standing.say(store.lasts() ? t.keptHere : t.keptOpen);
			troubled = true;
		} else if ('halted' in reply) {
			notTaken(reply.halted);
		} else if ('refused' in reply) {
			refused(batch, reply);
		} else {
			confirmed(batch, reply.kept);
		}
		paint();
	}

	function confirmed(batch: Batch, kept: number): void {
		standing.kept(kept);
		if (batch.page === here.page) {
			for (const [code, values] of Object.entries(batch.items)) {
				stored.set(code, [...values]);
				marks.get(code)?.trouble(null);
			}
		}
		if (countOf(store.read()) > 0) return;
		if (troubled || summary) standing.say(t.savedAgain);
		else if (first) standing.say(t.savedFirst);
		first = false;
		troubled = false;
		if (!summary || !all.every(isStored)) return;
		summary.replaceChildren(element('p', {}, t.savedAgain));
		summary = null;
	}

	function refused(batch: Batch, { refused, general }: Extract<Reply, { refused: unknown }>): void {
		if (batch.page !== here.page) {
			standing.say(t.elsewhere(smallNumber(here.locale, Number(batch.page))));
			return;
		}
		const codes = Object.keys(refused);
		for (const code of codes.length ? codes : Object.keys(batch.items))
			marks.get(code)?.trouble(refused[code] ?? general.join(' '));
		standing.say([...Object.values(refused), ...general].join(' '));
	}

	/** Nothing can be saved under this link any more: said where nobody overlooks it. */
	function notTaken(message: string): void {
		closed = true;
		const told = element('div', { className: 'summary stack' });
		told.setAttribute('role', 'alert');
		summary?.remove();
		summary = null;
		form.before(told);
		told.append(element('h2', {}, t.notTaken), element('p', {}, message));
		told.scrollIntoView({ block: 'nearest' });
	}

	function paint(): void {
		const late = saver.failing();
		for (const item of all) {
			const answered = isAnswered(valuesOf(item));
			const state = isStored(item) ? (answered ? 'saved' : 'none') : late || closed ? 'unsaved' : 'none';
			marks.get(item.code)?.show(state, answered);
		}
		standing.answered(rated.filter((item) => isAnswered(valuesOf(item))).length, rated.length);
		standing.waiting(late ? countOf(store.read()) : null, store.lasts());
		standing.undoable(changes.length > 0);
	}

	/** The words at the foot that are no longer true, and the keys for those who have some. */
	function hints(): void {
		const note = form.querySelector('.foot .when-saved');
		if (note) note.textContent = t.atOnce;
		// Three Latin words are not worth a font of their own.
		const parts = here.locale === 'fa' ? t.keys.split(/([A-Z][A-Za-z+]+)/) : [t.keys];
		const keys = element('p', { className: 'keys quiet' });
		keys.append(...parts.map((part, i) => (i % 2 ? element('kbd', {}, part) : part)));
		form.querySelector('.foot')?.before(keys);
	}
}

const hasTrouble = ({ root }: ItemFields): boolean => root.querySelector('.error') !== null;

function referrerPath(): string {
	try {
		const { origin, pathname } = new URL(document.referrer);
		return origin === location.origin ? pathname : '';
	} catch {
		return '';
	}
}

const navigationType = (): string =>
	(performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type ?? '';
