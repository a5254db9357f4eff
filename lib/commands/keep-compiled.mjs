import { enableCompileCache } from "node:module";
import { join } from "node:path";

// Loaded before a command, by `node --import`: most of what a command takes on a small site is
// reading its own code, which is the same each time. Plain JavaScript: nothing is kept yet here.
enableCompileCache(join(process.env.DATA_DIR || ".data", "check", "code"));
