import { start } from "./cli/command.ts";
import { lintWorkflowsCommand } from "./release/workflows.ts";

await start(lintWorkflowsCommand);
