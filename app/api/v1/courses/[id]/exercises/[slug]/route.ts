import { pushContent, readContent } from "#server/authoring/exchange.ts";
import { MAX_PUSH_BYTES, PushBody } from "#server/authoring/exchange-schema.ts";
import { apiAnswer, apiError, apiNothing, parseApiBody } from "#server/tokens/api-answer.ts";
import { forToken } from "#server/tokens/for-token.ts";

type Context = { params: Promise<{ id: string; slug: string }> };

/** One exercise with the files of its draft. */
export async function GET(request: Request, { params }: Context) {
  const { id: courseId, slug } = await params;
  return forToken(request, { courseId, scope: "read-exercises" }, async (viewer) => {
    const content = await readContent(viewer, { courseId, slug });
    return content ? apiAnswer(content) : apiNothing();
  });
}

/** Makes the files the draft, when it is still the content that they were made from. */
export async function PUT(request: Request, { params }: Context) {
  const { id: courseId, slug } = await params;
  return forToken(request, { courseId, scope: "write-exercises" }, async (viewer, tokenName) => {
    const body = await parseApiBody(request, PushBody, MAX_PUSH_BYTES);
    if (body instanceof Response) return body;
    const pushed = await pushContent(viewer, { ...body, courseId, slug, from: `the token “${tokenName}”` });
    if (!pushed) return apiNothing();
    if (!pushed.ok) return apiError(422, pushed.message);
    const { value } = pushed;
    if (value.status === "stored") return apiAnswer({ revision: value.revision, contentHash: value.contentHash });
    const { contentHash, differing } = value;
    return apiError(409, `“${slug}” has changed on the server since it was last pulled.`, { contentHash, differing });
  });
}
