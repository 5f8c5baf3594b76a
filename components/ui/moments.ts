const HOUR_MIN = 60;
const DAY_MIN = 24 * HOUR_MIN;
const ago = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
const full = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

const left = new Intl.RelativeTimeFormat("en");

/**
 * "just now", "5 minutes ago", "yesterday", and of what is to come "in 5 minutes", "in 3 days"; the date beyond a week.
 * `now` in milliseconds since 1970.
 */
export function relativeTime(at: string, now: number): string {
  if (Date.parse(at) > now) return timeUntil(at, now);
  const minutes = Math.floor((now - Date.parse(at)) / 60_000);
  if (minutes < 2) return "just now";
  if (minutes < HOUR_MIN) return ago.format(-minutes, "minute");
  if (minutes < DAY_MIN) return ago.format(-Math.floor(minutes / HOUR_MIN), "hour");
  if (minutes < 7 * DAY_MIN) return ago.format(-Math.floor(minutes / DAY_MIN), "day");
  return day.format(new Date(at));
}

/** Whole units that are still left, never more than there are. */
function timeUntil(at: string, now: number): string {
  const minutes = Math.floor((Date.parse(at) - now) / 60_000);
  // The server's clock may be a little ahead of this one.
  if (minutes < 1) return "just now";
  if (minutes < HOUR_MIN) return left.format(minutes, "minute");
  if (minutes < 2 * DAY_MIN) return left.format(Math.floor(minutes / HOUR_MIN), "hour");
  if (minutes < 7 * DAY_MIN) return left.format(Math.floor(minutes / DAY_MIN), "day");
  return day.format(new Date(at));
}

/** "20 Nov 2025, 12:03 (in 3 days)"; the date alone beyond a week. */
export function fullAndRelativeTime(at: string, now: number): string {
  const isNear = Math.abs(Date.parse(at) - now) < 7 * DAY_MIN * 60_000;
  return isNear ? `${fullTime(at)} (${relativeTime(at, now)})` : fullTime(at);
}

/** "12:03" today, "20 Nov 2025, 12:03" on any other day, in the reader's time zone. */
export function clockTime(at: string, now: number = Date.now()): string {
  const moment = new Date(at);
  return moment.toDateString() === new Date(now).toDateString() ? clock.format(moment) : full.format(moment);
}

export function fullTime(at: string): string {
  return full.format(new Date(at));
}
