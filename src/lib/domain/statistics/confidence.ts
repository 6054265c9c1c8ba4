/** The confidence of every interval, so that any two of them can be set beside each other. */
export const usualConfidence = 0.95;
