import type { ShownComment } from "./comment-item.tsx";

/** What is new on this page, with links to where it stands. */
export function NewsLine({ comments }: { comments: ShownComment[] }) {
  const news = comments.filter(({ isNew }) => isNew);
  if (news.length === 0) return null;
  return (
    <p className="text-sm">
      New here:{" "}
      {news.map(({ id, kind, line, author }, i) => (
        <span key={id}>
          {i > 0 && ", "}
          <a href={`#comment-${id}`}>
            {kind === "answer" ? "an answer" : "a comment"} by {author?.name ?? "a former member"}
            {line !== null && ` at line ${line}`}
          </a>
        </span>
      ))}
      .
    </p>
  );
}
