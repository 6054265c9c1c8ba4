import type { SourceQuality } from '#lib/domain/glossary/quoted-figures.ts';
import type { IdeaCode } from '#lib/domain/glossary/ideas.ts';
import type { GlossaryPart } from '#lib/domain/glossary/terms.ts';

export const glossary = {
	navigation: 'Glossary',
	title: 'What the words and the figures mean',
	lead: 'Each term in a sentence or two, as this product uses it.',
	contents: 'On this page',
	parts: {
		crm: 'CRM',
		customers: 'Customers',
		measuring: 'How it is measured',
		statistics: 'Statistics'
	} satisfies Record<GlossaryPart, string>,
	ideas: {
		definitions: {
			title: 'What people mean by CRM',
			lead: 'There is no one definition; here is what five of them stress, in our words. Agree on one before a project begins.',
			heads: ['Who', 'What CRM is', 'Measured here by']
		},
		shift: {
			title: 'Selling, and keeping a relationship',
			lead: 'What changes between marketing that looks at transactions and CRM.',
			heads: ['Subject', 'Traditional marketing', 'CRM']
		},
		successes: {
			title: 'What successful projects share',
			lead: 'Installing CRM is costly and often fails. Two traits are told of those that did not.',
			heads: ['Trait', 'What it means', 'Measured here by']
		},
		data: {
			title: 'Take stock first: data',
			lead: 'Before software is chosen, list where each of these lies today, who keeps it and how current it is.',
			heads: ['Data', 'What belongs to it', 'What to find out']
		},
		processes: {
			title: 'Take stock first: processes',
			lead: 'Software makes a process faster, not better. Draw each as it runs today, and measure it before you change it.',
			heads: ['Process', 'Usually owned by', 'What to measure']
		},
		outlook: {
			title: 'What comes next',
			lead: 'Each of these rests on something that has to be there first; measure that before you buy.',
			heads: ['Direction', 'What it does', 'What has to be there first']
		}
	} satisfies Record<
		IdeaCode,
		{ readonly title: string; readonly lead: string; readonly heads: readonly string[] }
	>,
	modelTitle: 'How the factors lead to success',
	modelLead:
		'The model that the questionnaires follow: three factors work through the organization, and directly, on two kinds of success. The factors are causes, the successes are results.',
	modelSteps: ['Causes', 'What they work through', 'Results'],
	sourcesTitle: 'Sources',
	sourcesLead: 'What the questionnaires and these pages rest on.',
	figuresTitle: 'Figures that are often quoted',
	figuresLead:
		'Articles about CRM repeat the same figures. Here is what their sources bear. No report of this product computes with any of them.',
	claim: 'What is said',
	quality: 'Source',
	verdict: 'What can be said',
	qualities: {
		range: 'sources differ',
		example: 'one study',
		passed: 'second hand',
		missing: 'not found'
	} satisfies Record<SourceQuality, string>
};
export type GlossaryMessages = typeof glossary;
