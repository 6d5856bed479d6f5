import { reportCommand } from "../test/report/cli.ts";
import { start } from "./cli/command.ts";

await start(reportCommand);
