using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Basics;
using Payesh.Domain.Messages;

namespace Payesh.App.Messages;

/// <summary>The door of Messages (پیام‌ها): what people are told, inside the program and outside it.</summary>
public static class MessagesRoom
{
    internal static void Map(ModelBuilder builder)
    {
        builder.Entity<Message>(message =>
        {
            message.ToTable("Message");
            message.HasKey(m => m.No);
            message.Property(m => m.Key).HasMaxLength(MessageKey.MaxLength);
            message.Property(m => m.Kind).HasMaxLength(16);
            message.Property(m => m.Matter).HasMaxLength(40);
            message.Property(m => m.SubjectKind).HasMaxLength(24);
            message.Property(m => m.Number).HasMaxLength(40);
            message.Property(m => m.Text).HasMaxLength(80);
            message.Property(m => m.Arguments).HasMaxLength(1000);
            message.Property(m => m.Link).HasMaxLength(200);
            message.HasIndex(m => m.Key).IsUnique();
            message.HasIndex(m => new { m.To, m.No });
            message.HasIndex(m => m.To).HasDatabaseName("IX_Message_Unread").HasFilter("\"ReadAt\" IS NULL AND \"SettledAt\" IS NULL");
            message.HasIndex(m => m.Matter);
            message.HasMany(m => m.Deliveries).WithOne().HasForeignKey(d => d.MessageNo);
        });
        builder.Entity<Delivery>(delivery =>
        {
            delivery.ToTable("Delivery");
            delivery.HasKey(d => d.No);
            delivery.Property(d => d.Holder).HasMaxLength(32);
            delivery.Property(d => d.Result).HasMaxLength(Delivery.LongestResult);
            delivery.HasIndex(d => new { d.MessageNo, d.Channel }).IsUnique();
            delivery.HasIndex(d => new { d.State, d.NextAt });
            delivery.HasIndex(d => d.Holder).HasFilter("\"Holder\" <> ''");
        });
        builder.Entity<MessageChoice>(choice =>
        {
            choice.ToTable("MessageChoice");
            choice.HasKey(c => c.Account);
            choice.Ignore(c => c.Channels);
        });
        builder.Entity<CalendarAddress>(address =>
        {
            address.ToTable("CalendarAddress");
            address.HasKey(a => a.Account);
            address.HasIndex(a => a.SecretHash).IsUnique();
        });
    }

    extension(IServiceCollection services)
    {
        internal IServiceCollection AddMessages() => services
            .AddSingleton(provider => Shelf(provider.GetRequiredService<RuleFolder>()))
            .AddScoped<EnqueueMessages>().AddScoped<SettleMessages>()
            .AddScoped<ClaimDeliveries>().AddScoped<RecordDeliveries>()
            .AddScoped<MessageQueue>().AddScoped<RetryDelivery>().AddScoped<GiveUpDelivery>()
            .AddScoped<MyMessages>().AddScoped<ReadMessages>().AddScoped<ChooseMessages>()
            .AddScoped<MakeCalendarAddress>().AddScoped<RevokeCalendarAddress>().AddScoped<FindCalendar>();
    }

    private static MessageShelf Shelf(RuleFolder rules) => new(rules.Files("messages").Where(file => file.EndsWith(".json", StringComparison.Ordinal))
        .Select(file => (Path.GetFileName(file), rules.Read($"messages/{Path.GetFileName(file)}"))));
}
