ALTER TABLE "imagery"."scenes" ADD COLUMN "delivered" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "imagery"."scenes" SET "delivered" = true
WHERE "id" IN (SELECT unnest("delivered_scene_ids") FROM "imagery"."requests" WHERE "status" IN ('PROCESSING', 'DELIVERED', 'FAILED'));
