using Payesh.App.Inspections.Bundles;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Inspections.Bundles;

/// <summary>The evidence file that both verifiers walk byte by byte; <c>BundleOnSqlite</c> writes it.</summary>
internal static class WalkedFile
{
    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "tests", "vectors", "bundle", "judge.zip");

    public static string KeyPath { get; } = System.IO.Path.ChangeExtension(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, "key"), "txt");
}

/// <summary>Whatever is changed in an evidence file is found.</summary>
public sealed class WalkedFileTests
{
    private static readonly byte[] File = System.IO.File.ReadAllBytes(WalkedFile.Path), Key = Convert.FromBase64String(System.IO.File.ReadAllText(WalkedFile.KeyPath));

    [Fact]
    public void As_it_was_written_it_holds() => Assert.All(Verify(File), check => Assert.Equal(CheckState.Holds, check.State));

    [Fact]
    public void Every_changed_byte_is_found_and_its_block_is_named()
    {
        var whole = Tampered.Open(File);
        foreach (var name in whole.Names)
        {
            for (var at = 0; at < whole[name].Length; at += 1 + whole[name].Length / 60)
            {
                var changed = whole.Copy();
                changed[name] = [.. whole[name]];
                changed[name][at] ^= 1;
                var checks = Verify(changed.Close());
                Assert.True(checks.Any(check => check.State == CheckState.Broken), $"{name}:{at}");
                if (!name.StartsWith("manifest.", StringComparison.Ordinal))
                    Assert.Contains(new BundleCheck(CheckState.Broken, "memberChanged", $"{name}:{at / 1024 * 1024}"), checks);
            }
        }
    }

    private static IReadOnlyList<BundleCheck> Verify(byte[] file) => VerifyBundle.Run(new MemoryStream(file), Key);
}
