/** Runs a script of a forge's job: its exit code is what it returns, or 1 with the error's words. */
export async function runScript(script: (args: string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await script(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/** A variable that a job must have. Throws an error that names it. */
export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
}
