import { SelectField } from "../people/select-field.tsx";
import { Button } from "../ui/button.tsx";
import { TextArea } from "../ui/text-area.tsx";

type Version = { id: string; hash: string; at: Date | null; summary: string; isCurrent: boolean };

export type Choice = {
  slug: string | null;
  versionId: string | null;
  answered: string;
  assignmentId: string | null;
  sectionId: string | null;
  learners: string;
  which: string;
};

export type Options = {
  versions: Version[];
  answered: Version[];
  assignments: { id: string; title: string }[];
  sections: { id: string; name: string }[];
};

type ChoiceFormProps = {
  exercises: { slug: string; title: string }[];
  options: Options | null;
  chosen: Choice;
  /** What is wrong with the addresses. */
  errors: string[];
};

/** Which submissions, and by what. A plain form that asks for the page again: it works without any script. */
export function ChoiceForm({ exercises, options, chosen, errors }: ChoiceFormProps) {
  return (
    <form method="get" className="space-y-4" aria-label="Which submissions">
      <SelectField
        id="regrade-exercise"
        name="slug"
        label="Exercise"
        defaultValue={chosen.slug ?? ""}
        options={[
          ...(chosen.slug === null ? [{ value: "", words: "Choose an exercise" }] : []),
          ...exercises.map(({ slug, title }) => ({ value: slug, words: title })),
        ]}
      />
      {options && <OfExercise key={chosen.slug} options={options} chosen={chosen} errors={errors} />}
      <Button type="submit">{options ? "Look how many" : "Go on"}</Button>
    </form>
  );
}

type OfExerciseProps = { options: Options; chosen: Choice; errors: string[] };

function OfExercise({ options: { versions, answered, assignments, sections }, chosen, errors }: OfExerciseProps) {
  return (
    <>
      <SelectField
        id="regrade-version"
        name="versionId"
        label="Grade them by"
        defaultValue={chosen.versionId ?? ""}
        options={[
          { value: "", words: "the version that each answered" },
          ...versions.map((version) => ({ value: version.id, words: versionWords(version) })),
        ]}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          id="regrade-which"
          name="which"
          label="Of each learner"
          defaultValue={chosen.which}
          options={[
            { value: "all", words: "all submissions" },
            { value: "counting", words: "only those that count for a score now" },
          ]}
        />
        <SelectField
          id="regrade-answered"
          name="answered"
          label="That answered"
          defaultValue={chosen.answered}
          options={[
            { value: "any", words: "any version" },
            { value: "others", words: "another version than they are graded by" },
            ...answered.map((version) => ({ value: version.id, words: versionWords(version) })),
          ]}
        />
        <SelectField
          id="regrade-assignment"
          name="assignmentId"
          label="Within the dates of"
          defaultValue={chosen.assignmentId ?? ""}
          options={[
            { value: "", words: "any assignment, and practice" },
            ...assignments.map(({ id, title }) => ({ value: id, words: title })),
          ]}
        />
        <SelectField
          id="regrade-section"
          name="sectionId"
          label="Of learners in"
          defaultValue={chosen.sectionId ?? ""}
          options={[
            { value: "", words: "all sections" },
            ...sections.map(({ id, name }) => ({ value: id, words: name })),
          ]}
        />
      </div>
      <TextArea
        name="learners"
        label="Only these learners"
        hint="Their addresses, in lines or between commas. All learners when it is empty."
        rows={2}
        defaultValue={chosen.learners}
        errors={errors}
      />
    </>
  );
}

function versionWords({ hash, at, summary, isCurrent }: Version): string {
  const published = at ? `, published ${at.toISOString().slice(0, 10)}` : "";
  const said = summary === "" ? "" : `: ${summary.length > 60 ? `${summary.slice(0, 60).toWellFormed()}…` : summary}`;
  return `version ${hash}${published}${isCurrent ? ", current" : ""}${said}`;
}
