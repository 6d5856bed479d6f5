import { start } from "./cli/command.ts";
import { specDiffCommand } from "./spec-diff/command.ts";

await start(specDiffCommand());
