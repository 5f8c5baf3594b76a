import "server-only";
import { z } from "zod";
import type { Files } from "#domain/authoring/save.ts";

const Title = z.object({ title: z.string().min(1) });
const Kind = z.object({ kind: z.enum(["code", "by-hand"]) });

export type Facts = { title: string; kind: "code" | "by-hand" | null };

/** What a draft is called and what it asks for, however much else of it cannot be read. Without a title it has its slug. */
export function factsOf(slug: string, files: Files): Facts {
  const said = parseJson(files["exercise.json"] ?? "");
  return { title: Title.safeParse(said).data?.title ?? slug, kind: Kind.safeParse(said).data?.kind ?? null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
