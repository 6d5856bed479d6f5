import { start } from "./cli/command.ts";
import { generateCommand } from "./spec/generate-command.ts";

await start(generateCommand());
