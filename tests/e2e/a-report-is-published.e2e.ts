import { consoleWords } from '../../src/lib/i18n/console.ts';
import { publishingWords } from '../../src/lib/i18n/publishing.ts';
import { openRead, pagesOf } from '../pdf/read-pdf.ts';
import { demo } from '../support/demo.ts';
import { expect, open, post, test } from '../support/journey.ts';

const finding = (says: string) => ({
	saysFa: says,
	saysEn: says,
	doesFa: 'کاری',
	doesEn: 'Something',
	firstFa: 'گامی',
	firstEn: 'A step',
	owner: 'sales',
	effort: 'small',
	serves: 'value'
});

test('a report is published, links keep showing it, and the next version says what changed', async ({
	lang,
	signedIn,
	another
}) => {
	test.slow();
	const [t, w] = [consoleWords(lang), publishingWords(lang)];
	const page = await signedIn('consultant');
	const sample = await post(page.request, `/${lang}/engagements?/sample`, {});
	const wave = new URL(sample, demo().origin).pathname;
	const publish = async (version: number) => {
		await open(page, `${wave}/report/versions`);
		await page.getByRole('button', { name: w.publish, exact: true }).click();
		await expect(page.getByText(w.published(version))).toBeVisible({ timeout: 30_000 });
	};

	await open(page, `${wave}/report`);
	await expect(page.getByText(w.stateNone)).toBeVisible();
	await page.getByRole('button', { name: t.report.share }).click();
	const link = await page.getByLabel(t.report.shareLink[lang], { exact: true }).inputValue();

	await post(page.request, `${wave}/findings?/add`, finding('The first judgement of ours'));
	await publish(1);
	await post(page.request, `${wave}/findings?/add`, finding('The second judgement of ours'));

	const reader = await another();
	await reader.goto(link);
	await expect(reader.getByText('The first judgement of ours')).toBeVisible();
	await expect(reader.getByText('The second judgement of ours')).toHaveCount(0);

	await publish(2);
	await expect(page.getByRole('heading', { name: w.changed(1, 2) })).toBeVisible();
	await expect(page.getByRole('heading', { name: w.added })).toBeVisible();
	const changes = page.locator('#changes');
	await expect(changes.getByText('The second judgement of ours')).toBeVisible();
	await expect(changes.getByText('The first judgement of ours')).toHaveCount(0);
	await reader.reload();
	await expect(reader.getByText('The second judgement of ours')).toBeVisible();

	await page.getByRole('button', { name: w.publish, exact: true }).click();
	await expect(page.getByRole('alert')).toBeVisible();

	const { request } = page.context();
	const pagesIn = async (path: string) => {
		const answer = await request.get(`${demo().origin}${path}`);
		expect(answer.status(), path).toBe(200);
		return pagesOf(await openRead(Uint8Array.from(await answer.body())));
	};
	const first = (await pagesIn(`${wave}/report/versions/1/en.pdf`)).map((each) => each.text).join('\n');
	expect(first).toContain('The first judgement of ours');
	expect(first).not.toContain('The second judgement of ours');
	expect(await pagesIn(`${wave}/report/${lang}.pdf?variant=poster`)).toHaveLength(1);
	expect((await pagesIn(`${wave}/report/${lang}.pdf?variant=executive`)).length).toBeLessThanOrEqual(4);
	for (const path of ['report/fa.pdf?variant=all', 'report/versions/9/fa.pdf', 'report/versions/0/fa.pdf'])
		expect((await request.get(`${demo().origin}${wave}/${path}`)).status(), path).toBe(404);
});
