using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Database;
using Payesh.Domain.Basics;

namespace Payesh.App.Access;

/// <summary>One key of the ring with which the web framework protects cookies and forms. In the database, so that all nodes share it; wrapped by the key file.</summary>
[Technical("The framework's own; it makes and retires them by itself.")]
public sealed class DataKey
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string Xml { get; set; } = "";
}

/// <summary>Keeps the ring in the database. Called outside any request, so it opens its own scope.</summary>
internal sealed class DataKeyRepository(IServiceScopeFactory scopes, TimeProvider clock) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        InScope(db => db.Set<DataKey>().AsNoTracking().Select(key => key.Xml).ToList().ConvertAll(XElement.Parse));

    public void StoreElement(XElement element, string friendlyName) => InScope(db =>
    {
        db.Add(new DataKey { Id = Guid.CreateVersion7(clock.GetUtcNow()), Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        return db.SaveChanges();
    });

    private T InScope<T>(Func<PayeshDb, T> work)
    {
        using var scope = scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<ActorSeat>().Take(Actor.Machine("data-keys"));
        return work(scope.ServiceProvider.GetRequiredService<PayeshDb>());
    }
}

/// <summary>Wraps a key of the ring before it is stored.</summary>
internal sealed class DataKeyWrap(KeyRing keys) : IXmlEncryptor
{
    internal const string Purpose = "data protection", Element = "wrapped";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement(Element, Convert.ToBase64String(keys.Wrap(Purpose, System.Text.Encoding.UTF8.GetBytes(plaintextElement.ToString())))),
        typeof(DataKeyUnwrap));
}

/// <summary>The framework makes this by the name stored with the key.</summary>
public sealed class DataKeyUnwrap(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(System.Text.Encoding.UTF8.GetString(
        services.GetRequiredService<KeyRing>().Unwrap(DataKeyWrap.Purpose, Convert.FromBase64String(encryptedElement.Value))));
}
