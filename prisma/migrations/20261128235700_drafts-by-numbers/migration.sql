-- AlterTable
ALTER TABLE "Draft" DROP CONSTRAINT "Draft_pkey",
ADD COLUMN     "numbers" TEXT NOT NULL DEFAULT '',
ADD CONSTRAINT "Draft_pkey" PRIMARY KEY ("userId", "slug", "numbers");
