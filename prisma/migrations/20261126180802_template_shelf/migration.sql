-- AlterTable
ALTER TABLE "templates" ADD COLUMN     "copy" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "updated_by" UUID;

-- CreateIndex
CREATE INDEX "templates_merchant_id_updated_at_id_idx" ON "templates"("merchant_id", "updated_at", "id");
