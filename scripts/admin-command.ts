import { parseArgs } from "node:util";
import { z } from "zod";

export const ADMIN_HELP = `What only the operator of an installation may do.

  npm run admin -- create-user --email ADDRESS [--role learner|instructor|admin] [--name NAME]
  npm run admin -- reset-link --email ADDRESS     a one-time link to set a new password
  npm run admin -- invite [--email ADDRESS]       a one-time link to sign up
  npm run admin -- list-users
  npm run admin -- delete-user ADDRESS [--yes]    what deleting a person does; with --yes, deletes
  npm run admin -- rotate-seeds SLUG              new secret seeds for an exercise's hidden cases

It works on the database that DATABASE_URL names, or on the embedded one, running or not.`;

const Email = z.email("--email must be an e-mail address");

const AdminCommand = z.discriminatedUnion("name", [
  z.strictObject({ name: z.literal("help") }),
  z.strictObject({ name: z.literal("list-users") }),
  z.strictObject({ name: z.literal("rotate-seeds"), slug: z.string("rotate-seeds needs the exercise's slug") }),
  z.strictObject({
    name: z.literal("delete-user"),
    email: z.email("delete-user needs the person's e-mail address"),
    yes: z.boolean().optional(),
  }),
  z.strictObject({ name: z.literal("invite"), email: Email.optional() }),
  z.strictObject({ name: z.literal("reset-link"), email: Email }),
  z.strictObject({
    name: z.literal("create-user"),
    email: Email,
    role: z.enum(["learner", "instructor", "admin"], "--role must be learner, instructor or admin").default("learner"),
    fullName: z.string().min(1).optional(),
  }),
]);
export type AdminCommand = z.infer<typeof AdminCommand>;

/** Throws one sentence about the first thing that is wrong. No arguments ask for help. */
export function parseAdminCommand(args: string[]): AdminCommand {
  const text = { type: "string" } as const;
  const options = {
    email: text,
    role: text,
    name: text,
    yes: { type: "boolean" },
    help: { type: "boolean", short: "h" },
  } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [name = "help", ...others] = positionals;
  if (values.help || name === "help") return { name: "help" };
  const slug = name === "rotate-seeds" ? others.shift() : undefined;
  const address = name === "delete-user" && values.email === undefined ? others.shift() : undefined;
  const [surplus] = others;
  if (surplus !== undefined) throw new Error(`“${surplus}” was not expected. npm run admin -- help`);
  const { email = address, role, name: fullName, yes } = values;
  const given = Object.entries({ name, slug, email, role, fullName, yes }).filter(([, value]) => value !== undefined);
  const result = AdminCommand.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  throw new Error(`${explain(result.error.issues[0]!, name)}. npm run admin -- help`);
}

function explain(issue: z.core.$ZodIssue, name: string): string {
  if (issue.code === "unrecognized_keys")
    return `${name} takes no ${issue.keys.map((key) => (key === "fullName" ? "--name" : `--${key}`)).join(", ")}`;
  if (issue.path[0] === "name") return `There is no command “${name}”`;
  return issue.message;
}
