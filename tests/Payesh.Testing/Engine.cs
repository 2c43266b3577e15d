namespace Payesh.Testing;

/// <summary>The two databases every use case must behave alike on.</summary>
public enum Engine
{
    Sqlite,

    /// <summary>Needs an administrator's connection string in PAYESH_TEST_PG; skipped, with that reason, where there is none.</summary>
    Postgres,
}
