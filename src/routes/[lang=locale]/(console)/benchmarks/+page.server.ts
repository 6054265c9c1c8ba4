import { redirect } from '@sveltejs/kit';
import { largestBenchmark } from '#lib/domain/benchmarks/benchmark-file.ts';
import { pick } from '#lib/domain/text.ts';
import { industryName } from '#lib/i18n/console.ts';
import { fieldOf, readFields } from '#lib/server/http/form.ts';
import { acting, answering, requireActor, type Actor } from '#lib/server/guard.ts';
import { isId } from '#lib/server/id.ts';
import { Problem } from '#lib/server/problem.ts';
import {
	acceptKey,
	canExport,
	deleteBenchmark,
	importIndustryFile,
	readBenchmarks,
	withdrawKey
} from '#lib/server/services/reports/benchmarks.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const actor = await requireActor(event, 'owner', 'consultant');
		const { owns, publicKey, keys, files } = await readBenchmarks(ctx, actor);
		return {
			owns,
			publicKey,
			keys,
			exportable: owns && (await canExport(ctx, actor)),
			done: event.url.searchParams.get('done'),
			files: files.map(({ id, importedOn, payload }) => ({
				id,
				importedOn,
				publisher: payload.publisher,
				made: payload.made,
				industries: payload.groups.map(({ industry }) => pick(industryName(industry), event.params.lang))
			}))
		};
	});

const changing = (
	event: RequestEvent,
	done: string,
	values: Readonly<Record<string, string>>,
	work: (actor: Actor) => Promise<unknown>
) =>
	acting(
		event,
		async () => {
			await work(await requireActor(event, 'owner'));
			redirect(303, `/${event.params.lang}/benchmarks?done=${done}`);
		},
		values
	);

/** The bytes of the posted file; none where none was chosen. */
async function fileOf(request: Request): Promise<Uint8Array> {
	let posted: FormData;
	try {
		posted = await request.formData();
	} catch {
		throw new Problem('invalid-input', { file: 'too-large' });
	}
	const file = posted.get('file');
	if (!(file instanceof File)) throw new Problem('invalid-input', { file: 'unreadable' });
	if (file.size > largestBenchmark) throw new Problem('invalid-input', { file: 'too-large' });
	return new Uint8Array(await file.arrayBuffer());
}

export const actions: Actions = {
	accept: (event) =>
		acting(event, async () => {
			const fields = await readFields(event.request);
			const values = { name: fieldOf(fields, 'name'), key: fieldOf(fields, 'key') };
			return changing(event, 'accepted', values, (actor) =>
				acceptKey(event.locals.ctx, actor, values.name, values.key)
			);
		}),
	withdraw: (event) =>
		changing(event, 'withdrawn', {}, async (actor) =>
			withdrawKey(event.locals.ctx, actor, fieldOf(await readFields(event.request), 'key'))
		),
	take: (event) =>
		changing(event, 'imported', {}, async (actor) =>
			importIndustryFile(event.locals.ctx, actor, await fileOf(event.request))
		),
	remove: (event) =>
		changing(event, 'removed', {}, async (actor) => {
			const id = fieldOf(await readFields(event.request), 'file');
			if (!isId(id)) throw new Problem('not-found');
			await deleteBenchmark(event.locals.ctx, actor, id);
		})
};
