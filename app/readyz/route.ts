import { connection } from "next/server";
import { readReadiness } from "#server/readiness.ts";

/** 200 when a submission made now would be graded, 503 with the reasons otherwise. */
export async function GET() {
  await connection();
  const readiness = await readReadiness();
  return Response.json(readiness, { status: readiness.ready ? 200 : 503 });
}
