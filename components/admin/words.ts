/** 0.0042 → "4.2 ms", 3.5 → "3.5 s". */
export function secondsInWords(seconds: number): string {
  if (seconds < 1) return `${(seconds * 1000).toPrecision(2).replace(/\.0$/, "")} ms`;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds / 60)} min`;
}

export function megabytesInWords(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
