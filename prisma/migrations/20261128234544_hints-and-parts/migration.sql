-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "part" TEXT;

-- AlterTable
ALTER TABLE "Submission" ADD COLUMN     "part" TEXT;

-- CreateTable
CREATE TABLE "HintOpening" (
    "userId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "versionId" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "HintOpening_pkey" PRIMARY KEY ("userId","slug","position")
);

-- CreateIndex
CREATE INDEX "HintOpening_slug_idx" ON "HintOpening"("slug");

-- CreateIndex
CREATE INDEX "HintOpening_versionId_idx" ON "HintOpening"("versionId");

-- AddForeignKey
ALTER TABLE "HintOpening" ADD CONSTRAINT "HintOpening_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HintOpening" ADD CONSTRAINT "HintOpening_slug_fkey" FOREIGN KEY ("slug") REFERENCES "Exercise"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HintOpening" ADD CONSTRAINT "HintOpening_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ExerciseVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
