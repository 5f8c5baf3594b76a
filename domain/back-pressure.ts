/** With more jobs waiting than this, the answer to a submission says at once how long it will take. */
export const TELL_WAIT_ABOVE = 100;
/** With so many waiting, nobody would be helped by one more. */
export const MAX_QUEUE_LENGTH = 20_000;

export type Wait = {
  /** 1 is next. */
  place: number;
  /** Seconds until the verdict, null while the rate is unknown. */
  estimateS: number | null;
};

export type Admission = { admitted: true; tellWait: boolean } | { admitted: false; reason: string };

/** Whether one more job may join the queue. */
export function decideAdmission(waiting: number): Admission {
  if (waiting < MAX_QUEUE_LENGTH) return { admitted: true, tellWait: waiting > TELL_WAIT_ABOVE };
  return {
    admitted: false,
    reason: `${waiting.toLocaleString("en")} programs are waiting to be graded, more than we take at once. Your code is kept as a draft; hand it in again in a few minutes.`,
  };
}

/** "about 40 seconds", "about 3 minutes": as exact as an estimate can be. */
export function waitWords(seconds: number): string {
  if (seconds <= 5) return "a few seconds";
  if (seconds <= 55) return `about ${Math.ceil(seconds / 5) * 5} seconds`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return minutes === 1 ? "about a minute" : `about ${minutes} minutes`;
  const hours = Math.ceil(minutes / 60);
  return hours === 1 ? "about an hour" : `about ${hours} hours`;
}
