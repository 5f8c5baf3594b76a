import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "#scripts/settings.ts";
import { BENCH } from "../install.ts";
import { Results, type SectionName, type SectionResult } from "../results.ts";
import { drawPictures } from "./pictures.ts";
import { describeResults } from "./words.ts";

const DOCS = join(ROOT, "docs", "bench");
const PAGE = join(ROOT, "docs", "bench.md");
const [BEGIN, END] = ["<!-- results: written by npm run bench -->", "<!-- end of results -->"];

/** A quick pass is kept in bench/results/ alone; a full one also becomes what docs/bench.md shows of its section. */
export async function publish(name: SectionName, section: SectionResult): Promise<void> {
  const folder = join(BENCH, "results");
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${section.measuredAt.replaceAll(":", "-")}-${name}.json`);
  await writeFile(file, toJson({ [name]: section }));
  console.log(`\nKept in ${file}.`);
  if (section.isQuick) return;

  const results = { ...(await readResults()), [name]: section };
  await mkdir(DOCS, { recursive: true });
  await writeFile(join(DOCS, "results.json"), toJson(results));
  await writePage(describeResults(results));
  await drawPictures(results, DOCS);
}

async function readResults(): Promise<Results> {
  const text = await readFile(join(DOCS, "results.json"), "utf8").catch(() => "{}");
  return Results.parse(JSON.parse(text));
}

async function writePage(words: string): Promise<void> {
  const page = await readFile(PAGE, "utf8");
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${PAGE} has no place between ${BEGIN} and ${END}`);
  await writeFile(PAGE, `${before}${BEGIN}\n\n${words}\n\n${END}${after}`);
}

const toJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
