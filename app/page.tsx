import { DueList } from "#components/assignments/due-list.tsx";
import { Catalogue } from "#components/catalogue.tsx";
import { readDue } from "#server/assignments/own.ts";
import { readPath } from "#server/exercises/read.ts";
import { readViewer } from "#server/viewer.ts";

export default async function HomePage() {
  const viewer = await readViewer();
  const [path, due] = await Promise.all([readPath(viewer), viewer ? readDue(viewer) : []]);
  return (
    <>
      <DueList due={due} />
      <Catalogue path={path} viewerName={viewer?.name ?? null} />
    </>
  );
}
