import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { inflateRawSync } from "node:zlib";
import { expect, type Page, test } from "@playwright/test";
import { aTarGz, aZip } from "../support/archives.ts";
import { expectFits } from "./clean.ts";
import { signInAsInstructor } from "./people.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const SLUG = `from-archive-${Date.now()}`;

async function courseOfInstructor(page: Page): Promise<string> {
  await page.goto("/courses");
  await page.getByRole("link", { name: "Recurrent networks from scratch" }).click();
  await expect(page.getByRole("navigation", { name: /^Course/ })).toBeVisible();
  return new URL(page.url()).pathname;
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .getByLabel("Archive", { exact: true })
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await page.getByRole("button", { name: "Preview" }).press("Enter");
}

test("an archive is refused by name, previewed, applied, and exported as it was imported", async ({ page }) => {
  await signInAsInstructor(page);
  const course = await courseOfInstructor(page);
  await page.goto(`${course}/exercises/import`);
  await page.getByRole("button", { name: "Preview" }).press("Enter");
  await expect(page.getByRole("alert").getByText("Choose an archive first.")).toBeVisible();

  await choose(page, "bad.zip", aZip([{ name: "../out.ts", content: "x" }]));
  await expect(page.getByRole("alert").getByText("“../out.ts” leads out of the archive’s folder.")).toBeVisible();
  await choose(page, "large.zip", Buffer.alloc(20 * 1024 * 1024, "PK"));
  await expect(page.getByRole("alert").getByText("The archive has more than 5 MB.")).toBeVisible();

  const [prompt, starter] = [
    { name: `${SLUG}/prompt.md`, content: "Write it.\n" },
    { name: `${SLUG}/starter.ts`, content: "export {};\n" },
  ];
  await choose(page, "good.tar.gz", aTarGz([prompt, starter, { name: "rnn-step/prompt.md", content: "Mine." }]));
  const row = page.getByRole("row", { name: SLUG });
  await expect(row).toContainText("New exercise");
  await expect(row).toContainText("Not ready to be published: exercise.json is missing or empty");
  await expect(page.getByRole("row", { name: /^rnn-step/ })).toContainText("outside of this course");
  await expectFits(page, "preview");
  await page.getByRole("button", { name: "Apply" }).press("Enter");
  await expect(page.getByText("1 were made, 0 were changed, 0 stay, 1 cannot be imported.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Apply" })).toHaveCount(0);

  await choose(page, "good.zip", aZip([prompt, { ...starter, content: "changed" }]));
  await expect(row).toContainText("changed: starter.ts");

  const exported = await page.request.get(`${course}/exercises/export?slug=${SLUG}`);
  expect(exported.headers()["content-disposition"]).toBe(`attachment; filename="${SLUG}.zip"`);
  expect(firstFileOf(await exported.body())).toEqual([`${SLUG}/prompt.md`, "Write it.\n"]);
  await page.goto(`${course}/log`);
  await expect(page.getByText("Exercises imported").filter({ visible: true }).first()).toBeVisible();
});

function firstFileOf(zip: Buffer): [name: string, text: string] {
  const [nameLength, extraLength] = [zip.readUInt16LE(26), zip.readUInt16LE(28)];
  const start = 30 + nameLength + extraLength;
  const data = zip.subarray(start, start + zip.readUInt32LE(18));
  return [zip.toString("utf8", 30, 30 + nameLength), inflateRawSync(data).toString()];
}

test("a token is made, pulls and pushes by the commands, counts for nothing on pages, and ends when it is revoked", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await signInAsInstructor(page);
  const course = await courseOfInstructor(page);
  await page.goto(`${course}/exercises/tokens`);
  await page.getByRole("button", { name: "Make a token" }).press("Enter");
  await expect(page.getByText("Give the token a name, so that you know it again.").first()).toBeVisible();
  await page.getByLabel("Name").fill("laptop of the spec");
  await page.getByLabel("It may").selectOption({ label: "Read and write exercises: pull and push" });
  await page.getByLabel("Days until it ends").fill("7");
  await page.getByRole("button", { name: "Make a token" }).press("Enter");
  const token = (await page.getByText(/^gck_/).textContent())!;
  await expect(page.getByRole("row", { name: /laptop of the spec/ })).toContainText("read and write");
  await expectFits(page, "tokens");
  await page.reload();
  await expect(page.getByText("laptop of the spec")).toBeVisible();
  await expect(page.getByText(token)).toHaveCount(0);

  const api = `/api/v1${course}/exercises`;
  const bearer = { authorization: `Bearer ${token}` };
  const server = new URL(page.url()).origin;
  // The page's own session is not asked there, and the token opens no page.
  expect((await page.request.get(api)).status()).toBe(401);
  const withToken = (path: string) => fetch(server + path, { headers: bearer, redirect: "manual" });
  expect((await withToken(api)).status).toBe(200);
  expect((await withToken(`${course}/exercises/tokens`)).status).toBe(307);
  expect((await withToken(`${course}/exercises/export`)).status).toBe(401);

  const slug = `pushed-${Date.now()}`;
  const put = (base: string | null, text: string) =>
    fetch(`${server}${api}/${slug}`, {
      method: "PUT",
      headers: { ...bearer, "content-type": "application/json" },
      body: JSON.stringify({ base, files: { "prompt.md": text } }),
    });
  const { contentHash } = await (await put(null, "One.\n")).json();

  const folder = await mkdtemp(join(tmpdir(), "gradcheck-exchange-"));
  const command = (name: string, ...args: string[]) => {
    const place = ["--server", server, "--course", course.split("/").at(-1)!, "--into", folder];
    const env = { ...process.env, GRADCHECK_TOKEN: token };
    const all = [`scripts/exercises-${name}.ts`, ...place, ...args];
    return promisify(execFile)(process.execPath, all, { cwd: ROOT, env }).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      ({ code, stdout, stderr }) => ({ code, said: stdout + stderr }),
    );
  };
  expect(await command("pull", slug)).toMatchObject({ code: 0, said: expect.stringContaining("1 file taken") });
  const file = join(folder, slug, "prompt.md");
  expect(await readFile(file, "utf8")).toBe("One.\n");
  await writeFile(file, "Mine.\n");
  expect((await put(contentHash, "Theirs.\n")).status).toBe(200);
  expect(await command("push", slug)).toMatchObject({ code: 1, said: expect.stringContaining("-Mine.\n+Theirs.") });
  expect(await command("pull", slug)).toMatchObject({ code: 1, said: expect.stringContaining("nothing was written") });
  expect(await command("pull", slug, "--mine")).toMatchObject({ code: 0 });
  expect(await command("push", slug)).toMatchObject({ code: 0, said: expect.stringContaining("pushed as revision 3") });
  await rm(folder, { recursive: true });

  await page.getByRole("button", { name: "Revoke: laptop of the spec" }).press("Enter");
  await expect(page.getByRole("row", { name: /laptop of the spec/ })).toContainText("revoked");
  expect((await withToken(api)).status).toBe(401);
});
