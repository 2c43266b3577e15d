using Payesh.App.Access;

namespace Payesh.Testing;

/// <summary>Keys that open nothing but test databases.</summary>
public static class TestKeys
{
    public static MasterKey First { get; } = Of(1);

    public static MasterKey Of(int id) => new(id, TestClock.Start, [.. Enumerable.Repeat((byte)id, KeyRing.SecretLength)]);
}
