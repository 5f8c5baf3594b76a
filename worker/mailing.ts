import { log } from "#server/log.ts";
import { mailNews } from "#server/notifications/mail.ts";

/** Mails what is new, one round after the other. Answers how to stop: the mail on its way is the last. */
export function beginMailing(everyMs: number): () => void {
  let isOver = false;
  let isMailing = false;
  const round = async () => {
    if (isMailing) return;
    isMailing = true;
    await mailNews(() => isOver).catch(note);
    isMailing = false;
  };
  void round();
  const timer = setInterval(() => void round(), everyMs);
  return () => {
    isOver = true;
    clearInterval(timer);
  };
}

/** Whatever was not sent is still to be sent. */
function note(error: unknown): void {
  log().warn({ err: error }, "what is new could not be mailed");
}
