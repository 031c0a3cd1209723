CREATE TABLE "imagery"."codes_sent" (
	"address" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "codes_sent_address" ON "imagery"."codes_sent" USING btree ("address","at");