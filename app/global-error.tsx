"use client";

/** Shown when even the frame around the pages fails, so it depends on nothing of ours. */
export default function GlobalErrorPage() {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>Something went wrong on our side</h1>
          <p>What you typed is kept in this browser. Reload the page to try again.</p>
        </main>
      </body>
    </html>
  );
}
