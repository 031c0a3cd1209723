CREATE SCHEMA "land_surface";
--> statement-breakpoint
CREATE TABLE "land_surface"."collections" (
	"id" text PRIMARY KEY NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"title" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"keywords" text[] DEFAULT '{}' NOT NULL,
	"themes" text[] DEFAULT '{}' NOT NULL,
	"production" text NOT NULL,
	"licence" jsonb,
	"doi" text,
	"providers" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"expertise_centre" text,
	"extent" geometry(Geometry, 4326),
	"observed_from" timestamp with time zone,
	"observed_to" timestamp with time zone,
	"cadence" text,
	"stands_for" text,
	"resolution" double precision,
	"unit_symbol" text,
	"regions" text[] DEFAULT '{}' NOT NULL,
	"legend" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"variables" text[] DEFAULT '{}' NOT NULL,
	"landing_page" text,
	"superseded_by" text,
	"precursor_of" text[] DEFAULT '{}' NOT NULL,
	"provenance" jsonb NOT NULL,
	"search_text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "land_surface"."items" (
	"product_id" text PRIMARY KEY NOT NULL,
	"stac" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "land_surface"."map_layers" (
	"id" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL,
	"kind" text NOT NULL,
	"theme" text NOT NULL,
	"regions" text[] NOT NULL,
	"times" text[] NOT NULL,
	"time_resolution" text NOT NULL,
	"info_url" text,
	"provenance" jsonb NOT NULL,
	"unit_symbol" text,
	"attribution" text NOT NULL,
	"legend" jsonb NOT NULL,
	"collection_id" text,
	"wms_url" text NOT NULL,
	"wms_layer" text NOT NULL,
	"wmts_url" text
);
--> statement-breakpoint
CREATE TABLE "land_surface"."map_regions" (
	"id" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"label" jsonb NOT NULL,
	"bbox" double precision[] NOT NULL,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "land_surface"."place_names" (
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "place_names_key_kind_pk" PRIMARY KEY("key","kind")
);
--> statement-breakpoint
CREATE TABLE "land_surface"."products" (
	"id" text PRIMARY KEY NOT NULL,
	"collection_id" text NOT NULL,
	"title" text NOT NULL,
	"platform" text,
	"level" text,
	"observed_from" timestamp with time zone NOT NULL,
	"observed_to" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"footprint" geometry(Geometry, 4326) NOT NULL,
	"bbox" double precision[] NOT NULL,
	"bbox_only" boolean NOT NULL,
	"area_km2" double precision NOT NULL,
	"tile" text,
	"cloud_cover" double precision,
	"snow_cover" double precision,
	"resolution" double precision,
	"licence" jsonb,
	"online" boolean NOT NULL,
	"assets" jsonb NOT NULL,
	"places" jsonb NOT NULL,
	"derived_from" text[] NOT NULL,
	"warnings" jsonb NOT NULL,
	"search_text" text NOT NULL,
	"place_keys" text[] NOT NULL,
	"content_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "land_surface"."staged" (
	"import_id" text NOT NULL,
	"position" integer NOT NULL,
	"staged_at" timestamp with time zone DEFAULT now() NOT NULL,
	"item" json NOT NULL,
	CONSTRAINT "staged_import_id_position_pk" PRIMARY KEY("import_id","position")
);
--> statement-breakpoint
ALTER TABLE "land_surface"."items" ADD CONSTRAINT "items_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "land_surface"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "land_surface"."map_layers" ADD CONSTRAINT "map_layers_collection_id_collections_id_fk" FOREIGN KEY ("collection_id") REFERENCES "land_surface"."collections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "land_surface"."products" ADD CONSTRAINT "products_collection_id_collections_id_fk" FOREIGN KEY ("collection_id") REFERENCES "land_surface"."collections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "products_footprint" ON "land_surface"."products" USING gist ("footprint");--> statement-breakpoint
CREATE INDEX "products_newest" ON "land_surface"."products" USING btree ("observed_from" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "products_observed" ON "land_surface"."products" USING btree ("observed_from","observed_to");--> statement-breakpoint
CREATE INDEX "products_collection" ON "land_surface"."products" USING btree ("collection_id","observed_from");--> statement-breakpoint
CREATE INDEX "products_place_keys" ON "land_surface"."products" USING gin ("place_keys");