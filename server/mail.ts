import "server-only";
import { createTransport } from "nodemailer";
import { environment } from "./env.ts";

export const canSendMail = (): boolean => environment().SMTP_URL !== undefined;

type Mail = { to: string; subject: string; text: string; messageId?: string };

export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = environment();
  if (!SMTP_URL) throw new Error("no mail can be sent: SMTP_URL is not set");
  await createTransport(withPatience(SMTP_URL)).sendMail({ from: MAIL_FROM, ...mail });
}

/** A mail server that says nothing holds nobody up for long. What the address itself asks for goes first. */
const PATIENCE_MS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };

function withPatience(smtpUrl: string): string {
  const url = new URL(smtpUrl);
  for (const [name, ms] of Object.entries(PATIENCE_MS))
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(ms));
  return url.href;
}

type MailError = { code?: string; command?: string; responseCode?: number | false };

/** Whether the server refuses this address for good, so that asking again changes nothing. */
export function isRefusedForGood(error: unknown): boolean {
  const { command, responseCode } = error as MailError;
  return command === "RCPT TO" && Number(responseCode) >= 500;
}

/** Whether it is the server that cannot be used now, and not this one mail. */
export function isServerAway(error: unknown): boolean {
  const { code, responseCode } = error as MailError;
  return code === "EAUTH" || (code !== "EENVELOPE" && !responseCode);
}
