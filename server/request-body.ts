import "server-only";

/**
 * All of the body; null when it is too long. Then the rest is read as well and forgotten, because a browser that is still
 * sending hears no answer. How long that can take is bounded by server/body-limit.ts.
 */
export async function readBody(request: Request, mostBytes: number): Promise<Uint8Array | null> {
  let chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length <= mostBytes) chunks.push(chunk);
    else chunks = [];
  }
  return length <= mostBytes ? Buffer.concat(chunks) : null;
}
