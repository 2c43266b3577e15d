using System.Security.Cryptography;
using Payesh.App.Database;

namespace Payesh.Testing;

/// <summary>Names a template by the programs that made it, so that a changed model never meets an old one.</summary>
internal static class TemplateStamp
{
    // Builds are deterministic: the module's id changes when, and only when, its code does.
    public static string Of(Type provider)
    {
        byte[] ids = [.. typeof(PayeshDb).Module.ModuleVersionId.ToByteArray(), .. provider.Module.ModuleVersionId.ToByteArray()];
        return Convert.ToHexStringLower(SHA256.HashData(ids))[..16];
    }
}
