import * as json from "monaco-editor/languages/features/json/register";
import { z } from "zod";
import { ExerciseMetadata, ProgramMetadata } from "#grader/exercise.ts";
import { EXERCISE_FOLDER } from "./author-options.ts";

const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as object;

/** exercise.json completes names and is underlined where the grader's own schema complains. */
export function provideMetadataSchema(): void {
  const whole = { uri: "exercise:metadata", fileMatch: [`${EXERCISE_FOLDER}exercise.json`] };
  const ofPart = { uri: "exercise:program", fileMatch: [`${EXERCISE_FOLDER}parts/*/exercise.json`] };
  json.jsonDefaults.setDiagnosticsOptions({
    validate: true,
    schemas: [
      { ...whole, schema: schemaOf(ExerciseMetadata) },
      { ...ofPart, schema: schemaOf(ProgramMetadata) },
    ],
  });
}
