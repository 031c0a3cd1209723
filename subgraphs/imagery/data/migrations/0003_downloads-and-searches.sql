CREATE TABLE "imagery"."downloads" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"scene_id" text NOT NULL,
	"asset" text,
	"purpose" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imagery"."saved_searches" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"name" text NOT NULL,
	"query" jsonb NOT NULL,
	"extent" geometry(Geometry, 4326),
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "imagery"."downloads" ADD CONSTRAINT "downloads_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "imagery"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imagery"."saved_searches" ADD CONSTRAINT "saved_searches_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "imagery"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "downloads_account" ON "imagery"."downloads" USING btree ("account_id","at");--> statement-breakpoint
CREATE INDEX "downloads_scene" ON "imagery"."downloads" USING btree ("scene_id","at");--> statement-breakpoint
CREATE INDEX "saved_searches_account" ON "imagery"."saved_searches" USING btree ("account_id","created_at","id");