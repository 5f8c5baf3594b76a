import { spawn } from "node:child_process";
import { once } from "node:events";
import { ROOT } from "#scripts/settings.ts";
import { onlyThese, type Product } from "../product/product.ts";

export type SeedSize = { learners: number; exercises: number; submissions: number };

/** Makes a course of this size in the product's database with the command that exists for it. Answers its id. */
export async function seedCourse({ databaseUrl, authSecret }: Product, size: SeedSize): Promise<string> {
  const options = Object.entries({ ...size, title: `${size.learners} learners` }).flatMap(([name, value]) => [
    `--${name}`,
    String(value),
  ]);
  const child = spawn(process.execPath, ["--conditions=react-server", "scripts/seed-cohort.ts", ...options], {
    ...{ cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] },
    env: onlyThese({ DATABASE_URL: databaseUrl, AUTH_SECRET: authSecret }),
  });
  let said = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code] = await once(child, "close");
  const courseId = /\/courses\/([0-9a-f-]{36})/.exec(said)?.[1];
  if (code !== 0 || !courseId) throw new Error(`the course was not seeded (code ${code}):\n${said}`);
  return courseId;
}
