using Payesh.Server.Cli;

return await CommandLine.Run(args);
