using Microsoft.AspNetCore.Components;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Server.Desk;

/// <summary>How a page answers when what it was to show was refused.</summary>
internal static class Refusing
{
    extension(NavigationManager navigation)
    {
        /// <summary>What does not exist, or not for whoever asks, gets the page for that; any other refusal is said on this page.</summary>
        /// <returns>The same refusal.</returns>
        public Refusal Refuse(Refusal refusal)
        {
            if (refusal.Code == AccessRefusal.NotFound.Code) navigation.NotFound();
            return refusal;
        }
    }
}
