-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" UUID NOT NULL,
    "active_merchant_id" UUID,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "merchants" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "logo" TEXT,
    "metadata" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "merchants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "members" (
    "id" UUID NOT NULL,
    "merchant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "members_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "merchant_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "inviter_id" UUID NOT NULL,

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "owner_id" UUID NOT NULL,
    "completed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "apps" (
    "merchant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "app_id" TEXT NOT NULL,
    "gateway" TEXT NOT NULL,
    "private_key_sealed" TEXT NOT NULL,
    "alipay_public_key" TEXT NOT NULL,
    "logo_url" TEXT NOT NULL DEFAULT '',
    "strip_url" TEXT NOT NULL DEFAULT '',
    "icon_url" TEXT NOT NULL DEFAULT '',
    "callback_deadline_ms" INTEGER NOT NULL DEFAULT 3000,
    "refusal_status" INTEGER NOT NULL DEFAULT 200,
    "answer_template" TEXT NOT NULL DEFAULT '',
    "trust_reports" BOOLEAN NOT NULL DEFAULT false,
    "checked_at" TIMESTAMPTZ(3),
    "check_result" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "apps_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "templates" (
    "merchant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "app_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "contract" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "stopped_at" TIMESTAMPTZ(3),
    "stop_text" TEXT NOT NULL DEFAULT '',
    "limit_per_user" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "templates_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "template_versions" (
    "merchant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "contract" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,

    CONSTRAINT "template_versions_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "publications" (
    "merchant_id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "tpl_id" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publications_pkey" PRIMARY KEY ("merchant_id","template_id")
);

-- CreateTable
CREATE TABLE "publish_attempts" (
    "merchant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "unique_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "tpl_id" TEXT,
    "code" TEXT,
    "message" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "started_by" UUID,

    CONSTRAINT "publish_attempts_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "claims" (
    "merchant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "tpl_id" TEXT NOT NULL,
    "user_kind" TEXT NOT NULL,
    "user_value" TEXT NOT NULL,
    "serial_number" TEXT,
    "state" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "params" TEXT NOT NULL DEFAULT '{}',
    "lease_until" TIMESTAMPTZ(3),
    "lease_id" UUID,
    "reported_pass_id" TEXT,
    "pass_id" TEXT,
    "failure_code" TEXT,
    "failure_text" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "settle_after" TIMESTAMPTZ(3),
    "settle_tries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "callbacks" (
    "merchant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "token_hash" TEXT,
    "claim_id" UUID,
    "template_id" UUID,
    "tpl_id" TEXT,
    "user_kind" TEXT,
    "user_value" TEXT,
    "verdict" TEXT NOT NULL,
    "cause" TEXT,
    "flags" TEXT[],
    "deliveries" INTEGER NOT NULL DEFAULT 1,
    "request" TEXT NOT NULL,
    "steps" TEXT NOT NULL DEFAULT '[]',
    "exchanges" TEXT NOT NULL DEFAULT '[]',
    "answer_status" INTEGER,
    "answer_body" TEXT,
    "duration_ms" INTEGER,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_delivery_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),
    "lease_until" TIMESTAMPTZ(3),

    CONSTRAINT "callbacks_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "passes" (
    "merchant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "pass_id" TEXT NOT NULL,
    "serial_number" TEXT NOT NULL,
    "user_kind" TEXT NOT NULL,
    "user_value" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "is_deleted" BOOLEAN NOT NULL DEFAULT false,
    "params" TEXT NOT NULL DEFAULT '{}',
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3),

    CONSTRAINT "passes_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "tunnel_entries" (
    "merchant_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tunnel_entries_pkey" PRIMARY KEY ("merchant_id","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_key" ON "sessions"("token");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "accounts_user_id_idx" ON "accounts"("user_id");

-- CreateIndex
CREATE INDEX "verifications_identifier_idx" ON "verifications"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limits_key_key" ON "rate_limits"("key");

-- CreateIndex
CREATE UNIQUE INDEX "merchants_slug_key" ON "merchants"("slug");

-- CreateIndex
CREATE INDEX "members_user_id_idx" ON "members"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "members_merchant_id_user_id_key" ON "members"("merchant_id", "user_id");

-- CreateIndex
CREATE INDEX "invitations_merchant_id_idx" ON "invitations"("merchant_id");

-- CreateIndex
CREATE INDEX "invitations_email_idx" ON "invitations"("email");

-- CreateIndex
CREATE UNIQUE INDEX "apps_merchant_id_app_id_key" ON "apps"("merchant_id", "app_id");

-- CreateIndex
CREATE INDEX "templates_merchant_id_app_id_idx" ON "templates"("merchant_id", "app_id");

-- CreateIndex
CREATE UNIQUE INDEX "template_versions_merchant_id_template_id_number_key" ON "template_versions"("merchant_id", "template_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "publications_merchant_id_tpl_id_key" ON "publications"("merchant_id", "tpl_id");

-- CreateIndex
CREATE INDEX "publish_attempts_merchant_id_template_id_id_idx" ON "publish_attempts"("merchant_id", "template_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "publish_attempts_merchant_id_unique_id_key" ON "publish_attempts"("merchant_id", "unique_id");

-- CreateIndex
CREATE INDEX "claims_merchant_id_template_id_id_idx" ON "claims"("merchant_id", "template_id", "id");

-- CreateIndex
CREATE INDEX "claims_merchant_id_user_value_id_idx" ON "claims"("merchant_id", "user_value", "id");

-- CreateIndex
CREATE INDEX "claims_pass_idx" ON "claims"("merchant_id", "pass_id");

-- CreateIndex
CREATE UNIQUE INDEX "claims_merchant_id_serial_number_key" ON "claims"("merchant_id", "serial_number");

-- CreateIndex
CREATE INDEX "callbacks_merchant_id_claim_id_idx" ON "callbacks"("merchant_id", "claim_id");

-- CreateIndex
CREATE INDEX "callbacks_merchant_id_template_id_id_idx" ON "callbacks"("merchant_id", "template_id", "id");

-- CreateIndex
CREATE INDEX "callbacks_merchant_id_user_value_id_idx" ON "callbacks"("merchant_id", "user_value", "id");

-- CreateIndex
CREATE INDEX "callbacks_merchant_id_verdict_id_idx" ON "callbacks"("merchant_id", "verdict", "id");

-- CreateIndex
CREATE UNIQUE INDEX "callbacks_merchant_id_token_hash_key" ON "callbacks"("merchant_id", "token_hash");

-- CreateIndex
CREATE INDEX "passes_merchant_id_template_id_user_value_idx" ON "passes"("merchant_id", "template_id", "user_value");

-- CreateIndex
CREATE INDEX "passes_merchant_id_status_claim_id_idx" ON "passes"("merchant_id", "status", "claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "passes_merchant_id_pass_id_key" ON "passes"("merchant_id", "pass_id");

-- CreateIndex
CREATE UNIQUE INDEX "passes_merchant_id_serial_number_key" ON "passes"("merchant_id", "serial_number");

-- CreateIndex
CREATE UNIQUE INDEX "passes_merchant_id_claim_id_key" ON "passes"("merchant_id", "claim_id");

-- CreateIndex
CREATE INDEX "tunnel_entries_expires_at_idx" ON "tunnel_entries"("expires_at");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_inviter_id_fkey" FOREIGN KEY ("inviter_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "apps" ADD CONSTRAINT "apps_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "templates" ADD CONSTRAINT "templates_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "templates" ADD CONSTRAINT "templates_merchant_id_app_id_fkey" FOREIGN KEY ("merchant_id", "app_id") REFERENCES "apps"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_versions" ADD CONSTRAINT "template_versions_merchant_id_template_id_fkey" FOREIGN KEY ("merchant_id", "template_id") REFERENCES "templates"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_merchant_id_template_id_fkey" FOREIGN KEY ("merchant_id", "template_id") REFERENCES "templates"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_merchant_id_version_id_fkey" FOREIGN KEY ("merchant_id", "version_id") REFERENCES "template_versions"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publish_attempts" ADD CONSTRAINT "publish_attempts_merchant_id_template_id_fkey" FOREIGN KEY ("merchant_id", "template_id") REFERENCES "templates"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publish_attempts" ADD CONSTRAINT "publish_attempts_merchant_id_version_id_fkey" FOREIGN KEY ("merchant_id", "version_id") REFERENCES "template_versions"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_merchant_id_template_id_fkey" FOREIGN KEY ("merchant_id", "template_id") REFERENCES "templates"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_merchant_id_version_id_fkey" FOREIGN KEY ("merchant_id", "version_id") REFERENCES "template_versions"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "callbacks" ADD CONSTRAINT "callbacks_merchant_id_claim_id_fkey" FOREIGN KEY ("merchant_id", "claim_id") REFERENCES "claims"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passes" ADD CONSTRAINT "passes_merchant_id_claim_id_fkey" FOREIGN KEY ("merchant_id", "claim_id") REFERENCES "claims"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

-- Lower case, and none of the first segments that mean something else (lib/merchant/schema holds the same list).
ALTER TABLE "merchants" ADD CONSTRAINT "merchants_slug_check" CHECK (
  "slug" ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'
  AND "slug" NOT IN ('api', 'apifmuser', 'c', 'console', 'health', 'sandbox', 'setup', 'sign-in', 'static', 'www')
);
ALTER TABLE "members" ADD CONSTRAINT "members_role_check" CHECK ("role" IN ('operator', 'viewer'));
ALTER TABLE "installation" ADD CONSTRAINT "installation_single_check" CHECK ("id" = 1);
ALTER TABLE "apps" ADD CONSTRAINT "apps_gateway_check" CHECK ("gateway" IN ('production', 'alipay_sandbox', 'simulator'));
ALTER TABLE "apps" ADD CONSTRAINT "apps_deadline_check" CHECK ("callback_deadline_ms" BETWEEN 500 AND 20000);
ALTER TABLE "publish_attempts" ADD CONSTRAINT "publish_attempts_kind_check" CHECK ("kind" IN ('add', 'update'));
ALTER TABLE "publish_attempts" ADD CONSTRAINT "publish_attempts_state_check" CHECK ("state" IN ('sending', 'accepted', 'refused', 'unknown'));
ALTER TABLE "claims" ADD CONSTRAINT "claims_state_check" CHECK ("state" IN ('received', 'issuing', 'issued', 'failed', 'unknown'));
ALTER TABLE "claims" ADD CONSTRAINT "claims_origin_check" CHECK ("origin" IN ('callback', 'report'));
ALTER TABLE "claims" ADD CONSTRAINT "claims_user_kind_check" CHECK ("user_kind" IN ('userId', 'openId'));
ALTER TABLE "claims" ADD CONSTRAINT "claims_serial_check" CHECK ("serial_number" IS NOT NULL OR "origin" = 'report');
-- Nothing is issued without the pass that a verified answer named.
ALTER TABLE "claims" ADD CONSTRAINT "claims_issued_check" CHECK ("state" <> 'issued' OR "pass_id" IS NOT NULL);
ALTER TABLE "passes" ADD CONSTRAINT "passes_status_check" CHECK ("status" IN ('CAN_USE', 'USED', 'EXPIRED', 'CLOSED'));

-- One send of a template at a time.
CREATE UNIQUE INDEX "publish_attempts_open_key" ON "publish_attempts" ("merchant_id", "template_id") WHERE "state" IN ('sending', 'unknown');
-- One open claim of a user and a template: it owns the serial number until a success has been answered.
CREATE UNIQUE INDEX "claims_open_key" ON "claims" ("merchant_id", "template_id", "user_kind", "user_value")
  WHERE "answered_at" IS NULL AND "origin" = 'callback';
-- A pass is reported once for a template and user.
CREATE UNIQUE INDEX "claims_report_key" ON "claims" ("merchant_id", "reported_pass_id", "template_id", "user_kind", "user_value") WHERE "origin" = 'report';
-- What the settling job reads.
CREATE INDEX "claims_settle_idx" ON "claims" ("settle_after") WHERE "settle_after" IS NOT NULL;
-- Search by the last four of a serial number inside a time range.
CREATE INDEX "claims_serial_tail_idx" ON "claims" ("merchant_id", right("serial_number", 4), "id");
CREATE INDEX "passes_deleted_idx" ON "passes" ("merchant_id", "claim_id") WHERE "is_deleted";
CREATE INDEX "claims_doubtful_idx" ON "claims" ("merchant_id", "id") WHERE "state" <> 'issued';
