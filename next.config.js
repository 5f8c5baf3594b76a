const headers = [
  { key: "x-content-type-options", value: "nosniff" },
  { key: "referrer-policy", value: "same-origin" },
  { key: "x-frame-options", value: "DENY" },
  { key: "cross-origin-opener-policy", value: "same-origin" },
  { key: "cross-origin-resource-policy", value: "same-origin" },
  { key: "permissions-policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
];

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: true,
  // A lock file in a folder above would otherwise make that folder the root, and all of it part of the build.
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: [
    "@node-rs/argon2",
    "@observablehq/plot",
    "@zxcvbn-ts/core",
    "@zxcvbn-ts/language-common",
    "esbuild",
    "graphile-worker",
    "isolated-vm",
    "linkedom",
    "nodemailer",
    "pg",
    "pino",
    "prom-client",
    "rate-limiter-flexible",
    "tar-stream",
    "yauzl",
    "yazl",
  ],
  // A learner who pastes ten megabytes is answered in words by the action, not by a broken connection.
  // Newlines and quotes double in transit.
  experimental: { serverActions: { bodySizeLimit: "24mb" } },
  headers: async () => [{ source: "/:path*", headers }],
};

export default config;
