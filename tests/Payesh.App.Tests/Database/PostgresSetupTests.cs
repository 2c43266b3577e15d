using Npgsql;
using Payesh.App.Postgres;
using Xunit;

namespace Payesh.App.Tests.Database;

public sealed class PostgresSetupTests
{
    [Fact]
    public void Statements_are_prepared_and_connections_not_swept()
    {
        var text = new NpgsqlConnectionStringBuilder(PostgresSetup.Tuned("Host=db;Database=payesh"));

        Assert.Equal(("db", "payesh", 200, true), (text.Host, text.Database, text.MaxAutoPrepare, text.NoResetOnClose));
    }

    [Theory]
    [InlineData("Host=db;Max Auto Prepare=0;No Reset On Close=false")]
    [InlineData("host=db;maxautoprepare=0;NoResetOnClose=false")]
    public void What_the_connection_string_says_stands(string connection)
    {
        var text = new NpgsqlConnectionStringBuilder(PostgresSetup.Tuned(connection));

        Assert.Equal((0, false), (text.MaxAutoPrepare, text.NoResetOnClose));
    }
}
