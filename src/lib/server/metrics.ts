import { monitorEventLoopDelay } from 'node:perf_hooks';

/*
 * Figures of this process for Prometheus. Labels are routes as they stand in the sources, classes of status and names
 * of jobs: never an address, an id or a token. Counting is an addition in memory, cheap enough for every answer; text
 * is made only when somebody asks. The registry hangs on globalThis because the entry and the built application each
 * have a copy of this module.
 */

/** name → what it counts, and the label that tells its parts apart. */
const counters = {
	sanjeh_policy_reports_total: [
		'Reports of browsers that the content security policy kept something out',
		'directive'
	],
	sanjeh_saves_total: ['Pages and single answers of respondents that were saved'],
	sanjeh_submissions_total: ['Questionnaires that were sent'],
	sanjeh_mails_queued_total: ['Mails that were put into the outbox'],
	sanjeh_mails_sent_total: ['Mails that the mail server took'],
	sanjeh_mails_failed_total: ['Attempts to send a mail that failed'],
	sanjeh_jobs_failed_total: ['Background work that failed', 'job'],
	sanjeh_report_builds_total: ['Reports that were built'],
	sanjeh_report_build_seconds_total: ['Seconds that building reports took'],
	sanjeh_pdf_builds_total: ['PDF documents that were drawn', 'kind'],
	sanjeh_pdf_build_seconds_total: ['Seconds that drawing PDF documents took, with waiting'],
	sanjeh_pdf_failures_total: ['PDF documents that could not be drawn', 'kind']
} as const satisfies Record<string, readonly [help: string, label?: string]>;
type Counter = keyof typeof counters;

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Requests {
	readonly route: string;
	readonly status: string;
	/** One for each bound, and one for what took longer. */
	readonly counts: number[];
	seconds: number;
}

/** A figure that is read when somebody asks, such as the connections in use. */
export interface Gauge {
	readonly name: string;
	readonly help: string;
	/** value of the label `state` → figure; the empty one for a figure without a label. */
	read(): Readonly<Record<string, number>>;
}

interface Registry {
	/** counter → value of its label → count */
	readonly counts: Map<Counter, Map<string, number>>;
	readonly requests: Map<string, Requests>;
	readonly gauges: Map<string, Gauge>;
	lag?: ReturnType<typeof monitorEventLoopDelay>;
}

const world = globalThis as { sanjehMetrics?: Registry };
const registry: Registry = (world.sanjehMetrics ??= {
	counts: new Map(),
	requests: new Map(),
	gauges: new Map()
});

/** Adds to a counter. `label` is one of a few words of ours. */
export function count(name: Counter, by = 1, label = ''): void {
	let parts = registry.counts.get(name);
	if (!parts) registry.counts.set(name, (parts = new Map()));
	parts.set(label, (parts.get(label) ?? 0) + by);
}

/** `route` as Kit names it; null for addresses that lead nowhere. */
export function countRequest(route: string | null, status: number, milliseconds: number): void {
	const key = `${status} ${route}`;
	let requests = registry.requests.get(key);
	if (!requests) {
		const known = [...registry.requests.values()];
		const named = { route: route ?? 'none', status: `${Math.floor(status / 100)}xx` };
		// Statuses of one class share their figures; the key with the exact status only finds them faster.
		requests = known.find((r) => r.route === named.route && r.status === named.status) ?? {
			...named,
			counts: Array<number>(bounds.length + 1).fill(0),
			seconds: 0
		};
		registry.requests.set(key, requests);
	}
	const seconds = milliseconds / 1000;
	const place = bounds.findIndex((bound) => seconds <= bound);
	const index = place < 0 ? bounds.length : place;
	requests.counts[index] = (requests.counts[index] ?? 0) + 1;
	requests.seconds += seconds;
}

/** Has a figure read whenever somebody asks; returns the function that ends it. */
export function offer(gauge: Gauge): () => void {
	registry.gauges.set(gauge.name, gauge);
	return () => {
		if (registry.gauges.get(gauge.name) === gauge) registry.gauges.delete(gauge.name);
	};
}

/** Begins to measure how late the event loop is. */
export function watchLag(): void {
	if (registry.lag) return;
	registry.lag = monitorEventLoopDelay({ resolution: 20 });
	registry.lag.enable();
}

const quoted = (text: string): string => text.replace(/[\\"\n]/g, (c) => (c === '\n' ? '\\n' : `\\${c}`));
const labels = (pairs: Readonly<Record<string, string>>): string => {
	const written = Object.entries(pairs).flatMap(([name, value]) =>
		value === '' ? [] : [`${name}="${quoted(value)}"`]
	);
	return written.length ? `{${written.join(',')}}` : '';
};
const head = (name: string, help: string, type: string): string[] => [
	`# HELP ${name} ${help}`,
	`# TYPE ${name} ${type}`
];

function counterLines(): string[] {
	return (Object.keys(counters) as Counter[]).flatMap((name) => {
		const [help, label = '']: readonly [string, string?] = counters[name];
		// What has not happened yet is a zero, so that its first time is seen as a change.
		const parts = registry.counts.get(name) ?? new Map<string, number>(label ? [] : [['', 0]]);
		const lines = [...parts].map(([value, counted]) => `${name}${labels({ [label]: value })} ${counted}`);
		return [...head(name, help, 'counter'), ...lines];
	});
}

function requestLines(): string[] {
	const name = 'sanjeh_http_request_duration_seconds';
	const lines = [...new Set(registry.requests.values())].flatMap(({ route, status, counts, seconds }) => {
		let sum = 0;
		const buckets = counts.map((counted, i) => {
			sum += counted;
			return `${name}_bucket${labels({ route, status, le: String(bounds[i] ?? '+Inf') })} ${sum}`;
		});
		const named = labels({ route, status });
		return [...buckets, `${name}_sum${named} ${seconds}`, `${name}_count${named} ${sum}`];
	});
	return [
		...head(name, 'Requests by route and class of status, and how long they took', 'histogram'),
		...lines
	];
}

const gaugeLines = ({ name, help, read }: Gauge): string[] => [
	...head(name, help, 'gauge'),
	...Object.entries(read()).map(([state, value]) => `${name}${labels({ state })} ${value}`)
];

const one = (name: string, help: string, value: number): Gauge => ({
	name,
	help,
	read: () => ({ '': value })
});

function processGauges(): Gauge[] {
	const { rss, heapUsed, external } = process.memoryUsage();
	const { user, system } = process.cpuUsage();
	const { lag } = registry;
	const gauges = [
		one('process_resident_memory_bytes', 'Memory of the process', rss),
		one('nodejs_heap_used_bytes', 'Memory in use by JavaScript', heapUsed),
		one('nodejs_external_memory_bytes', 'Memory in use outside of JavaScript', external),
		one('process_cpu_seconds', 'Time of the processor since the start', (user + system) / 1e6),
		one('process_uptime_seconds', 'Time since the start', process.uptime())
	];
	if (lag) {
		const seconds = (nanoseconds: number) => (Number.isFinite(nanoseconds) ? nanoseconds / 1e9 : 0);
		gauges.push({
			name: 'nodejs_eventloop_lag_seconds',
			help: 'How late the event loop was since somebody asked last, with its resolution of 20 ms in it',
			read: () => ({
				p50: seconds(lag.percentile(50)),
				p99: seconds(lag.percentile(99)),
				max: seconds(lag.max)
			})
		});
	}
	return gauges;
}

/** All figures in the text format of Prometheus, version 0.0.4. `more`: figures that had to be waited for. */
export function exposition(more: readonly Gauge[] = []): string {
	const gauges = [...processGauges(), ...registry.gauges.values(), ...more];
	const lines = [...counterLines(), ...requestLines(), ...gauges.flatMap(gaugeLines)];
	registry.lag?.reset();
	return `${lines.join('\n')}\n`;
}
