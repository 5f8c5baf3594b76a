const HOUR_MS = 3_600_000;

export const hoursFromNow = (hours: number) => new Date(Date.now() + hours * HOUR_MS);
