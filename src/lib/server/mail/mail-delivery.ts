import { createTransport } from 'nodemailer';
import type { Context } from '../app.ts';
import type { Config } from '../config.ts';
import { dayOf } from '../days.ts';
import { mailHtml } from './mail-html.ts';
import { count } from '../metrics.ts';
import * as stops from '../store/mail-stops.ts';
import * as outbox from '../store/outbox.ts';

/** What sends one mail; a test or another carrier can stand in its place. */
export interface Mailer {
	/** Throws when the mail server does not answer, or not to us. */
	ready(): Promise<unknown>;
	send(mail: outbox.OutboxMail): Promise<void>;
	close(): void;
}

const seconds = 1000;

/** SMTP at `smtpUrl`. Nothing in a mail can make it read files or addresses of this machine. */
export function smtpMailer(smtpUrl: string, config: Pick<Config, 'origin' | 'mailFrom'>): Mailer {
	const transport = createTransport({
		url: smtpUrl,
		// No pool: when a connection breaks it hands the mail over a second time by itself.
		pool: false,
		connectionTimeout: 10 * seconds,
		greetingTimeout: 10 * seconds,
		socketTimeout: 30 * seconds,
		disableFileAccess: true,
		disableUrlAccess: true
	});
	const host = new URL(config.origin).hostname;
	return {
		ready: () => transport.verify(),
		async send(mail) {
			await transport.sendMail({
				from: config.mailFrom,
				to: { name: '', address: mail.to_address },
				subject: mail.subject,
				text: mail.body,
				html: mailHtml(mail.body, mail.locale, config.origin),
				// The same id at every attempt: a mail program that gets it twice shows it once.
				messageId: `<${mail.id}@${host}>`,
				headers: {
					'Auto-Submitted': 'auto-generated',
					'Content-Language': mail.locale,
					...(mail.opt_out ? oneClickOptOut(mail.opt_out) : {})
				}
			});
		},
		close: () => transport.close()
	};
}

/** RFC 8058: mail programs show a button that posts to this address without asking anything further. */
const oneClickOptOut = (address: string) => ({
	'List-Unsubscribe': { prepared: true, value: `<${address}>` },
	'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
});

/** Asks the server at `smtpUrl` whether it would take mail. Throws when it does not answer or refuses the login. */
export async function checkSmtp(smtpUrl: string): Promise<void> {
	const transport = createTransport({
		url: smtpUrl,
		connectionTimeout: 5 * seconds,
		greetingTimeout: 5 * seconds
	});
	try {
		await transport.verify();
	} finally {
		transport.close();
	}
}

const minutes = 60 * seconds;
/** After the first, second, … failed attempt; then never again. */
const pauses = [1, 5, 30, 120, 360].map((m) => m * minutes);
const tooOld = 3 * 24 * 60 * minutes;
const batch = 20;

/**
 * Sends everything that is due; returns how many went out. A mail is claimed before it is handed over and tried again
 * only when it certainly did not arrive, so that nobody gets it twice. While the mail server does not answer, nothing
 * is claimed.
 */
export async function deliverMails(ctx: Context, mailer: Mailer, signal?: AbortSignal): Promise<number> {
	await outbox.expireMails(ctx.db, new Date(ctx.now().getTime() - tooOld));
	if (!(await outbox.anyDue(ctx.db, ctx.now()))) return 0;
	try {
		await mailer.ready();
	} catch (error) {
		ctx.log.warn(traitsOf(error), 'mail server not ready');
		await outbox.markUnreachable(ctx.db, ctx.now());
		return 0;
	}
	let sent = 0;
	while (!signal?.aborted) {
		const mails = await outbox.claimMails(ctx.db, ctx.now(), batch);
		if (!mails.length) break;
		for (const mail of mails) {
			if (await isUnwanted(ctx, mail)) await outbox.markFailed(ctx.db, mail.id, 'opted-out', null);
			else if (signal?.aborted) await outbox.markFailed(ctx.db, mail.id, 'postponed', ctx.now());
			else if (await deliver(ctx, mailer, mail)) sent++;
		}
	}
	return sent;
}

/** Somebody may have opted out after the mail was written. What an account asked for itself is sent all the same. */
async function isUnwanted(ctx: Context, mail: outbox.OutboxMail): Promise<boolean> {
	if (mail.organization_id === null || (mail.kind !== 'invitation' && mail.kind !== 'reminder')) return false;
	return (await stops.optedOutAmong(ctx.db, mail.organization_id, [mail.to_address])).size > 0;
}

async function deliver(ctx: Context, mailer: Mailer, mail: outbox.OutboxMail): Promise<boolean> {
	try {
		await mailer.send(mail);
	} catch (error) {
		count('sanjeh_mails_failed_total');
		const failure = failureOf(traitsOf(error));
		const pause =
			failure === 'unreachable' || failure === 'postponed' ? pauses[mail.attempts - 1] : undefined;
		const again = pause === undefined ? null : new Date(ctx.now().getTime() + pause);
		ctx.log.warn({ mail: mail.id, failure, attempts: mail.attempts, ...traitsOf(error) }, 'mail not sent');
		await outbox.markFailed(ctx.db, mail.id, failure, again);
		if (isBounce(traitsOf(error)) && mail.organization_id !== null)
			await stops.insertBounce(ctx.db, {
				organization_id: mail.organization_id,
				email: mail.to_address,
				stopped_on: dayOf(ctx.now())
			});
		return false;
	}
	count('sanjeh_mails_sent_total');
	await outbox.markSent(ctx.db, mail.id, ctx.now());
	if (mail.organization_id !== null) await stops.deleteBounce(ctx.db, mail.organization_id, mail.to_address);
	return true;
}

/** The server will never take mail for this recipient. What it has against the sender says nothing of them. */
const isBounce = ({ responseCode = 0, code, command }: Traits): boolean =>
	responseCode >= 500 && code !== 'EAUTH' && command !== 'MAIL FROM';

interface Traits {
	readonly code?: string;
	/** What was said last: MAIL FROM, RCPT TO, DATA. */
	readonly command?: string;
	readonly responseCode?: number;
	readonly syscall?: string;
	readonly timeoutType?: string;
}

/** What an error of the mail library says of itself; not its message, in which a server may repeat addresses. */
function traitsOf(error: unknown): Traits {
	const { code, command, responseCode, syscall, timeoutType } = error as Traits;
	return { code, command, responseCode, syscall, timeoutType };
}

type Failure = 'unreachable' | 'postponed' | 'refused' | 'uncertain';

/** RFC 5321: 4xx means later, 5xx means never. Whoever was not reached has nothing; silence later on proves nothing. */
function failureOf({ code, responseCode, syscall, timeoutType }: Traits): Failure {
	const notReached =
		code === 'EDNS' ||
		syscall === 'connect' ||
		timeoutType === 'CONNECT_TIMEOUT' ||
		timeoutType === 'GREETING_TIMEOUT';
	if (notReached || code === 'EAUTH' || code === 'ETLS') return 'unreachable';
	if (responseCode !== undefined && responseCode >= 400) return responseCode >= 500 ? 'refused' : 'postponed';
	return code === 'EENVELOPE' || code === 'EMESSAGE' ? 'refused' : 'uncertain';
}
