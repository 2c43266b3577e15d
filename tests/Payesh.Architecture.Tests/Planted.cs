#pragma warning disable CA1720
#pragma warning disable IDE0130 // Planted breaches live where the breach would be.
namespace Payesh.Planted.Cases
{
    internal sealed class Finding;

    /// <summary>Names no source: the source guard must report its one rule.</summary>
    public static class LooseRule
    {
        public static bool MayPass() => true;
    }
}

namespace Payesh.Planted.Access
{
    /// <summary>Access may not know cases: the room guard must report this class, and only this.</summary>
    internal sealed class LooksDown
    {
        public static object Breach() => new Cases.Finding();
    }
}

namespace Payesh.Planted
{
    /// <summary>Has no words: the text guard must report its one value.</summary>
    public enum Note
    {
        Short,
    }
}
