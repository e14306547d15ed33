import createNextIntlPlugin from "next-intl/plugin";

const withMessages = createNextIntlPlugin("./i18n/request.ts");

/** Pages of people who are signed in: never inside another site's frame. */
const GUARDED = ["/console/:path*", "/sign-in", "/setup"];

/**
 * Next compares an action's Origin with Host, and many a proxy rewrites Host: the address that the world knows is allowed as well. Read at
 * every start, not built in. `app/_server/origin` asks the same question again, and refuses what has no Origin.
 */
const publicUrl = process.env.STUDIO_PUBLIC_URL ?? "";
const allowedOrigins = URL.canParse(publicUrl) ? [new URL(publicUrl).host] : [];

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // Texts are parsed on the server (i18n/messages.ts); what would parse them stays out of the browser.
  turbopack: { resolveAlias: { "use-intl/format-message": "./node_modules/use-intl/dist/esm/production/format-message/format-only.js" } },
  experimental: { serverActions: { allowedOrigins } },
  // Alipay's component is not known to follow a 308: an address with a slash at its end is answered like the one without.
  skipTrailingSlashRedirect: true,
  // `npm run verify` checks the types; a first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pino", "graphile-worker", "better-auth"],
  headers: async () =>
    GUARDED.map((source) => ({
      source,
      headers: [
        { key: "x-frame-options", value: "DENY" },
        { key: "content-security-policy", value: "frame-ancestors 'none'; base-uri 'self'; object-src 'none'; form-action 'self'" },
        { key: "x-content-type-options", value: "nosniff" },
        { key: "referrer-policy", value: "same-origin" },
      ],
    })),
};

export default withMessages(config);
