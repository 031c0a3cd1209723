CREATE SCHEMA "directory";
--> statement-breakpoint
CREATE TABLE "directory"."centres" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"acronym" text,
	"host" text,
	"hubs" text[] NOT NULL,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "directory"."facts" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_kind" text NOT NULL,
	"owner_id" text NOT NULL,
	"position" integer NOT NULL,
	"label" jsonb NOT NULL,
	"value" text NOT NULL,
	"provenance" jsonb NOT NULL,
	CONSTRAINT "facts_owner_kind" CHECK ("directory"."facts"."owner_kind" in ('INFRASTRUCTURE', 'HUB', 'PROGRAMME'))
);
--> statement-breakpoint
CREATE TABLE "directory"."hubs" (
	"id" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"theme" jsonb NOT NULL,
	"transverse" boolean NOT NULL,
	"description" jsonb NOT NULL,
	"since" text,
	"director" text,
	"partners" text[] NOT NULL,
	"precursors" text[] NOT NULL,
	"related" text[] NOT NULL,
	"centre_count" integer,
	"expertise_centres" integer,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "directory"."infrastructure" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"description" jsonb NOT NULL,
	"partners" text[] NOT NULL,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "directory"."links" (
	"owner_kind" text NOT NULL,
	"owner_id" text NOT NULL,
	"rel" text NOT NULL,
	"href" text NOT NULL,
	"title" text,
	"position" integer NOT NULL,
	CONSTRAINT "links_owner_kind_owner_id_href_pk" PRIMARY KEY("owner_kind","owner_id","href"),
	CONSTRAINT "links_owner_kind" CHECK ("directory"."links"."owner_kind" in ('INFRASTRUCTURE', 'HUB', 'PROGRAMME'))
);
--> statement-breakpoint
CREATE TABLE "directory"."organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"acronym" text,
	"ror" text
);
--> statement-breakpoint
CREATE TABLE "directory"."programmes" (
	"id" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"description" jsonb NOT NULL,
	"period" text,
	"duration" text,
	"budget_amount" numeric,
	"budget_currency" text,
	"url" text,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "directory"."subgraphs" (
	"name" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"owner_id" text,
	"description" jsonb NOT NULL,
	"status" text NOT NULL,
	"version" text NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"entities" text[] NOT NULL,
	"root_fields" text[] NOT NULL,
	CONSTRAINT "subgraphs_status" CHECK ("directory"."subgraphs"."status" in ('HEALTHY', 'DEGRADED', 'DOWN', 'RETIRED'))
);
--> statement-breakpoint
CREATE TABLE "directory"."terms" (
	"enum" text NOT NULL,
	"code" text NOT NULL,
	"position" integer NOT NULL,
	"label" jsonb NOT NULL,
	"provenance" jsonb NOT NULL,
	CONSTRAINT "terms_enum_code_pk" PRIMARY KEY("enum","code")
);
--> statement-breakpoint
ALTER TABLE "directory"."subgraphs" ADD CONSTRAINT "subgraphs_owner_id_centres_id_fk" FOREIGN KEY ("owner_id") REFERENCES "directory"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "centres_by_name" ON "directory"."centres" USING btree ("name" collate "C","id" collate "C");