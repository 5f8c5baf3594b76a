-- CreateTable
CREATE TABLE "Variant" (
    "id" UUID NOT NULL,
    "userId" UUID,
    "versionId" UUID NOT NULL,
    "seed" TEXT NOT NULL,
    "numbers" JSONB,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "Variant_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Variant_userId_versionId_askedAt_idx" ON "Variant"("userId", "versionId", "askedAt");

-- CreateIndex
CREATE INDEX "Variant_versionId_idx" ON "Variant"("versionId");

-- AddForeignKey
ALTER TABLE "Variant" ADD CONSTRAINT "Variant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Variant" ADD CONSTRAINT "Variant_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ExerciseVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;
