import type { BuiltServer } from '../support/built-server.ts';

/** A form as a page shows it: where it is posted, and what a browser would send as it stands. */
export interface ShownForm {
	/** The page that it stands on, as one of its kind. */
	readonly page: string;
	readonly action: string;
	readonly fields: readonly (readonly [name: string, value: string])[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const plain = (html: string): string =>
	html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');

const attribute = (tag: string, name: string): string | undefined => {
	const [, quoted] = new RegExp(`\\s${name}="([^"]*)"`).exec(tag) ?? [];
	return quoted === undefined ? undefined : plain(quoted);
};

/** The fields of a form with the values that stand in them; of choices the first, of those in a list the chosen one. */
function fieldsIn(html: string): [string, string][] {
	const fields = new Map<string, string>();
	const controls = /(<(?:input|button)\b[^>]*>)|(<(select|textarea)\b[^>]*>)([\s\S]*?)<\/\3>/g;
	for (const [, single = '', double = '', kind, inner = ''] of html.matchAll(controls)) {
		const name = attribute(single || double, 'name');
		if (name === undefined || fields.has(name)) continue;
		const options = [...inner.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag);
		const option = options.find((tag) => / selected/.test(tag)) ?? options[0] ?? '';
		const value =
			kind === 'textarea' ? plain(inner) : attribute(kind === 'select' ? option : single || double, 'value');
		fields.set(name, value ?? '');
	}
	return [...fields];
}

const kindOf = (address: URL): string =>
	address.pathname
		.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id')
		.replace(/(?<=\/instruments\/)[\w-]+/, ':code') +
	[...address.searchParams.keys()]
		.sort()
		.map((name) => ` ${name}`)
		.join('');

const isPage = ({ pathname }: URL): boolean => !/\.\w+$/.test(pathname);

export interface Crawled {
	/** Kind of page → one address of it, and its status. */
	readonly pages: ReadonlyMap<string, { readonly path: string; readonly status: number }>;
	readonly forms: readonly ShownForm[];
}

/** Every kind of page that links lead to from these, one of each, with the forms that they show. */
export async function crawl(
	server: BuiltServer,
	cookie: string,
	starts: readonly string[],
	{ most = 400, each = 1 } = {}
): Promise<Crawled> {
	const pages = new Map<string, { path: string; status: number }>();
	const forms = new Map<string, ShownForm>();
	const times = new Map<string, number>();
	const seen = new Set<string>();
	const waiting = starts.map((path) => new URL(path, server.origin));
	for (let address = waiting.shift(); address && pages.size < most; address = waiting.shift()) {
		const kind = kindOf(address);
		const path = address.pathname + address.search;
		const time = (times.get(kind) ?? 0) + 1;
		if (time > each || seen.has(path)) continue;
		times.set(kind, time);
		seen.add(path);
		const { status, text, headers } = await server.ask({ path, cookie });
		pages.set(time > 1 ? `${kind} (${time})` : kind, { path, status });
		const html = text.replaceAll(/<script\b[\s\S]*?<\/script>/g, '');
		if (headers.location) waiting.push(new URL(headers.location, address));
		for (const [tag] of html.matchAll(/<a\b[^>]*>/g)) {
			const href = attribute(tag, 'href');
			if (href === undefined || !URL.canParse(href, address)) continue;
			const next = new URL(href, address);
			if (next.origin === server.origin && isPage(next)) waiting.push(next);
		}
		for (const [, tag = '', inner = ''] of html.matchAll(/(<form\b[^>]*>)([\s\S]*?)<\/form>/g)) {
			if (attribute(tag, 'method')?.toLowerCase() !== 'post') continue;
			const to = new URL(attribute(tag, 'action') ?? '', address);
			const fields = fieldsIn(inner);
			// Of a form in both languages one is enough.
			const key = `${kindOf(to).replace(/^\/(fa|en)\//, '/')} ${time} ${fields.map(([name]) => name).join()}`;
			if (!forms.has(key)) forms.set(key, { page: kind, action: to.pathname + to.search, fields });
		}
	}
	return { pages, forms: [...forms.values()] };
}
