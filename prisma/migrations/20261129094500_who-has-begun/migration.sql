-- Whoever was at work on an exercise had its newest version before them, and stays with that one.
INSERT INTO "StartedVersion" ("userId", "slug", "versionId")
SELECT w."userId", w."slug", e."currentVersionId"
FROM (
  SELECT "userId", "slug" FROM "Draft"
  UNION SELECT "userId", "slug" FROM "Submission"
  UNION SELECT "userId", "slug" FROM "HintOpening"
) w JOIN "Exercise" e ON e."slug" = w."slug"
WHERE e."currentVersionId" IS NOT NULL
ON CONFLICT DO NOTHING;
