import type { Viewer } from "#domain/permissions.ts";
import { readCheckPage } from "#server/authoring/check.ts";
import { readDraftFiles } from "#server/authoring/draft-files.ts";
import { makeMistake } from "#server/authoring/mistakes.ts";
import { drawPromptNumbers } from "#server/authoring/prompt-numbers.ts";
import { cancelProof, readNewestProof, readProof, startProof } from "#server/authoring/proofs.ts";
import { publish, readPublishingFacts } from "#server/authoring/publish.ts";
import { drawTrialNumbers, openTrial, readTrialHint, tryOut } from "#server/authoring/try.ts";
import { TEACH, TEACH_ELSEWHERE } from "./roles.ts";
import type { CourseScope, Line, Target } from "./table.ts";

const may = { here: TEACH, there: TEACH_ELSEWHERE };
type Call = (viewer: Viewer, target: Target) => Promise<unknown>;
const read = (call: Call): Line<CourseScope> => ({ call, may });
const change = (call: Call): Line<CourseScope> => ({ call, may, changes: true });

const address = ({ courseId, exerciseId: slug }: Target) => ({ courseId, slug });
const version = (t: Target) => ({ ...address(t), versionId: t.draftVersionId });

/** What checking, trying and publishing a draft asks and changes. */
export const ABOUT_PROOFS: Record<string, Line<CourseScope>> = {
  "authoring/draft-files.ts readDraftFiles": read((v, t) => readDraftFiles(v, address(t))),
  "authoring/check.ts readCheckPage": read((v, t) => readCheckPage(v, address(t))),
  "authoring/proofs.ts startProof": change((v, t) => startProof(v, { ...address(t), kind: "publish" })),
  "authoring/proofs.ts cancelProof": change((v, t) => cancelProof(v, { courseId: t.courseId, proofId: t.proofId })),
  "authoring/proofs.ts readProof": read((v, t) => readProof(v, { courseId: t.courseId, proofId: t.proofId })),
  "authoring/proofs.ts readNewestProof": read((v, t) => readNewestProof(v, address(t), "publish")),
  "authoring/publish.ts publish": change((v, t) => publish(v, { ...address(t), revision: 1, summary: "New words." })),
  "authoring/publish.ts readPublishingFacts": read((v, t) => readPublishingFacts(v, version(t))),
  "authoring/mistakes.ts makeMistake": change((v, t) =>
    makeMistake(v, { courseId: t.courseId, proofId: t.searchId, index: 0, id: "slip", message: "A slip." }),
  ),
  "authoring/prompt-numbers.ts drawPromptNumbers": read((v, t) =>
    drawPromptNumbers(v, { ...address(t), insteadOf: null }),
  ),
  "authoring/try.ts openTrial": read((v, t) => openTrial(v, address(t))),
  "authoring/try.ts tryOut": change((v, t) => tryOut(v, { ...version(t), code: "", cases: "all" })),
  "authoring/try.ts readTrialHint": read((v, t) => readTrialHint(v, { ...version(t), position: 0 })),
  "authoring/try.ts drawTrialNumbers": read((v, t) =>
    drawTrialNumbers(v, { ...version(t), variantId: crypto.randomUUID() }),
  ),
};
