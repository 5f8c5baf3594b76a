-- AlterTable
ALTER TABLE "Variant" ADD COLUMN     "fault" JSONB;
