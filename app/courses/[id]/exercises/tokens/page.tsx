import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Badge } from "#components/ui/badge.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import { readMembership } from "#server/courses/membership.ts";
import { type OwnToken, readOwnTokens } from "#server/tokens/read.ts";
import { requireViewer } from "#server/viewer.ts";
import { NewTokenForm, RevokeButton } from "./token-forms.tsx";

export const metadata: Metadata = { title: "API tokens" };

export default async function TokensPage({ params }: PageProps<"/courses/[id]/exercises/tokens">) {
  const { id } = await params;
  const viewer = await requireViewer(`/courses/${id}/exercises/tokens`);
  const tokens = await readOwnTokens(viewer, id);
  if (!tokens) notFound();
  const mayMake = (await readMembership(viewer, id, "write-exercises")) !== null;
  const now = new Date();
  return (
    <main id="main" className="mx-auto w-full max-w-3xl space-y-8 px-4 py-8">
      <header className="space-y-1">
        <p className="text-sm text-text-muted">
          <Link href={`/courses/${id}/exercises` as Route}>Exercises</Link>
        </p>
        <h1 className="text-2xl font-semibold">API tokens</h1>
        <p>
          A token lets a program of yours, such as <code>npm run exercises:pull</code>, read or write the drafts of this
          course. It can never do more than you may do here yourself, and it ends on its day, or when you revoke it.
        </p>
      </header>
      {mayMake && (
        <section aria-labelledby="new-token" className="space-y-4">
          <h2 id="new-token" className="text-lg font-semibold">
            New token
          </h2>
          <NewTokenForm courseId={id} />
        </section>
      )}
      <section aria-labelledby="own-tokens" className="space-y-4">
        <h2 id="own-tokens" className="text-lg font-semibold">
          Your tokens
        </h2>
        {tokens.length === 0 ? (
          <EmptyState title="You have none for this course" />
        ) : (
          <Table label="What your tokens may do, and until when">
            <thead>
              <tr>
                {["Name", "May", "Ends", "Last used", "State"].map((head) => (
                  <HeadCell key={head}>{head}</HeadCell>
                ))}
              </tr>
            </thead>
            <tbody>
              {tokens.map((token) => (
                <TokenRow key={token.id} token={token} courseId={id} isOver={token.expiresAt <= now} />
              ))}
            </tbody>
          </Table>
        )}
      </section>
    </main>
  );
}

type TokenRowProps = { token: OwnToken; courseId: string; isOver: boolean };

function TokenRow({ token, courseId, isOver }: TokenRowProps) {
  const { id, name, mayWrite, expiresAt, lastUsedAt, revokedAt } = token;
  return (
    <tr>
      <Cell className="font-medium break-words">{name}</Cell>
      <Cell>{mayWrite ? "read and write" : "read"}</Cell>
      <Cell>
        <Time at={expiresAt.toISOString()} form="full" />
      </Cell>
      <Cell>{lastUsedAt ? <Time at={lastUsedAt.toISOString()} /> : "never"}</Cell>
      <Cell>
        {revokedAt ? (
          <Badge>revoked</Badge>
        ) : isOver ? (
          <Badge>expired</Badge>
        ) : (
          <RevokeButton courseId={courseId} tokenId={id} name={name} />
        )}
      </Cell>
    </tr>
  );
}
