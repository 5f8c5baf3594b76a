import type { Route } from "next";
import Link from "next/link";
import { Cell, HeadCell, Table } from "../ui/table.tsx";
import { Time } from "../ui/time.tsx";

type Person = { id: string; name: string; email: string; role: string; createdAt: string };

/** Accounts, each leading to what can be done with it. */
export function PeopleTable({ people }: { people: Person[] }) {
  return (
    <Table label="People">
      <thead>
        <tr>
          <HeadCell>Name</HeadCell>
          <HeadCell>Address</HeadCell>
          <HeadCell>Account</HeadCell>
          <HeadCell>Since</HeadCell>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, email, role, createdAt }) => (
          <tr key={id}>
            <Cell>
              <Link href={`/admin/people/${id}` as Route}>{name}</Link>
            </Cell>
            <Cell>{email}</Cell>
            <Cell>{role}</Cell>
            <Cell>
              <Time at={createdAt} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
