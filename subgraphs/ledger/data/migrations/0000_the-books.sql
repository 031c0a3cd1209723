CREATE SCHEMA "ledger";
--> statement-breakpoint
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
	"book" text NOT NULL,
	"holder_kind" text NOT NULL,
	"holder_id" text NOT NULL,
	"mission" text NOT NULL,
	"origin" text NOT NULL,
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
	CONSTRAINT "balances_book" CHECK ("ledger"."balances"."book" in ('imagery', 'processing')),
	CONSTRAINT "balances_holder_kind" CHECK ("ledger"."balances"."holder_kind" in ('PER_REQUEST', 'PER_USER', 'PER_ORGANISATION')),
	CONSTRAINT "balances_origin" CHECK ("ledger"."balances"."origin" in ('FREE', 'PREFINANCED', 'PURCHASED')),
	CONSTRAINT "balances_period" CHECK ("ledger"."balances"."period_start" < "ledger"."balances"."period_end"),
	CONSTRAINT "balances_not_negative" CHECK ("ledger"."balances"."granted" >= 0 and "ledger"."balances"."reserved" >= 0 and "ledger"."balances"."used" >= 0 and "ledger"."balances"."overhang" >= 0),
	CONSTRAINT "balances_not_overspent" CHECK ("ledger"."balances"."reserved" + "ledger"."balances"."used" <= "ledger"."balances"."granted" + "ledger"."balances"."overhang")
);
--> statement-breakpoint
CREATE TABLE "ledger"."entries" (
	"balance_id" bigint NOT NULL,
	"position" bigint NOT NULL,
	"account" text NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "entries_balance_id_position_account_pk" PRIMARY KEY("balance_id","position","account"),
	CONSTRAINT "entries_account" CHECK ("ledger"."entries"."account" in ('ISSUED', 'AVAILABLE', 'RESERVED', 'USED')),
	CONSTRAINT "entries_amount" CHECK ("ledger"."entries"."amount" <> 0)
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
	"state" text DEFAULT 'PENDING' NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"reference" text,
	"reserved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "holds_id_part_pk" PRIMARY KEY("id","part"),
	CONSTRAINT "holds_amount" CHECK ("ledger"."holds"."amount" > 0),
	CONSTRAINT "holds_parts" CHECK ("ledger"."holds"."captured" >= 0 and "ledger"."holds"."released" >= 0 and "ledger"."holds"."captured" + "ledger"."holds"."released" <= "ledger"."holds"."amount"),
	CONSTRAINT "holds_refunded" CHECK ("ledger"."holds"."refunded" between 0 and "ledger"."holds"."captured"),
	CONSTRAINT "holds_state" CHECK ("ledger"."holds"."state" in ('PENDING', 'CAPTURED', 'RELEASED', 'EXPIRED')),
	CONSTRAINT "holds_settled" CHECK ("ledger"."holds"."state" = 'PENDING' or "ledger"."holds"."captured" + "ledger"."holds"."released" = "ledger"."holds"."amount")
);
--> statement-breakpoint
CREATE TABLE "ledger"."transfers" (
	"balance_id" bigint NOT NULL,
	"position" bigint NOT NULL,
	"kind" text NOT NULL,
	"amount" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"hold_id" text,
	"why" text,
	"chain" "bytea" NOT NULL,
	CONSTRAINT "transfers_balance_id_position_pk" PRIMARY KEY("balance_id","position"),
	CONSTRAINT "transfers_kind" CHECK ("ledger"."transfers"."kind" in ('GRANT', 'RESERVE', 'CAPTURE', 'RELEASE', 'PURCHASE', 'CORRECTION')),
	CONSTRAINT "transfers_amount" CHECK (case when "ledger"."transfers"."kind" in ('GRANT', 'CORRECTION') then "ledger"."transfers"."amount" <> 0 else "ledger"."transfers"."amount" > 0 end)
);
--> statement-breakpoint
CREATE INDEX "holds_to_expire" ON "ledger"."holds" USING btree ("expires_at") WHERE state = 'PENDING' and expires_at < 'infinity';