import "server-only";
import path from "node:path";
import type { Files } from "#domain/authoring/save.ts";
import { readExerciseFolder } from "#exercises/catalog.ts";
import type { TemplateName } from "./schema.ts";

const FOLDER = path.join(process.cwd(), "server", "authoring", "templates");

/** The files of a template. Each is a whole exercise, which passes the publish gate as it is. */
export async function readTemplate(name: TemplateName): Promise<Files> {
  return (await readExerciseFolder(FOLDER, name)).files;
}
