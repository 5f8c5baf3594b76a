import { connection } from "next/server";
import { isDatabaseReachable } from "#server/health.ts";

/** 200 when pages can be served, 503 while the database is away. */
export async function GET() {
  await connection();
  const reachable = await isDatabaseReachable();
  return Response.json({ database: reachable ? "reachable" : "away" }, { status: reachable ? 200 : 503 });
}
