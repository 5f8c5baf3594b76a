import Link from "next/link";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

export default function NotFound() {
  return (
    <main id="main" className="px-4 py-16">
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        title="There is nothing here"
        action={
          <Link href="/" className={buttonClass({ look: "primary" })}>
            To the exercises
          </Link>
        }
      >
        The address may be mistyped, or what was here is not for this account to see.
      </EmptyState>
    </main>
  );
}
