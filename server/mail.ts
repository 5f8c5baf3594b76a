import "server-only";
import { createTransport } from "nodemailer";
import { environment } from "./env.ts";

export const canSendMail = (): boolean => environment().SMTP_URL !== undefined;

export async function sendMail(mail: { to: string; subject: string; text: string }): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = environment();
  if (!SMTP_URL) throw new Error("no mail can be sent: SMTP_URL is not set");
  await createTransport(SMTP_URL).sendMail({ from: MAIL_FROM, ...mail });
}
