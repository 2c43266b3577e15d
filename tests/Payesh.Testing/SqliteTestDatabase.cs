using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Sqlite;

namespace Payesh.Testing;

internal sealed class SqliteTestDatabase(string file) : TestDatabase
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplate);

    public override string Address => file;

    public override Engine Engine => Engine.Sqlite;

    // A test's database need not survive a power cut: memory, where the machine offers it.
    private static string Folder => Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    public static async Task<SqliteTestDatabase> Copy()
    {
        var file = Path.Combine(Folder, $"payesh-test-{Guid.NewGuid():N}.db");
        File.Copy(await Template.Value, file);
        return new(file);
    }

    internal override void AddDatabase(IServiceCollection services) => services.AddPayeshSqlite(file);

    internal override Task Drop()
    {
        using (var connection = new SqliteConnection(SqliteSetup.Connection(file))) SqliteConnection.ClearPool(connection);
        foreach (var part in new[] { "", "-wal", "-shm" }) File.Delete(file + part);
        return Task.CompletedTask;
    }

    // Written under another name and moved: two test programs may come here at once.
    private static async Task<string> MakeTemplate()
    {
        var template = Path.Combine(Folder, $"payesh-template-{TemplateStamp.Of(typeof(SqliteSetup))}.db");
        if (File.Exists(template)) return template;

        var draft = $"{template}.{Guid.NewGuid():N}";
        await Migrate(services => services.AddPayeshSqlite(draft));
        using (var connection = new SqliteConnection(SqliteSetup.Connection(draft))) SqliteConnection.ClearPool(connection);
        File.Move(draft, template, overwrite: true);
        return template;
    }
}
