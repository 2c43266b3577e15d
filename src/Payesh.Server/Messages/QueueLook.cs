using Payesh.App.Basics;
using Payesh.App.Messages;
using Payesh.Domain.Messages;
using Payesh.Server.Desk;

namespace Payesh.Server.Messages;

/// <summary>How messages look on pages.</summary>
internal static class QueueLook
{
    public static Status Of(DeliveryState state) => state switch
    {
        DeliveryState.Waiting or DeliveryState.Claimed => Status.Waiting,
        DeliveryState.Sent => Status.Met,
        DeliveryState.Failed => Status.NotMet,
        DeliveryState.GivenUp or DeliveryState.Cancelled => Status.NotApplicable,
    };

    extension(Texts texts)
    {
        /// <summary>The act as the worklist says it. Only inside the program: it may name a centre.</summary>
        public string Act(Message message) =>
            texts[message.Text, [.. StoredText.Read(message.Arguments).Select(value => value is TextKey key ? texts[key.Key] : value)]];
    }
}
