import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    // Vitest leaves a core to whoever watches; nobody does.
    maxWorkers: Math.max(2, availableParallelism()),
    // Until it is given up: a busy machine takes long for what is usually done at once.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    include: ["lib/**/*.test.ts", "components/**/*.test.{ts,tsx}", "e2e/support/**/*.test.ts"],
  },
  // Next owns tsconfig's "jsx", and may leave it at "preserve", which Node cannot run.
  oxc: { jsx: { runtime: "automatic" } },
});
