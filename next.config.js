/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: true,
  serverExternalPackages: ["isolated-vm", "graphile-worker", "esbuild", "pg", "@node-rs/argon2", "pino"],
};

export default config;
