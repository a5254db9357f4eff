/**
 * Before anything is answered: what a host told the build alone of this deployment is known while it
 * runs, too; next.config.mjs has put it into the bundle.
 */
export function register(): void {
  const told: Record<string, string> = JSON.parse(process.env.TRIBUNE_DEPLOYMENT ?? "{}");
  for (const [name, value] of Object.entries(told)) process.env[name] ??= value;
}
