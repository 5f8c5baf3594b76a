/** 0.0042 → "4.2 ms", 0.2 → "200 ms", 3.5 → "3.5 s". */
export function secondsInWords(seconds: number): string {
  if (seconds < 1) return `${withTwoDigits(seconds * 1000)} ms`;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds / 60)} min`;
}

function withTwoDigits(ms: number): string {
  return ms >= 10 ? String(Math.round(ms)) : ms.toPrecision(2);
}

export function megabytesInWords(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
