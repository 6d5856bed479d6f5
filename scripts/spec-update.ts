import { start } from "./cli/command.ts";
import { specUpdateCommand } from "./spec-update/command.ts";

await start(specUpdateCommand());
