-- DropIndex
DROP INDEX "Exercise_currentVersionId_key";

-- CreateIndex
CREATE INDEX "Exercise_currentVersionId_idx" ON "Exercise"("currentVersionId");
