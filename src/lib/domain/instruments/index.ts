import type { Instrument } from '../instrument.ts';
import { context } from './context.ts';
import { crmSuccess } from './crm-success.ts';
import { csf } from './csf.ts';
import { customerShort } from './customer-short.ts';
import { nwankwo } from './nwankwo.ts';
import { riskGate } from './risk-gate.ts';

/** The built-in instruments, in the order in which they are offered. */
export const instruments: readonly Instrument[] = [
	csf,
	crmSuccess,
	riskGate,
	context,
	nwankwo,
	customerShort
];

/** The built-in instrument with this code, if there is one. */
export const findInstrument = (code: string): Instrument | undefined =>
	instruments.find((instrument) => instrument.code === code);
