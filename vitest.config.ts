import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["lib/**/*.test.ts", "components/**/*.test.{ts,tsx}", "e2e/run/**/*.test.ts"],
  },
  // Next owns tsconfig's "jsx", and may leave it at "preserve", which Node cannot run.
  oxc: { jsx: { runtime: "automatic" } },
});
