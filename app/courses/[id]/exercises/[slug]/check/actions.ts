"use server";

import { makeMistake } from "#server/authoring/mistakes.ts";
import { NewMistake, NewProof, NewPublication, ProofAddress } from "#server/authoring/proof-schema.ts";
import { cancelProof, startProof } from "#server/authoring/proofs.ts";
import { publish } from "#server/authoring/publish.ts";
import { defineAction } from "#server/define-action.ts";

export const startProofAction = defineAction(NewProof, startProof);
export const cancelProofAction = defineAction(ProofAddress, cancelProof);
export const publishExerciseAction = defineAction(NewPublication, publish);
export const makeMistakeAction = defineAction(NewMistake, makeMistake);
