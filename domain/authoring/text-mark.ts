/**
 * A short name for a text, by which a page knows one again that it has sent: with the texts themselves an hour of typing
 * while the server is away would fill the browser's storage. Two texts share a name by chance once in 2^64.
 */
export function markOf(text: string | null): string {
  if (text === null) return "none";
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  const mixed = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const other = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return `${text.length}-${(other >>> 0).toString(36)}-${(mixed >>> 0).toString(36)}`;
}
