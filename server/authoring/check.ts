import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { type Exercise, programsOf } from "#grader/exercise.ts";
import { standingAlone } from "#grader/mutation/standing-alone.ts";
import { idInPart } from "#grader/proof-steps.ts";
import { versionOf } from "#grader/version.ts";
import { database } from "../database.ts";
import { readVersion } from "../exercises/read.ts";
import { parseDraft, readDraftFiles } from "./draft-files.ts";
import type { Problem } from "./problems.ts";
import { isProven, type NewestProof, readNewestProof } from "./proofs.ts";
import { type PublishingFacts, readPublishingFacts } from "./publish.ts";
import type { ExerciseChoice } from "./schema.ts";

/** A proof beside the draft as it is now. */
export type ShownProof = Omit<NewestProof, "queuedAt"> & { queuedAt: string; isOfDraft: boolean };

/** All that the page shows on which a draft is checked and published. */
export type CheckPage = {
  title: string;
  revision: number;
  /** Why the draft cannot be read as an exercise yet. */
  problems: Problem[];
  gate: ShownProof | null;
  /** By the id of their step, the messages of the mistakes of the content that was proven. */
  messages: Record<string, string>;
  /** What judges the answers of a program is a tolerance, or else a judge. */
  hasPrograms: boolean;
  search: (ShownProof & { sources: Record<string, string>; taken: number[] }) | null;
  isProven: boolean;
  publishing: PublishingFacts;
};

export async function readCheckPage(viewer: Viewer, address: ExerciseChoice): Promise<CheckPage | null> {
  const draft = await readDraftFiles(viewer, address);
  if (!draft) return null;
  const parsed = parseDraft(address.slug, draft.files);
  const version = await database().exerciseVersion.findFirst({
    where: { slug: address.slug, contentHash: versionOf(draft.files) },
    select: { id: true },
  });
  const versionId = version?.id ?? null;
  const [gate, search, publishing] = await Promise.all([
    readNewestProof(viewer, address, "publish"),
    readNewestProof(viewer, address, "mutants"),
    readPublishingFacts(viewer, { ...address, versionId }),
  ]);
  const shown = (proof: NewestProof): ShownProof => ({
    ...proof,
    queuedAt: proof.queuedAt.toISOString(),
    isOfDraft: proof.versionId === versionId,
  });
  const proven = gate && (await readVersion(gate.versionId));
  const exercise = "exercise" in parsed ? parsed.exercise : null;
  return {
    title: exercise?.metadata.title ?? address.slug,
    revision: draft.revision,
    problems: "problems" in parsed ? parsed.problems : [],
    gate: gate && shown(gate),
    messages: proven ? messagesOf(proven) : {},
    hasPrograms: exercise !== null && programsOf(exercise).length > 0,
    search: search && { ...shown(search), ...(await aboutSearch(search, draft.files)) },
    isProven: exercise !== null && versionId !== null && (await isProven(versionId)),
    publishing: publishing!,
  };
}

function messagesOf(exercise: Exercise): Record<string, string> {
  const own = exercise.mistakes.map(({ id, message }) => [`mistakes/${id}.ts`, message]);
  const inParts = exercise.kind === "by-hand" ? Object.entries(exercise.programs) : [];
  const ofParts = inParts.flatMap(([part, program]) =>
    Object.entries(messagesOf(program)).map(([id, message]) => [idInPart(part, id), message]),
  );
  return Object.fromEntries([...own, ...ofParts]);
}

/** The programs that were changed, as they were; and which of those found the draft has by now. */
async function aboutSearch({ versionId, state }: NewestProof, draft: Record<string, string>) {
  const progress = state.phase === "waiting" ? null : state.progress;
  if (progress?.kind !== "mutants") return { sources: {}, taken: [] };
  const { files } = await readVersion(versionId);
  const sources = [...new Set(progress.found.map(({ file }) => file))].map((file) => {
    const code = files[file] ?? "";
    return [file, file.endsWith("reference.ts") ? (standingAlone(code) ?? code) : code];
  });
  const texts = Object.values(draft);
  const isTaken = (code: string) => texts.some((text) => text.includes(code.trim()));
  return {
    sources: Object.fromEntries(sources) as Record<string, string>,
    taken: [...progress.found.entries()].flatMap(([i, { code }]) => (isTaken(code) ? [i] : [])),
  };
}
