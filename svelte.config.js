import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ out: 'build' }),
		// Styles of a page travel with it: on a slow link a second request costs more than the bytes.
		inlineStyleThreshold: 12_000,
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				// The preview shows respondents' pages in a frame; every other page refuses to be framed, by us too.
				'frame-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'form-action': ['self'],
				'base-uri': ['none'],
				'frame-ancestors': ['none'],
				'object-src': ['none'],
				// To our own address only; older browsers know the first, newer ones the second with a header of ours.
				'report-uri': ['/csp-reports'],
				'report-to': ['csp']
			}
		}
	}
};
