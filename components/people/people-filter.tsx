import { COURSE_ROLES } from "#domain/rights.ts";
import { Button } from "../ui/button.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { SelectField } from "./select-field.tsx";
import type { SectionLine } from "./types.ts";

type PeopleFilterProps = {
  chosen: { q: string; role: string | null; section: string | null };
  sections: readonly SectionLine[];
};

/** Which people are shown; it stands in the page's address. */
export function PeopleFilter({ chosen, sections }: PeopleFilterProps) {
  return (
    <form className="flex flex-wrap items-end gap-3" aria-label="Which people">
      <div className="min-w-48 flex-1">
        <TextInput name="q" type="search" label="Name or e-mail" maxLength={100} defaultValue={chosen.q} />
      </div>
      <SelectField
        id="filter-role"
        name="role"
        label="Role"
        defaultValue={chosen.role ?? ""}
        options={[{ value: "", words: "all" }, ...COURSE_ROLES.map((role) => ({ value: role, words: role }))]}
      />
      <SelectField
        id="filter-section"
        name="section"
        label="Section"
        defaultValue={chosen.section ?? ""}
        options={[
          { value: "", words: "all" },
          { value: "none", words: "in none" },
          ...sections.map(({ id, name }) => ({ value: id, words: name })),
        ]}
      />
      <Button type="submit">Show</Button>
    </form>
  );
}
