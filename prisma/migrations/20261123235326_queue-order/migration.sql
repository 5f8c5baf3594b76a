-- AlterTable
ALTER TABLE "Grading" ALTER COLUMN "queuedAt" SET DEFAULT now();

-- AlterTable
ALTER TABLE "Run" ALTER COLUMN "queuedAt" SET DEFAULT now();

-- AlterTable
ALTER TABLE "Submission" ALTER COLUMN "submittedAt" SET DEFAULT now();

-- CreateIndex
CREATE INDEX "Grading_gradedAt_idx" ON "Grading"("gradedAt");

-- CreateIndex
CREATE INDEX "Run_gradedAt_idx" ON "Run"("gradedAt");
