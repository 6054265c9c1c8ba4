/** A list of contents closes behind whoever has chosen. Without script it stays open, above what was chosen. */
export function closing(details: HTMLDetailsElement): () => void {
	const choose = ({ target }: Event) => {
		if (target instanceof Element && target.closest('a')) details.open = false;
	};
	details.addEventListener('click', choose);
	return () => details.removeEventListener('click', choose);
}

/** Tells which of the sections, the last one begun, stands in the upper third of the window. */
export function following(ids: readonly string[], tell: (id: string) => void): () => void {
	const shown = new Set<Element>();
	const sections = ids.flatMap((id) => document.getElementById(id) ?? []);
	const watch = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting } of entries)
				if (isIntersecting) shown.add(target);
				else shown.delete(target);
			const last = sections.findLast((section) => shown.has(section));
			if (last) tell(last.id);
		},
		{ rootMargin: '0px 0px -66% 0px' }
	);
	for (const section of sections) watch.observe(section);
	return () => watch.disconnect();
}
