type OriginWordsProps = { origin: "course" | "folder" | "gone"; slug: string };

/** Where the content of an exercise comes from, and where it is changed. */
export function OriginWords({ origin, slug }: OriginWordsProps) {
  return <p className="max-w-prose text-text-muted">{wordsOf({ origin, slug })}</p>;
}

function wordsOf({ origin, slug }: OriginWordsProps): string {
  if (origin === "course")
    return "Each publication is kept as it was. Restoring one puts its files into the draft, where you check and publish them.";
  if (origin === "folder")
    return `It comes from the folder exercises/${slug} of this installation and is changed there. Copy it into your course to change it here.`;
  return `It came from the folder exercises/${slug} of this installation, which is not there any more. Its versions are kept in the database, and learners go on with them.`;
}
