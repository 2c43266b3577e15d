namespace Payesh.Server.Cli;

/// <summary>`payesh VERB …`: one line a verb; each is a file of this folder.</summary>
public static class CommandLine
{
    public static async Task<int> Run(string[] args)
    {
        switch (args.FirstOrDefault())
        {
            case "serve":
                await using (var app = PayeshServer.Build(args[1..])) await app.RunAsync();
                return 0;
            default:
                Console.Error.WriteLine("payesh serve");
                return 2;
        }
    }
}
