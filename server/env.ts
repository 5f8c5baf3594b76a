import { z } from "zod";

const blankIsAbsent = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema.optional());

/**
 * All settings, read from the environment once. `.env.example` lists the same names.
 * `DATABASE_URL` and `AUTH_SECRET` may be absent here: `npm start` then starts the embedded database and makes a secret.
 */
export const Settings = z.object({
  /** Where the web server listens. */
  HOST: z.preprocess(blankIsAbsent, z.string().default("127.0.0.1")),
  PORT: z.preprocess(blankIsAbsent, z.coerce.number().int().min(1).max(65_535).default(3000)),
  /** The address that learners type, when it differs from http://HOST:PORT: behind a TLS proxy, say. */
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/ })),
  /** PostgreSQL to use. When absent, an embedded one keeps its data under DATA_DIR. */
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
  /** Signs sessions. Anyone who knows it can be anyone. */
  AUTH_SECRET: optional(z.string().min(32, "at least 32 characters")),
  /** Embedded database, generated secret, demo accounts. */
  DATA_DIR: z.preprocess(blankIsAbsent, z.string().default(".data")),
  SIGN_UP: z.preprocess(blankIsAbsent, z.enum(["open", "invitation", "closed"]).default("open")),
  /** smtp://user:password@host:port. When absent, no mail is sent and links are handed out by hand. */
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  MAIL_FROM: z.preprocess(blankIsAbsent, z.string().default("Gradcheck <gradcheck@localhost>")),
  /** Submissions graded at the same time. Two, even on one core, so that one endless loop never holds everybody up. */
  RUNNERS: z.preprocess(blankIsAbsent, z.coerce.number().int().min(1).max(64).default(2)),
  /** Runners kept, each for the learner it served last and for at most 50 programs; 0: a fresh one for every program. */
  RUNNER_REUSE: z.preprocess(blankIsAbsent, z.coerce.number().int().min(0).max(256).default(0)),
  /** "required": no worker starts unless all layers around learner code are in force; "auto": those that can be. */
  SANDBOX: z.preprocess(blankIsAbsent, z.enum(["auto", "required"]).default("auto")),
  /** The number of proxies before the web server whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z.preprocess(blankIsAbsent, z.coerce.number().int().min(0).max(10).default(0)),
  /** Whoever sends it may read /metrics. When absent, a signed-in admin may. */
  METRICS_TOKEN: optional(z.string().min(16, "at least 16 characters")),
  LOG_LEVEL: z.preprocess(blankIsAbsent, z.enum(["debug", "info", "warn", "error", "silent"]).default("info")),
});
export type Settings = z.infer<typeof Settings>;

/** What the web server and the worker need: the same, with a database and a secret for certain. */
export const Environment = Settings.required({ DATABASE_URL: true, AUTH_SECRET: true });
export type Environment = z.infer<typeof Environment>;

export class SettingsError extends Error {}

export function parseSettings(source: Record<string, string | undefined>): Settings {
  return parse(Settings, source);
}

let known: Environment | undefined;

/** The environment of this process, parsed at the first question. */
export function environment(): Environment {
  known ??= parse(Environment, process.env);
  return known;
}

export function publicUrl(settings: Pick<Settings, "PUBLIC_URL" | "HOST" | "PORT">): string {
  if (settings.PUBLIC_URL) return settings.PUBLIC_URL.replace(/\/$/, "");
  const host = settings.HOST === "0.0.0.0" || settings.HOST === "::" ? "localhost" : settings.HOST;
  return `http://${host.includes(":") ? `[${host}]` : host}:${settings.PORT}`;
}

function parse<T extends z.ZodType>(schema: T, source: Record<string, string | undefined>): z.infer<T> {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const complaints = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new SettingsError(`The settings cannot be used. ${complaints.join("; ")}.`);
}
