import { choiceAt, digitOf } from './digits.ts';
import type { ItemFields } from './fields.ts';

export interface KeyActions {
	/** `longer`: for so many milliseconds a second digit may make another number of it. */
	choose(item: ItemFields, place: number, longer: number): void;
	takeBack(item: ItemFields): void;
	undo(): void;
}

/** A zero this soon after a one makes a ten. */
const tenWithin = 900;

const isWriting = (target: EventTarget | null): boolean =>
	target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');

/** Digits choose on the item that has the focus, Delete and Backspace take its answer back, Ctrl+Z undoes. */
export function listenToKeys(items: ReadonlyMap<string, ItemFields>, actions: KeyActions): void {
	let one = { code: '', at: -Infinity };
	document.addEventListener('keydown', (event) => {
		const { key, target, ctrlKey, metaKey, altKey, shiftKey, timeStamp } = event;
		if (isWriting(target) || event.defaultPrevented) return;
		if ((ctrlKey || metaKey) && !altKey && !shiftKey && event.code === 'KeyZ') {
			event.preventDefault();
			actions.undo();
			return;
		}
		if (ctrlKey || metaKey || altKey) return;
		const item = [...items.values()].find(({ root }) => target instanceof Node && root.contains(target));
		if (!item || item.kind === 'written') return;
		if (key === 'Delete' || key === 'Backspace') {
			event.preventDefault();
			actions.takeBack(item);
			return;
		}
		const digit = digitOf(key);
		if (digit === null) return;
		const values = item.fields.map((field) => field.value);
		const numbered = item.root.querySelector('.points.row') !== null;
		const afterOne = one.code === item.code && timeStamp - one.at < tenWithin;
		one = digit === 1 ? { code: item.code, at: timeStamp } : { code: '', at: -Infinity };
		const place = choiceAt(digit, values, { numbered, afterOne });
		if (place === null) return;
		event.preventDefault();
		actions.choose(item, place, numbered && digit === 1 && values.includes('10') ? tenWithin : 0);
	});
}
