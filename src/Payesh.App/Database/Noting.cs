using Payesh.App.Access;
using Payesh.App.Audit;

namespace Payesh.App.Database;

/// <summary>Entries of the audit that no changed row causes: looks, sign-ins, exports.</summary>
public static class Noting
{
    extension(PayeshDb db)
    {
        /// <summary>Adds an entry to what is saved next.</summary>
        /// <param name="kind">What happened.</param>
        /// <param name="room">Room of the thing.</param>
        /// <param name="subject">Type of the thing.</param>
        /// <param name="id">The thing; empty where it is not one.</param>
        /// <param name="at">Now.</param>
        /// <param name="detail">A few words for the record, without personal data.</param>
        /// <param name="who">Who did it, where that is not the actor of this context: the person who has just signed in.</param>
        public void Note(AuditKind kind, string room, string subject, string id, DateTimeOffset at, string detail = "", Actor? who = null) =>
            db.Add(new AuditEntry(kind, who ?? db.Actor, at, db.EventAt, new(room, subject, id, detail)));

        /// <summary>Notes that members of a row, which this context read, are shown in clear.</summary>
        internal void NoteLook(object row, string members, DateTimeOffset at)
        {
            var entry = db.Entry(row);
            var plan = AuditPlan.Of(entry.Metadata) ?? throw new InvalidOperationException($"{row.GetType().Name} leaves no trace.");
            db.Add(new AuditEntry(AuditKind.Looked, db.Actor, at, db.EventAt, new(plan.Room, plan.Subject, AuditTrail.IdOf(entry), members)
            {
                Office = (row as Domain.Access.IScoped)?.Office,
                Field = (row as Domain.Access.IScoped)?.Field,
                Centre = (row as Domain.Access.ICentreOwned)?.CentreId,
            }));
        }
    }
}
