using System.Security.Cryptography;
using Payesh.App.Basics.Demo;

namespace Payesh.App.Basics;

/// <summary>New identifiers, sorted by the time they were made (UUID v7), and draws.</summary>
public static class NewIds
{
    extension(TimeProvider clock)
    {
        public Guid NewId() => clock is StoryClock story ? story.NextId() : Guid.CreateVersion7(clock.GetUtcNow());

        /// <summary>A number from 0 that nobody can foretell; while a demonstration is told, one that follows from its seed.</summary>
        public int Draw(int below) => clock is StoryClock story ? story.Draw(below) : RandomNumberGenerator.GetInt32(below);
    }
}
