CREATE SCHEMA "ledger";
--> statement-breakpoint
CREATE TYPE "ledger"."account" AS ENUM('ISSUED', 'AVAILABLE', 'RESERVED', 'USED');--> statement-breakpoint
CREATE TYPE "ledger"."book" AS ENUM('imagery', 'processing');--> statement-breakpoint
CREATE TYPE "ledger"."hold_state" AS ENUM('PENDING', 'CAPTURED', 'RELEASED', 'EXPIRED');--> statement-breakpoint
CREATE TYPE "ledger"."holder_kind" AS ENUM('PER_REQUEST', 'PER_USER', 'PER_ORGANISATION');--> statement-breakpoint
CREATE TYPE "ledger"."kind" AS ENUM('GRANT', 'RESERVE', 'CAPTURE', 'RELEASE', 'PURCHASE', 'CORRECTION');--> statement-breakpoint
CREATE TYPE "ledger"."origin" AS ENUM('FREE', 'PREFINANCED', 'PURCHASED');--> statement-breakpoint
CREATE TABLE "ledger"."answers" (
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"answer" text,
	"hold_id" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "answers_scope_key_pk" PRIMARY KEY("scope","key")
);
--> statement-breakpoint
CREATE TABLE "ledger"."balances" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ledger"."balances_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"book" "ledger"."book" NOT NULL,
	"holder_kind" "ledger"."holder_kind" NOT NULL,
	"holder_id" text NOT NULL,
	"mission" text NOT NULL,
	"origin" "ledger"."origin" NOT NULL,
	"period_start" timestamp with time zone NOT NULL,
	"period_end" timestamp with time zone NOT NULL,
	"unit" text NOT NULL,
	"granted" bigint DEFAULT 0 NOT NULL,
	"reserved" bigint DEFAULT 0 NOT NULL,
	"used" bigint DEFAULT 0 NOT NULL,
	"overhang" bigint DEFAULT 0 NOT NULL,
	"transfers" bigint DEFAULT 0 NOT NULL,
	"chain" "bytea" DEFAULT ''::bytea NOT NULL,
	CONSTRAINT "balances_key" UNIQUE("holder_id","mission","period_start","origin","unit","book","holder_kind","period_end"),
	CONSTRAINT "balances_never_overspent" CHECK (least(granted, reserved, used, overhang, granted + overhang - reserved - used) >= 0)
);
--> statement-breakpoint
CREATE TABLE "ledger"."entries" (
	"balance_id" bigint NOT NULL,
	"position" bigint NOT NULL,
	"account" "ledger"."account" NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "entries_balance_id_position_account_pk" PRIMARY KEY("balance_id","position","account")
);
--> statement-breakpoint
CREATE TABLE "ledger"."holds" (
	"id" text NOT NULL,
	"part" integer NOT NULL,
	"balance_id" bigint NOT NULL,
	"amount" bigint NOT NULL,
	"captured" bigint DEFAULT 0 NOT NULL,
	"released" bigint DEFAULT 0 NOT NULL,
	"refunded" bigint DEFAULT 0 NOT NULL,
	"state" "ledger"."hold_state" DEFAULT 'PENDING' NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"reference" text,
	"reserved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "holds_id_part_pk" PRIMARY KEY("id","part")
);
--> statement-breakpoint
CREATE TABLE "ledger"."transfers" (
	"balance_id" bigint NOT NULL,
	"position" bigint NOT NULL,
	"kind" "ledger"."kind" NOT NULL,
	"amount" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"hold_id" text,
	"why" text,
	"chain" "bytea" NOT NULL,
	CONSTRAINT "transfers_balance_id_position_pk" PRIMARY KEY("balance_id","position")
);
--> statement-breakpoint
CREATE INDEX "holds_to_expire" ON "ledger"."holds" USING btree ("expires_at") WHERE state = 'PENDING' and expires_at < 'infinity';