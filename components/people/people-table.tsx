"use client";

import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Cell, HeadCell, Table } from "../ui/table.tsx";
import { Time } from "../ui/time.tsx";
import { PersonDialog } from "./person-dialog.tsx";
import type { ChangePerson, Person, SectionLine } from "./types.ts";

type PeopleTableProps = {
  label: string;
  people: readonly Person[];
  sections: readonly SectionLine[];
  /** Null for whoever only reads. */
  change: ChangePerson | null;
};

/** Who is, or was, in the course, and as what. */
export function PeopleTable({ label, people, sections, change }: PeopleTableProps) {
  const [chosen, setChosen] = useState<Person | null>(null);
  return (
    <>
      <Table label={label}>
        <thead>
          <tr>
            <HeadCell>Name</HeadCell>
            <HeadCell>Role</HeadCell>
            <HeadCell>Section</HeadCell>
            <HeadCell>Joined</HeadCell>
            {change && (
              <HeadCell>
                <span className="sr-only">Change</span>
              </HeadCell>
            )}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row" className="min-w-44 border-b border-border px-3 py-2 text-left font-medium">
                {person.name}
                <span className="block font-normal break-all text-text-muted">{person.email}</span>
              </th>
              <Cell>{person.role}</Cell>
              <Cell>{person.section ?? "–"}</Cell>
              <Cell>
                <Joined person={person} />
              </Cell>
              {change && (
                <Cell className="text-right">
                  <Button size="small" aria-label={`Change ${person.name}`} onClick={() => setChosen(person)}>
                    Change
                  </Button>
                </Cell>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
      {change && chosen && (
        <PersonDialog
          key={chosen.id}
          person={chosen}
          sections={sections}
          change={change}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}

function Joined({ person: { enrolledAt, removedAt } }: { person: Person }) {
  if (!removedAt) return <Time at={enrolledAt} />;
  return (
    <>
      removed <Time at={removedAt} />
    </>
  );
}
