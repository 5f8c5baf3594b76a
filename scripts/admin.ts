import { ADMIN_HELP, type AdminCommand, parseAdminCommand } from "./admin-command.ts";
import { requireAuthSecret } from "./auth-secret.ts";
import { tellAndExit } from "./complaint.ts";
import { withDatabaseUrl } from "./database.ts";
import { applyMigrations } from "./migrations.ts";
import { ensurePrismaClient } from "./prisma-client.ts";
import { readSettings } from "./settings.ts";

await administer().catch(tellAndExit);

async function administer(): Promise<void> {
  const command = parseAdminCommand(process.argv.slice(2));
  if (command.name === "help") return console.log(ADMIN_HELP);
  const settings = readSettings();
  await ensurePrismaClient();
  await withDatabaseUrl(settings, async (url) => {
    await applyMigrations(url);
    Object.assign(process.env, { DATABASE_URL: url, AUTH_SECRET: await requireAuthSecret(settings) });
    await perform(command);
  });
}

/** The server's modules read the environment when they are first asked, so they are loaded only now. */
async function perform(command: Exclude<AdminCommand, { name: "help" }>): Promise<void> {
  const accounts = await import("#server/accounts/admin.ts");
  const { disconnect } = await import("#server/database.ts");
  try {
    switch (command.name) {
      case "create-user": {
        const { email, role, fullName: name = email.split("@")[0]! } = command;
        const { password } = await accounts.createAccount({ email, role, name });
        return console.log(`Created ${email} (${role}). The password, shown only now: ${password}`);
      }
      case "reset-link":
        return tellLink(await accounts.createResetLink(command.email));
      case "invite":
        return tellLink(await accounts.createInvitation(command.email === undefined ? {} : { email: command.email }));
      case "list-users":
        return console.table(await accounts.listAccounts());
      case "delete-user":
        return await tellDeletion(command);
      case "rotate-seeds":
        return await tellRotation(command.slug);
    }
  } finally {
    await disconnect();
  }
}

/** The preview, and what is in the way. With --yes, and nothing in the way, the deletion. */
async function tellDeletion({ email, yes = false }: { email: string; yes?: boolean | undefined }): Promise<void> {
  const { previewDeletion } = await import("#server/privacy/read.ts");
  const { performDeletion } = await import("#server/privacy/write.ts");
  const preview = await previewDeletion({ email: email.toLowerCase() }, null);
  if (!preview) throw new Error(`There is no account with the address ${email}.`);
  const { person, changes, beingGraded, obstacles } = preview;
  const touched = changes.filter(({ goes, stays }) => goes + stays > 0);
  console.table(touched.map(({ table, goes, stays }) => ({ table, goes, "stays without the name": stays })));
  if (beingGraded > 0) console.log(`${beingGraded} being graded now; the reports go nowhere.`);
  if (obstacles.length > 0) throw new Error(obstacles.join("\n"));
  if (!yes) return console.log(`Nothing was changed. To delete ${person.name} for good, add --yes.`);
  const deleted = await performDeletion(null, { personId: person.id, email: person.email });
  if (!deleted.ok) throw new Error(deleted.message);
  console.log(`Deleted ${person.name}.`);
}

async function tellRotation(slug: string): Promise<void> {
  const { rotateSeeds } = await import("#server/exercises/seeds.ts");
  const rotation = await rotateSeeds(slug);
  if (!rotation) throw new Error(`There is no published exercise called “${slug}”.`);
  const { drawn, version } = rotation;
  console.log(`Drew ${drawn} new seeds for ${slug}, version ${version.slice(0, 8)}.
What is graded or waits keeps its seed; the next submission takes a new one.`);
}

function tellLink({ url, expiresAt }: { url: string; expiresAt: Date }): void {
  console.log(`${url}\nIt works once, until ${expiresAt.toLocaleString()}.`);
}
