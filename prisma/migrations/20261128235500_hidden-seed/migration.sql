-- AlterTable
ALTER TABLE "Grading" ADD COLUMN     "hiddenSeed" TEXT;
