const DAY_MS = 86_400_000;

/**
 * The instant so many days later at the same time of the clock in a time zone: what was due at 23:59 stays due at 23:59,
 * also across the change to summer time.
 */
export function shiftInstant(at: Date, days: number, timeZone: string): Date {
  const wanted = wallClock(at, timeZone) + days * DAY_MS;
  const guess = new Date(+at + days * DAY_MS);
  const shifted = new Date(+guess + wanted - wallClock(guess, timeZone));
  // A time that the change to summer time leaves out does not exist; the hour after it does.
  return wallClock(shifted, timeZone) === wanted ? shifted : guess;
}

/** Whether the platform knows the zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** What the clock shows there, as if it were UTC, in milliseconds. */
function wallClock(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en", {
    ...{ timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return (
    Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second")) + at.getMilliseconds()
  );
}
