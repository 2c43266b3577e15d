using System.Net;

namespace Payesh.Server.Cli;

/// <summary>Which database.</summary>
public enum Provider
{
    /// <summary>One file: a county, a province, a demonstration.</summary>
    Sqlite,

    /// <summary>PostgreSQL 15 or later.</summary>
    Postgres,
}

/// <summary>How this installation is set up: read from payesh.json and PAYESH_… and checked once, at start.</summary>
public sealed record Settings
{
    /// <summary>Folder of everything that has no place of its own.</summary>
    public required string Data { get; init; }

    public Provider Provider { get; init; }

    /// <summary>A file, or a connection string.</summary>
    public required string Database { get; init; }

    /// <summary>The key file: the one secret that does not stand in the database.</summary>
    public required string Keys { get; init; }

    /// <summary>The copy of the keys of private words, which no backup holds.</summary>
    public required string Words { get; init; }

    /// <summary>Folder of photographs and documents.</summary>
    public required string Files { get; init; }

    public required string Backups { get; init; }

    /// <summary>Folder of the own certificate authority.</summary>
    public required string Tls { get; init; }

    /// <summary>Folder of the rule files.</summary>
    public required string Rules { get; init; }

    /// <summary>Under which address people reach it: in QR codes and links, never taken from a request.</summary>
    public required Uri PublicUrl { get; init; }

    /// <summary>Addresses to listen on.</summary>
    public required IReadOnlyList<Uri> Listen { get; init; }

    /// <summary>Proxies whose word about the caller's address is believed.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>The mail server that takes messages; null: no e-mail leaves.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>The gateway that takes short messages; null: none leaves.</summary>
    public SmsSettings? Sms { get; init; }

    /// <summary>The program that prints letters as PDF; null: the one on the PATH, if there is one.</summary>
    public string? Chromium { get; init; }

    /// <summary>A demonstration was asked for.</summary>
    public bool Demo { get; init; }

    /// <summary>HTTPS with the own certificate, for phones of the same network.</summary>
    public bool Lan { get; init; }
}
