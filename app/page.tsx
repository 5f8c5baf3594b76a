import { Catalogue } from "#components/catalogue.tsx";
import { readPath } from "#server/exercises/read.ts";
import { readViewer } from "#server/viewer.ts";

export default async function HomePage() {
  const viewer = await readViewer();
  return <Catalogue path={await readPath(viewer)} viewerName={viewer?.name ?? null} />;
}
