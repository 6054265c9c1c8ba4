import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', '.data/', '.test/', 'static/'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.node, ...globals.browser } },
		rules: {
			'no-undef': 'off',
			'no-restricted-syntax': [
				'error',
				{
					selector: "MemberExpression[object.name='sql'][property.name='raw']",
					message: 'Only parameters reach SQL.'
				},
				{
					selector: "CallExpression[callee.property.name='key'][arguments.0.type!='Literal']",
					message: 'JSON paths are literals.'
				}
			],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'svelte/no-at-html-tags': 'error',
			// Playwright reads the names of a fixture's needs from its first parameter: none is {}.
			'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig } }
	},
	{
		files: ['src/lib/domain/**'],
		rules: {
			'no-restricted-globals': [
				'error',
				{ name: 'process', message: 'The core knows no process.' },
				{ name: 'fetch', message: 'The core does no I/O.' },
				{ name: 'localStorage', message: 'The core does no I/O.' }
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Math', property: 'random', message: 'Randomness comes in as an argument.' },
				{ object: 'Date', property: 'now', message: 'The clock comes in as an argument.' }
			]
		}
	}
);
