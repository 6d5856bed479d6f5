import { start } from "./cli/command.ts";
import { demoCommand } from "./demo/command.ts";

await start(demoCommand);
