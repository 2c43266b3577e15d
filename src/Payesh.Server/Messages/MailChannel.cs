using System.ComponentModel;
using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text;
using Payesh.App.Basics;
using Payesh.Domain.Messages;
using Payesh.Server.Cli;

namespace Payesh.Server.Messages;

/// <summary>One text, ready to leave.</summary>
/// <param name="Key">The same at each try.</param>
/// <param name="To">Where to.</param>
/// <param name="Text">What it says.</param>
internal sealed record Outgoing(Guid Key, string To, FilledMessage Text);

/// <summary>
/// Hands e-mails to a mail server (SMTP, STARTTLS). The Message-ID is made from the delivery's key: a mail server or a mailbox that knows it
/// can leave a repetition out.
/// </summary>
internal sealed class MailChannel(Settings settings, PublicUrl url)
{
    /// <summary>Longest try; well within the lease of a claim.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    public async Task<(TryResult Result, string Word)> Send(Outgoing mail, CancellationToken cancel)
    {
        if (!EmailAddress.Parse(mail.To).Succeeded) return (TryResult.Never, "no-address");
        var server = settings.Mail!;
        using var smtp = new SmtpClient(server.Host, server.Port) { EnableSsl = server.Tls, Timeout = (int)Patience.TotalMilliseconds };
        if (server.User is not null) smtp.Credentials = new NetworkCredential(server.User, server.Password);
        using var message = Written(mail, server);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            await smtp.SendMailAsync(message, limit.Token);
            return (TryResult.Taken, "smtp-250");
        }
        catch (OperationCanceledException)
        {
            return (TryResult.Unknown, "smtp-timeout");
        }
        catch (SmtpException failed)
        {
            return Read(failed);
        }
    }

    private MailMessage Written(Outgoing mail, MailSettings server)
    {
        var message = new MailMessage(server.From, mail.To, mail.Text.Subject, mail.Text.Body)
        {
            SubjectEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8, BodyTransferEncoding = System.Net.Mime.TransferEncoding.Base64,
        };
        message.Headers["Message-ID"] = $"<{mail.Key:n}@{new Uri(url.Value).Host}>";
        // Nobody's holiday answer should come back.
        message.Headers["Auto-Submitted"] = "auto-generated";
        return message;
    }

    private static (TryResult, string) Read(SmtpException failed) => failed switch
    {
        { StatusCode: SmtpStatusCode.GeneralFailure } when Root(failed) is SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.TryAgain or SocketError.HostUnreachable or SocketError.NetworkUnreachable } none =>
            (TryResult.NotNow, $"smtp-{none.SocketErrorCode}"),
        { StatusCode: SmtpStatusCode.GeneralFailure } when Root(failed) is System.Security.Authentication.AuthenticationException => (TryResult.NotNow, "smtp-tls"),
        // The connection broke, perhaps after the text had been taken.
        { StatusCode: SmtpStatusCode.GeneralFailure } => (TryResult.Unknown, "smtp-broken"),
        // Credentials and STARTTLS are the administrator's to mend, not this message's fault.
        { StatusCode: SmtpStatusCode.MustIssueStartTlsFirst or SmtpStatusCode.ClientNotPermitted } => (TryResult.NotNow, $"smtp-{(int)failed.StatusCode}"),
        SmtpFailedRecipientException { StatusCode: >= (SmtpStatusCode)500 } => (TryResult.Never, $"smtp-{(int)failed.StatusCode}"),
        { StatusCode: SmtpStatusCode.TransactionFailed or SmtpStatusCode.ExceededStorageAllocation or SmtpStatusCode.MailboxNameNotAllowed } => (TryResult.Never, $"smtp-{(int)failed.StatusCode}"),
        _ => (TryResult.NotNow, $"smtp-{(int)failed.StatusCode}"),
    };

    private static Exception Root(Exception failed) => failed is Win32Exception || failed.InnerException is null ? failed : Root(failed.InnerException);
}
